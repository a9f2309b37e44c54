import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KPMG_2025 } from '#shared/impact/kpmg-2025.ts'
import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { toEuros } from '#shared/middelen/bedrag.ts'
import { BIJLAGE_2_AZWA } from '#shared/middelen/bijlage-2-azwa.ts'
import { PUBLICATIE_2026_01 } from '#shared/middelen/publicatie-2026-01.ts'
import {
  tabelOfBijlage,
  tabelOfCluster,
  tabelOfKpmg,
  tabelOfPublicatie,
} from '#shared/narekenen/gepubliceerd.ts'
import { recompute, type Tabel } from '#shared/narekenen/narekenen.ts'
import type { Afwijking, Herstel, Narekening } from '#shared/narekenen/uitkomst.ts'
import { SCENARIOS } from '#shared/plan/scenario.ts'

const reken = (tabel: Tabel): Narekening => {
  const narekening = recompute(tabel, DOORBRAAK_CONCEPT_2026)
  if (!narekening) throw new Error('de kop is niet herkend')
  return narekening
}
const kort = ({ afwijkingen }: Narekening) =>
  afwijkingen.map(({ soort, plaats, gevonden, verwacht }) => [
    soort,
    plaats.opschrift,
    plaats.kop,
    gevonden,
    verwacht,
  ])
const find = ({ afwijkingen }: Narekening, soort: Afwijking['soort']): Afwijking => {
  const afwijking = afwijkingen.find(kandidaat => kandidaat.soort === soort)
  if (!afwijking) throw new Error(`geen afwijking ${soort}`)
  return afwijking
}
const wijzigingen = (herstel: Herstel | undefined) =>
  [herstel, ...(herstel?.gevolgen ?? [])].map(deel => [deel?.plaats.opschrift, deel?.gevonden, deel?.waarde])

describe('de tabellen van KPMG', () => {
  const alles = reken(tabelOfKpmg(KPMG_2025))

  it('hebben twee afwijkingen en niet meer: A4 gemiddeld en E4 hoog', () => {
    expect(kort(alles)).toEqual([
      [
        'factor-een',
        'A4 AI versneld en verantwoord benutten',
        'Arbeidsbesparing in FTE Gemiddeld',
        3954,
        2688.72,
      ],
      [
        'factor-wisselt',
        'E4 Psychiaters en verpleegkundig specialisten in ANW- en crisisdiensten',
        'Arbeidsbesparing in FTE Hoog',
        451,
        410.2,
      ],
    ])
    expect(alles.afwijkingen.map(({ regel }) => regel)).toEqual(['V-15', 'V-15'])
  })

  it('rekent de fout in A4 door naar het cluster en het geheel', () => {
    const { herstel } = find(alles, 'factor-een')
    expect(wijzigingen(herstel[0])).toEqual([
      ['A4 AI versneld en verantwoord benutten', 3954, 2689],
      ['Totaal', 6572, 5307],
      ['Totaal van de maatregelen', 15051, 13786],
    ])
  })

  it('geeft bij E4 beide mogelijkheden, want de bron zegt niet welke factor hoort', () => {
    const { herstel, tekst } = find(alles, 'factor-wisselt')
    expect(tekst).toContain('factor 0,77 (Ggz)')
    expect(tekst).toContain('factor 0,70, die niet is gepubliceerd')
    expect(herstel.map(wijzigingen)).toEqual([
      [
        ['E4 Psychiaters en verpleegkundig specialisten in ANW- en crisisdiensten', 451, 410],
        ['Totaal', 3921, 3880],
        ['Totaal van de maatregelen', 32094, 32053],
      ],
      [
        ['E4 Psychiaters en verpleegkundig specialisten in ANW- en crisisdiensten', 586, 644],
        ['Totaal', 5690, 5748],
        ['Totaal van de maatregelen', 48223, 48281],
      ],
    ])
  })

  it('geeft van elke tabel apart dezelfde afwijkingen', () => {
    const apart = KPMG_2025.flatMap(cluster => reken(tabelOfCluster(cluster)).afwijkingen)
    expect(apart.map(({ soort, gevonden }) => [soort, gevonden])).toEqual([
      ['factor-een', 3954],
      ['factor-wisselt', 451],
    ])
  })

  it('bevestigt elk totaal in alle zes kolommen', () => {
    const totalen = alles.regels.filter(({ soort }) => soort === 'totaal')
    expect(totalen.map(({ gecontroleerd, klopt }) => [gecontroleerd, klopt])).toEqual(Array(6).fill([6, 6]))
  })

  it('rekent elk van de 96 cijfers na, of meldt het', () => {
    const gemeld = new Set(
      alles.afwijkingen.map(({ plaats }) => `${plaats.opschrift}/${plaats.kop.split(' ').at(-1)}`),
    )
    let nagerekend = 0
    for (const { codeV06, titel, werknemers, fte } of KPMG_2025.flatMap(({ maatregelen }) => maatregelen)) {
      const opschrift = `${codeV06} ${titel}`
      const factor = alles.regels.find(regel => regel.opschrift === opschrift)?.factor ?? Number.NaN
      for (const scenario of SCENARIOS) {
        const naam = `${scenario[0]?.toUpperCase()}${scenario.slice(1)}`
        if (gemeld.has(`${opschrift}/${naam}`)) continue
        // Both figures are rounded; the figures of D4 are so small that a whole fte proves nothing.
        const marge = codeV06 === 'D4' ? 1 : 0.5 + 0.5 * factor
        expect(Math.abs(werknemers[scenario] * factor - fte[scenario]), opschrift).toBeLessThanOrEqual(marge)
        nagerekend += 1
      }
    }
    expect({ nagerekend, gemeld: gemeld.size }).toEqual({ nagerekend: 46, gemeld: 2 })
    expect(alles.regels.find(({ opschrift }) => opschrift.startsWith('D4'))?.uitleg).toContain(
      'kleine getallen',
    )
  })
})

describe('de tabel van de transformatiemiddelen, januari 2026', () => {
  const narekening = reken(tabelOfPublicatie(PUBLICATIE_2026_01))

  it('heeft een subtotaal dat 1 euro te laag is, een leeg percentage en een som zonder naam', () => {
    expect(kort(narekening)).toEqual([
      ['som-afronding', 'Subtotaal', 'Bedrag', 1_481_603_723, 1_481_603_724],
      ['procent-leeg', 'WLZ', 'Procenten', null, 1.381],
      ['naamloze-som', '', 'Bedrag', 240_341_967, 240_341_967],
    ])
  })

  it('noemt waar de som zonder naam uit bestaat, en telt haar niet dubbel', () => {
    expect(find(narekening, 'naamloze-som').tekst).toContain('de som van Gemeente en Sociaal Domein Partner')
    expect(narekening.regels.at(-1)).toMatchObject({ opschrift: 'Totaal', gecontroleerd: 2, klopt: 2 })
  })

  it('laat het totaal staan als het subtotaal wordt hersteld: het klopt met de regels', () => {
    expect(wijzigingen(find(narekening, 'som-afronding').herstel[0])).toEqual([
      ['Subtotaal', 1_481_603_723, 1_481_603_724],
    ])
  })
})

describe('bijlage 2 van het AZWA', () => {
  const narekening = reken(tabelOfBijlage(BIJLAGE_2_AZWA))

  it('heeft een afwijking: het totaal van 2029', () => {
    expect(kort(narekening)).toEqual([['som-afronding', 'Totaal via begroting VWS', '2029', 698, 698.65]])
    expect(find(narekening, 'som-afronding').herstel[0]?.waarde).toBe(699)
  })

  it('vindt uit zichzelf dat D5 en D6 de som zijn van de regels eronder', () => {
    const sommen = narekening.regels.filter(({ uitleg }) => uitleg !== '')
    expect(
      sommen.map(({ opschrift, gecontroleerd, klopt }) => [opschrift.slice(0, 6), gecontroleerd, klopt]),
    ).toEqual([
      ['[D5] S', 6, 6],
      ['[D6] B', 6, 6],
      ['Totaal', 6, 5],
    ])
  })
})

/** The documents stand beside the project where they may be used, and are not part of it. */
const BRONNEN = join(import.meta.dirname, '../../../shared/bronnen')
const zonder = existsSync(BRONNEN) ? false : `de map ${BRONNEN} is er niet`

describe.skipIf(zonder)(
  `de gegevens zijn die van de documenten${zonder ? ` (overgeslagen: ${zonder})` : ''}`,
  () => {
    const lees = (naam: string) => readFileSync(join(BRONNEN, naam), 'utf8')
    const akkoord = () => lees('001_be9b01c038a48e1e.txt')
    const nl = (waarde: number) => waarde.toLocaleString('nl-NL')
    /** The row with these figures, wherever its title breaks over lines. */
    const rijMet = (waarden: readonly number[]) =>
      new RegExp(`(^|\\s)${waarden.map(waarde => nl(waarde).replaceAll('.', '\\.')).join('\\s+')}\\s*$`, 'm')

    it('KPMG: elke maatregel en elk totaal staat er met deze zes cijfers', () => {
      const tekst = akkoord()
      for (const { maatregelen, totaal } of KPMG_2025) {
        for (const { werknemers, fte } of [...maatregelen, totaal]) {
          const zes = [werknemers, fte].flatMap(waarden => SCENARIOS.map(scenario => waarden[scenario]))
          expect(tekst).toMatch(rijMet(zes))
        }
      }
    })

    it('transformatiemiddelen: elk bedrag en elk percentage staat er', () => {
      const tekst = lees('002_d66ef4d1000b3087.txt')
      for (const { opschrift, bedrag, procent } of PUBLICATIE_2026_01.sectortabel.regels) {
        const regel = tekst
          .split('\n')
          .find(
            kandidaat => kandidaat.includes(nl(toEuros(bedrag))) && kandidaat.startsWith(opschrift ?? '\t'),
          )
        const decimalen = procent === 100 ? 0 : 1
        const gedrukt = procent?.toLocaleString('nl-NL', { minimumFractionDigits: decimalen })
        expect(regel, opschrift ?? 'zonder opschrift').toBeDefined()
        expect(/([\d,]+)%/.exec(regel ?? '')?.[1]).toBe(gedrukt)
      }
    })

    it('bijlage 2: elke regel staat er met deze zes bedragen', () => {
      const tekst = akkoord()
      const bijlage = tekst.slice(tekst.indexOf('Overzicht van afspraken die via de VWS-begroting lopen'))
      for (const { bedragen } of [...BIJLAGE_2_AZWA.regels, BIJLAGE_2_AZWA.totaal]) {
        if (bedragen) expect(bijlage).toMatch(rijMet(bedragen))
      }
    })
  },
)
