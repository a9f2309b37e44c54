import { describe, expect, it } from 'vitest'
import { checkTwin } from '#manifest/controle.ts'
import { definitie } from '#manifest/definitie.ts'
import { basis, bestanden, manifesten, mutate } from './site.ts'

describe('a broken add-in-only manifest', () => {
  const lintplek =
    '/OfficeApp/VersionOverrides[VersionOverridesV1_0]/Hosts/Host[Workbook]/DesktopFormFactor/ExtensionPoint[PrimaryCommandSurface]/CustomTab[impacttoets]'
  const host = '/OfficeApp/VersionOverrides[VersionOverridesV1_0]/Hosts/Host[Workbook]'
  const resources = '/OfficeApp/VersionOverrides[VersionOverridesV1_0]/Resources'

  it.each([
    [
      'a reference that leads nowhere',
      'resid="Groep.toetsen.Label"',
      'resid="Groep.weg"',
      `${lintplek}/Group[toetsen]/Label`,
      '"Groep.weg" staat niet in Resources.',
    ],
    [
      'two resources with one id',
      '<bt:ShortStrings>',
      '<bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="Toets" />',
      `${resources}/bt:ShortStrings/bt:String[Tab.Label]`,
      '"Tab.Label" staat ook al bij',
    ],
    [
      'a function nobody answers to',
      '<FunctionName>toets<',
      '<FunctionName>nope<',
      `${lintplek}/Group[toetsen]/Control[toets]/Action[ExecuteFunction]/FunctionName`,
      'De actie "nope" bestaat niet.',
    ],
    [
      'two groups with one id',
      '<Group id="venster">',
      '<Group id="toetsen">',
      `${lintplek}/Group[toetsen]`,
      `"toetsen" staat ook al bij ${lintplek}/Group[toetsen].`,
    ],
    [
      'no icon of 16 pixels',
      '<bt:Image size="16" resid="Icoon.toets.16" />',
      '',
      `${lintplek}/Group[toetsen]/Icon`,
      'Het icoon van 16 pixels ontbreekt.',
    ],
    [
      'an address without TLS',
      '<bt:Url id="Functies.Script.Url" DefaultValue="https:',
      '<bt:Url id="Functies.Script.Url" DefaultValue="http:',
      `${resources}/bt:Urls/bt:Url[Functies.Script.Url]`,
      'is niet beveiligd',
    ],
    [
      'an address that leads nowhere',
      'functions.json',
      'functies.json',
      `${resources}/bt:Urls/bt:Url[Functies.Metadata.Url]`,
      'functies.json zit niet in de gebouwde site.',
    ],
    [
      'an icon on another site',
      `${basis}/iconen/toets-80.png`,
      'https://elders.example/toets-80.png',
      `${resources}/bt:Images/bt:Image[Icoon.toets.80]`,
      'staat niet op de eigen site',
    ],
    ['no functions', /<Metadata>[\s\S]*<\/Metadata>/, '', '/OfficeApp', 'Hier ontbreekt een webadres.'],
    [
      'another namespace',
      'DefaultValue="IMPACTTOETS"',
      'DefaultValue="TOETS"',
      `${host}/AllFormFactors/ExtensionPoint[CustomFunctions]/Namespace`,
      'De naamruimte moet IMPACTTOETS blijven.',
    ],
    [
      'a runtime that is not shared',
      'lifetime="long"',
      'lifetime="short"',
      `${host}/Runtimes/Runtime`,
      'Zet lifetime op "long"',
    ],
    [
      'commands in a runtime of their own',
      '<FunctionFile resid="Taskpane.Url" />',
      '<FunctionFile resid="Hulp.Url" />',
      `${host}/DesktopFormFactor/FunctionFile`,
      'Hier staat Hulp.Url, maar de gedeelde runtime heet Taskpane.Url.',
    ],
    [
      'another page to start with',
      `<SourceLocation DefaultValue="${basis}/taskpane.html"`,
      `<SourceLocation DefaultValue="${basis}/hulp.html"`,
      '/OfficeApp/DefaultSettings/SourceLocation',
      'is niet de pagina van de gedeelde runtime',
    ],
    ['a version of three numbers', '0.1.0.0', '0.1.0', '/OfficeApp/Version', 'Schrijf 4 getallen'],
    ['an id that is no GUID', definitie.idTweeling, 'nope', '/OfficeApp/Id', '"nope" is geen GUID.'],
    [
      'a lower floor',
      'MinVersion="1.12"',
      'MinVersion="1.7"',
      '/OfficeApp/Requirements',
      'De eis ExcelApi 1.12 ontbreekt.',
    ],
    [
      'an id of over 32 characters',
      /Hulp\.Url/g,
      'x'.repeat(33),
      `${resources}/bt:Urls/bt:Url[${'x'.repeat(33)}]`,
      'Office wil er minstens 1 en hooguit 32.',
    ],
    [
      'an explanation of over 250 characters',
      'Opens the Impacttoets pane',
      'x'.repeat(250),
      `${resources}/bt:LongStrings/bt:String[Knop.toonVenster.Uitleg]/bt:Override`,
      'hooguit 250',
    ],
    [
      'a name of nothing',
      `DefaultValue="${definitie.naam.tweeling.nl}"`,
      'DefaultValue=""',
      '/OfficeApp/DisplayName',
      'Deze tekst heeft 0 tekens.',
    ],
  ])('is found out: %s', (_naam, fragment, vervanging, plek, melding) => {
    expect(checkTwin(mutate(manifesten.xml, fragment, vervanging), bestanden)).toEqual([
      {
        plek,
        melding: expect.stringContaining(melding),
      },
    ])
  })

  it.each([
    [
      'an element that is not closed',
      '</OfficeApp>',
      '',
      /^Dit is geen geldige XML. Regel 2: <OfficeApp> wordt niet gesloten\.$/,
    ],
    [
      'elements that cross',
      '<Title resid="Welkom.Titel" />',
      '<Title><b></Title></b>',
      /<\/Title> sluit niet <b>/,
    ],
    [
      'a loose ampersand',
      '>Impacttoets<',
      '>Toets & meer<',
      /& is geen teken; schrijf een losse & als &amp;/,
    ],
    [
      'an attribute twice',
      'lifetime="long"',
      'lifetime="long" lifetime="long"',
      /het kenmerk lifetime staat er twee keer/,
    ],
    ['an attribute without quotes', 'lifetime="long"', 'lifetime=long', /is geen element en geen tekst/],
    [
      'a prefix nobody declared',
      / xmlns:bt="[^"]*"/,
      '',
      /bt: in bt:Sets is nergens aangekondigd met xmlns:bt/,
    ],
    ['a second root', /$/, '<Nog />', /er staat nog iets na het einde van <OfficeApp>/],
    ['text between elements', '<Hosts>', '<Hosts>los', /<Hosts> mengt tekst en elementen/],
    ['nothing at all', /[\s\S]*/, '', /hier hoort een element te beginnen/],
  ])('is no XML with %s', (_naam, fragment, vervanging, melding) => {
    const bevindingen = checkTwin(mutate(manifesten.xml, fragment, vervanging), bestanden)
    expect(bevindingen).toEqual([{ plek: 'begin', melding: expect.stringMatching(melding) }])
  })
})
