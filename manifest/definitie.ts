/**
 * What Excel is told about Impacttoets: the one source of both manifests and of every drawn ribbon.
 * It knows no addresses but paths below the site, and imports types only, so a browser can load it too.
 */

import type { Toetsen } from './sneltoetsen.ts'

export type Taal = 'nl' | 'en'

/** One text in every language of the manifest; Dutch is what Excel shows unless told otherwise. */
export type Tekst = Readonly<Record<Taal, string>>

export type Actiesoort = 'executeFunction' | 'openPage'

/** A ribbon in one language, ready to draw. `icoon` is a 32-pixel PNG below the site's root. */
export type Lint = {
  tab: string
  groepen: {
    id: string
    label: string
    knoppen: { id: string; actie: string; label: string; uitleg: string; icoon: string }[]
  }[]
}

/** The sizes Office asks of every button and group, in pixels. */
export const icoonmaten = [16, 32, 80] as const

export const definitie = {
  id: 'c4b6afe9-e8b1-441a-8558-25094676ca71',
  /** Must differ from `id`: Office takes two manifests with one id for the same add-in. */
  idTweeling: '89bcbd05-e142-4b3e-96c1-168ef39752f9',
  version: '0.1.0',

  /** The tags Excel compares with its display language, per language of this manifest. */
  talen: { nl: ['nl-NL'], en: ['en-US', 'en-GB'] } as const satisfies Record<Taal, readonly string[]>,

  naam: {
    kort: { nl: 'Impacttoets', en: 'Impacttoets' },
    lang: {
      nl: 'Impacttoets voor transformatie- en doorbraakplannen',
      en: 'Impacttoets for transformation and breakthrough plans',
    },
    /** An administrator sees both manifests side by side and has to tell them apart. */
    tweeling: { nl: 'Impacttoets (oudere Excel)', en: 'Impacttoets (older Excel)' },
  },
  beschrijving: {
    kort: {
      nl: 'Toets zorgplannen in Excel op impact, fte en jaarplafonds.',
      en: 'Assess care plans in Excel on impact, FTE and yearly ceilings.',
    },
    lang: {
      nl: 'Scoor transformatie- en doorbraakplannen met dezelfde regels voor iedereen. Zie meteen wat een plan aan fte oplevert en wat er per jaar nog binnen de plafonds past, en maak de samenvatting voor het Bestuurlijk Gremium.',
      en: 'Score transformation and breakthrough plans with the same rules for everyone. See at once what a plan yields in FTE and what still fits under the yearly ceilings, and make the summary for the Bestuurlijk Gremium.',
    },
  },
  welkom: {
    titel: { nl: 'Impacttoets staat klaar', en: 'Impacttoets is ready' },
    tekst: {
      nl: 'Open het tabblad Impacttoets en kies Toets alle plannen. Met Venster openen ziet u per plan hoe de uitkomst tot stand komt.',
      en: 'Open the Impacttoets tab and choose Assess all plans. Open pane shows how each outcome was reached.',
    },
  },
  aanbieder: 'Impacttoets',
  accentkleur: '#0f6c74',

  /** The least Excel must support; anything above it is detected while running. */
  eisen: [
    { naam: 'ExcelApi', minimum: '1.12' },
    { naam: 'SharedRuntime', minimum: '1.1' },
    { naam: 'CustomFunctionsRuntime', minimum: '1.3' },
  ],
  eisLint: { naam: 'AddinCommands', minimum: '1.1' },
  naamruimte: 'IMPACTTOETS',

  paden: {
    venster: '/taskpane.html',
    script: '/runtime.js',
    functies: '/functions.json',
    sneltoetsen: '/sneltoetsen.json',
    sneltoetsenEngels: '/sneltoetsen.en.json',
    hulp: '/hulp.html',
    privacy: '/privacy.html',
    voorwaarden: '/voorwaarden.html',
    icoon: '/iconen/impacttoets-32.png',
    icoonGroot: '/iconen/impacttoets-64.png',
    icoonWinkel: '/iconen/impacttoets-192.png',
    icoonOmtrek: '/iconen/impacttoets-omtrek-32.png',
  },
} as const

export type Knopdefinitie = {
  id: string
  actie: string
  soort: Actiesoort
  label: Tekst
  uitleg: Tekst
  icoon: string
}
export type Groepdefinitie = { id: string; label: Tekst; icoon: string; knoppen: readonly Knopdefinitie[] }

export const tab = { id: 'impacttoets', label: definitie.naam.kort }

export const groepen: readonly Groepdefinitie[] = [
  {
    id: 'toetsen',
    label: { nl: 'Toetsen', en: 'Assess' },
    icoon: '/iconen/toets-32.png',
    knoppen: [
      {
        id: 'toets',
        actie: 'toets',
        soort: 'executeFunction',
        label: { nl: 'Toets alle plannen', en: 'Assess all plans' },
        uitleg: {
          nl: 'Leest alle plannen uit deze werkmap, scoort ze, toetst ze aan de jaarplafonds en schrijft de uitkomst terug.',
          en: 'Reads every plan in this workbook, scores it, tests it against the yearly ceilings and writes the outcome back.',
        },
        icoon: '/iconen/toets-32.png',
      },
      {
        id: 'narekenen',
        actie: 'narekenen',
        soort: 'executeFunction',
        label: { nl: 'Reken selectie na', en: 'Recalculate selection' },
        uitleg: {
          nl: 'Rekent de geselecteerde tabel na: tellen de totalen op, klopt fte met werknemers en kloppen de percentages? Verandert niets in uw cellen.',
          en: 'Recalculates the selected table: do the totals add up, does FTE match the headcount, are the percentages right? Changes nothing in your cells.',
        },
        icoon: '/iconen/narekenen-32.png',
      },
    ],
  },
  {
    id: 'gremium',
    label: { nl: 'Gremium', en: 'Gremium' },
    icoon: '/iconen/samenvatting-32.png',
    knoppen: [
      {
        id: 'samenvatting',
        actie: 'samenvatting',
        soort: 'executeFunction',
        label: { nl: 'Samenvatting', en: 'Summary' },
        uitleg: {
          nl: 'Maakt het blad Samenvatting voor het Bestuurlijk Gremium: wat er voorligt, wat het per jaar kost, wat het aan fte oplevert en wat er wacht.',
          en: 'Makes the sheet Samenvatting for the Bestuurlijk Gremium: what is proposed, what it costs per year, what it yields in FTE and what waits.',
        },
        icoon: '/iconen/samenvatting-32.png',
      },
    ],
  },
  {
    id: 'venster',
    label: { nl: 'Venster', en: 'Pane' },
    icoon: '/iconen/venster-32.png',
    knoppen: [
      {
        id: 'toonVenster',
        actie: 'toonVenster',
        soort: 'openPage',
        label: { nl: 'Venster openen', en: 'Open pane' },
        uitleg: {
          nl: 'Opent het venster van Impacttoets naast uw werkblad. Daar ziet u van elk plan de score en de onderbouwing.',
          en: 'Opens the Impacttoets pane beside your sheet. It shows the score of each plan and what it rests on.',
        },
        icoon: '/iconen/venster-32.png',
      },
    ],
  },
  {
    id: 'werkboek',
    label: { nl: 'Werkboek', en: 'Workbook' },
    icoon: '/iconen/nieuw-32.png',
    knoppen: [
      {
        id: 'nieuw',
        actie: 'nieuw',
        soort: 'executeFunction',
        label: { nl: 'Nieuw werkboek', en: 'New workbook' },
        uitleg: {
          nl: 'Zet de bladen en tabellen van Impacttoets in dit werkboek. Staat er al iets van, dan verandert er niets en leest u in het venster wat u kunt doen.',
          en: 'Puts the sheets and tables of Impacttoets in this workbook. If any of it is there already, nothing changes and the pane tells you what to do.',
        },
        icoon: '/iconen/nieuw-32.png',
      },
    ],
  },
]

/**
 * The shortcuts, all with Ctrl+Alt+Shift as Microsoft advises add-ins, on a Mac with Command for Ctrl, which VoiceOver
 * leaves free. `naam` is what Excel shows when another add-in wants the same keys. Only functions can have one, so
 * the pane is opened by an action of its own.
 */
export const sneltoetsen: readonly Sneltoets[] = [
  sneltoets('toets', 'K', { nl: 'Toets alle plannen', en: 'Assess all plans' }),
  sneltoets('narekenen', 'R', { nl: 'Reken selectie na', en: 'Recalculate selection' }),
  sneltoets('samenvatting', 'G', { nl: 'Samenvatting voor het Gremium', en: 'Summary for the Gremium' }),
  sneltoets('openVenster', 'B', { nl: 'Venster in beeld', en: 'Show the pane' }),
]
export type Sneltoets = { actie: string; naam: Tekst; toetsen: Toetsen }

function sneltoets(actie: string, letter: string, naam: Tekst): Sneltoets {
  return {
    actie,
    naam,
    toetsen: { default: `Ctrl+Alt+Shift+${letter}`, mac: `Command+Alt+Shift+${letter}` },
  }
}

/** What buttons and shortcuts set in motion: `executeFunction` runs under this id in the shared runtime. */
export const acties: readonly { id: string; soort: Actiesoort }[] = [
  ...groepen.flatMap(({ knoppen }) => knoppen.map(({ actie, soort }) => ({ id: actie, soort }))),
  { id: 'openVenster', soort: 'executeFunction' },
]

/** The ribbon as a Dutch user sees it. */
export const lint: Lint = lintIn('nl')

/** The ribbon in the given language. */
export function lintIn(taal: Taal): Lint {
  return {
    tab: tab.label[taal],
    groepen: groepen.map(groep => ({
      id: groep.id,
      label: groep.label[taal],
      knoppen: groep.knoppen.map(({ id, actie, label, uitleg, icoon }) => ({
        id,
        actie,
        label: label[taal],
        uitleg: uitleg[taal],
        icoon,
      })),
    })),
  }
}

/** The path of the same drawing in another size (pixels). */
export function iconInSize(icoon: string, maat: number): string {
  return icoon.replace(/-\d+\.png$/, `-${maat}.png`)
}
