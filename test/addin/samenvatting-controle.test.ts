import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bestand, buildBestanden } from '#addin/samenvatting/bestanden.ts'
import { type Aangeboden, checkSamenvatting, Onleesbaar } from '#addin/samenvatting/controle/controleren.ts'
import { readPlannen } from '#test/proef/gegevens/lezen.ts'
import { grootPortefeuille } from '#test/proef/gegevens/portefeuille.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { sealInvoer } from './voorbeeld.ts'

let bestanden: Map<string, Aangeboden>
const samenvatting = await sealInvoer(samenvattinginvoer({ plannen: readPlannen(grootPortefeuille(8)) }))

beforeAll(async () => {
  bestanden = await offer(await buildBestanden(samenvatting))
}, 60_000)

const offer = async (gemaakt: readonly Bestand[]): Promise<Map<string, Aangeboden>> =>
  new Map(
    await Promise.all(
      gemaakt.map(
        async ({ naam, inhoud }): Promise<[string, Aangeboden]> => [
          naam.split('.').at(-1) ?? '',
          { naam, bytes: new Uint8Array(await inhoud.arrayBuffer()) },
        ],
      ),
    ),
  )

function file(soort: string): Aangeboden {
  const bestand = bestanden.get(soort)
  if (!bestand) throw new Error(`Er is geen .${soort}`)
  return bestand
}

/** The file with one part rewritten, as someone would who wants another figure in it. */
function tamper(soort: string, pad: string, rewrite: (xml: string) => string): Aangeboden {
  const { naam, bytes } = file(soort)
  const delen = unzipSync(bytes)
  const voor = strFromU8(delen[pad] ?? new Uint8Array())
  const na = rewrite(voor)
  expect(na).not.toBe(voor)
  return { naam, bytes: zipSync({ ...delen, [pad]: strToU8(na) }) }
}

describe('een samenvatting waaraan niemand kwam', () => {
  it.each(['xlsx', 'docx', 'json'])('klopt als .%s', async soort => {
    const { klopt, melding } = await checkSamenvatting(file(soort))
    expect({ klopt, melding }).toEqual({ klopt: true, melding: expect.stringContaining('klopt') })
    expect(melding).toContain(samenvatting.verzegeld.hash)
  })

  it('klopt ook met de momentopname ernaast', async () => {
    expect(await checkSamenvatting(file('docx'), file('json'))).toMatchObject({ klopt: true })
  })

  it('is uit dezelfde invoer tot op de letter dezelfde', async () => {
    const opnieuw = await sealInvoer(structuredClone(samenvatting.opname.invoer))
    expect(opnieuw).toEqual(samenvatting)
  })
})

describe('een samenvatting die is veranderd', () => {
  it('noemt het blad en de cel waar één cijfer anders is', async () => {
    const bestand = tamper('xlsx', 'xl/worksheets/sheet2.xml', xml =>
      xml.replace(/(<c r="([A-Z]\d+)"(?![^>]*t="s")[^>]*><v>)\d/, '$19'),
    )
    const { klopt, melding } = await checkSamenvatting(bestand)
    expect(klopt).toBe(false)
    expect(melding).toMatch(/^Blad \S.*, cel [A-Z]\d+: hier staat “9/)
  })

  it('noemt een tekst bij de cel waarin zij staat', async () => {
    const bestand = tamper('xlsx', 'xl/worksheets/sheet2.xml', xml => xml.replace('>DB-001', '>DB-901'))
    expect(await checkSamenvatting(bestand)).toMatchObject({
      klopt: false,
      melding: expect.stringMatching(/^Blad .*, cel [A-Z]+\d+: hier staat “DB-901/),
    })
  })

  it('noemt een blad dat werd verborgen', async () => {
    const bestand = tamper('xlsx', 'xl/workbook.xml', xml => xml.replace('<sheet ', '<sheet state="hidden" '))
    expect((await checkSamenvatting(bestand)).melding).toMatch(/^Blad Samenvatting: hier staat “hidden”/)
  })

  it('noemt de alinea of de tabelcel van een document', async () => {
    const alinea = tamper('docx', 'word/document.xml', xml => xml.replace('de 8 plannen', 'de 9 plannen'))
    expect((await checkSamenvatting(alinea)).melding).toMatch(/^Alinea \d+: hier staat [^.]*de 9 plannen/)
    const cel = tamper('docx', 'word/document.xml', xml =>
      xml.replace('>€\u00a0400.000.000<', '>€\u00a0500.000.000<'),
    )
    expect((await checkSamenvatting(cel)).melding).toMatch(
      /^Tabel \d+, rij \d+, kolom \d+: hier staat “€\u00a0500/,
    )
  })

  it('noemt een waarde in een grafiek', async () => {
    const bestand = tamper('docx', 'word/charts/chart1.xml', xml => xml.replace('<c:v>400<', '<c:v>300<'))
    expect((await checkSamenvatting(bestand)).melding).toMatch(/^Grafiek 1, gegeven \d+: hier staat “300”/)
  })

  it('noemt een momentopname die niet bij haar controlecode hoort', async () => {
    const binnenin = tamper('xlsx', 'customXml/item1.xml', xml => xml.replace(/(\\"nietGelezen\\":)0/, '$11'))
    expect((await checkSamenvatting(binnenin)).melding).toMatch(/^Momentopname: de inhoud hoort niet/)
    const { naam, bytes } = file('json')
    const ernaast = { naam, bytes: strToU8(strFromU8(bytes).replace(/(\\"nietGelezen\\":)0/, '$11')) }
    expect((await checkSamenvatting(ernaast)).klopt).toBe(false)
  })

  it('noemt een andere momentopname dan waaruit het bestand is gemaakt', async () => {
    const ander = await offer(
      await buildBestanden(await sealInvoer({ ...samenvatting.opname.invoer, nietGelezen: 3 })),
    )
    expect((await checkSamenvatting(file('docx'), ander.get('json'))).melding).toMatch(
      /^Momentopname: het bestand/,
    )
  })
})

it.each([
  { naam: 'foto.png', bytes: new Uint8Array(8) },
  { naam: 'kapot.xlsx', bytes: new Uint8Array(8) },
  { naam: 'leeg.docx', bytes: zipSync({ 'word/document.xml': strToU8('<w:document/>') }) },
  { naam: 'anders.json', bytes: strToU8('{"a":1}') },
])('weigert $naam met uitleg', async bestand => {
  await expect(checkSamenvatting(bestand)).rejects.toThrow(Onleesbaar)
})
