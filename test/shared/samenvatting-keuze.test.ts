import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro, plus, sum } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN } from '#shared/middelen/doorbraakmiddelen.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Document } from '#shared/samenvatting/blokken.ts'
import { Samenvattinginvoer } from '#shared/samenvatting/invoer.ts'
import { checkPeildatum } from '#shared/samenvatting/peildatum.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { splitVerdeling } from '#shared/verdeling/keuze.ts'
import { rankAndAllocate } from '#shared/verdeling/op-rang.ts'
import { arbitraryPortefeuille, KADER, PEILDATUM, plan } from './plannen.ts'
import { samenvattinginvoer } from './samenvattingen.ts'

const allocate = (plannen: readonly Plan[]) =>
  rankAndAllocate(
    plannen,
    KADER,
    {
      potten: DOORBRAAKPOTTEN,
      plafonds: DOORBRAAKPLAFONDS,
      standen: [{ pot: 'doorbraakmiddelen', jaar: 2027, geboekt: euro(150_000_000) }],
    },
    PEILDATUM,
  )
const nummersOf = (plannen: readonly Plan[]) => plannen.map(({ nummer }) => nummer)
const alineas = ({ blokken }: Document) =>
  blokken.flatMap(blok => (blok.soort === 'alinea' ? [blok.tekst] : [])).join('\n')
const tabel = ({ blokken }: Document, naam: string) => {
  const blok = blokken.find(kandidaat => kandidaat.soort === 'tabel' && kandidaat.naam === naam)
  if (blok?.soort !== 'tabel') throw new Error(`Geen tabel ${naam}.`)
  return blok
}

/** A portfolio with some of its plans. */
const arbitraryKeuze = arbitraryPortefeuille.chain(plannen =>
  fc.record({ plannen: fc.constant(plannen), gekozen: fc.subarray(nummersOf(plannen)) }),
)

describe('een deel van de plannen', () => {
  it('wet: alles kiezen geeft precies het geheel', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, plannen => {
        const geheel = allocate(plannen)
        expect(splitVerdeling(geheel, new Set(nummersOf(plannen))).keuze).toEqual(geheel)
      }),
      { numRuns: 40 },
    )
  })

  it('wet: keuze en rest tellen per uitkomst en per pot en jaar op tot het geheel', () => {
    fc.assert(
      fc.property(arbitraryKeuze, ({ plannen, gekozen }) => {
        const geheel = allocate(plannen)
        const { keuze, buiten } = splitVerdeling(geheel, new Set(gekozen))
        expect(keuze.gevraagd.aantal + buiten.gevraagd.aantal).toBe(geheel.gevraagd.aantal)
        expect(plus(keuze.gevraagd.bedrag, buiten.gevraagd.bedrag)).toBe(geheel.gevraagd.bedrag)
        for (const [i, { gevraagd, ingepast }] of geheel.toets.regels.entries()) {
          const delen = [keuze, buiten].flatMap(({ toets }) => toets.regels[i] ?? [])
          expect(sum(delen.map(deel => deel.gevraagd))).toBe(gevraagd)
          expect(sum(delen.map(deel => deel.ingepast))).toBe(ingepast)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('wet: een keuze maakt geen ruimte: elk plan houdt zijn rang en uitkomst, elk plafond zijn stand', () => {
    fc.assert(
      fc.property(arbitraryKeuze, ({ plannen, gekozen }) => {
        const geheel = allocate(plannen)
        const { keuze } = splitVerdeling(geheel, new Set(gekozen))
        for (const regel of keuze.regels) expect(geheel.regels).toContain(regel)
        const standen = ({ toets }: typeof geheel) =>
          toets.regels.map(({ plafond, geboekt, ruimte, rest, oordeel }) => [
            plafond?.id,
            geboekt,
            ruimte,
            rest,
            oordeel,
          ])
        expect(standen(keuze)).toEqual(standen(geheel))
      }),
      { numRuns: 40 },
    )
  })
})

describe('een samenvatting van een keuze', () => {
  const plannen = ['DB-001', 'DB-002', 'DB-003'].map(nummer =>
    plan({
      nummer,
      jaarbedragen: [{ jaar: 2027, bedrag: euro(250_000_000), waarvanSociaalDomein: euro(0) }],
    }),
  )
  const keuze = { plannen: ['DB-002'], wijze: 'aangevinkt in een lijst' }
  const document = summarize(samenvattinginvoer({ plannen, keuze }))

  it('zegt op bladzijde één welk deel het is, hoe het is gekozen, en hoe de rest telt', () => {
    expect(alineas(document)).toContain(
      'Keuze: 1 van de 3 plannen; peildatum 22 november 2026; gekozen door wie deze samenvatting maakte: aangevinkt in een lijst.',
    )
    expect(alineas(document)).toMatch(/Buiten deze keuze: 2 plannen, .*500.* gevraagd, waarvan 1 voorgesteld/)
  })

  it('laat een plan wachten dat onder alle plannen wacht, ook als het alleen is gekozen', () => {
    expect(tabel(document, 'ranglijst').rijen.map(([rang, nummer]) => [rang, nummer])).toEqual([
      [2, 'DB-002'],
    ])
    expect(tabel(document, 'wachtlijst').rijen).toHaveLength(1)
    const jaar = tabel(document, 'per-jaar')
    const cel = (kop: string) => jaar.rijen[0]?.[jaar.kolommen.findIndex(kolom => kolom.kop === kop)]
    expect(cel('Gevraagd')).toBe(euro(250_000_000))
    expect(cel('Voorgesteld')).toBe(0)
    expect(cel('Voorgesteld buiten keuze')).toBe(euro(250_000_000))
    expect(cel('Ruimte na voorstel')).toBe(euro(150_000_000))
  })

  it('heeft bladzijden van de gekozen plannen alleen', () => {
    const koppen = document.blokken.flatMap(blok => (blok.soort === 'kop' ? [blok.tekst] : []))
    expect(koppen.filter(tekst => tekst.startsWith('DB-'))).toEqual(['DB-002 Spraakgestuurd rapporteren'])
  })

  it('wet: verandert niets aan een samenvatting van alle plannen, behalve dat de keuze er staat', () => {
    fc.assert(
      fc.property(arbitraryPortefeuille, alle => {
        const zonder = summarize(samenvattinginvoer({ plannen: alle }))
        const met = summarize(
          samenvattinginvoer({ plannen: alle, keuze: { plannen: nummersOf(alle), wijze: 'alles' } }),
        )
        for (const naam of ['ranglijst', 'fte', 'grijze-zone', 'kengetallen'])
          expect(tabel(met, naam)).toEqual(tabel(zonder, naam))
      }),
      { numRuns: 10 },
    )
  })

  it('opent een momentopname van voordat er een keuze was als alle plannen', () => {
    const { keuze: _weg, ...eerder } = samenvattinginvoer({ plannen })
    expect(Samenvattinginvoer.parse(JSON.parse(JSON.stringify(eerder)))).toEqual(
      samenvattinginvoer({ plannen }),
    )
  })
})

describe('de peildatum van een samenvatting', () => {
  it('zegt van een andere dag wat er wel en niet die van toen is', () => {
    const tekst = (peildatum: string) =>
      alineas(summarize(samenvattinginvoer({ peildatum, opgesteldOp: '2026-12-15' })))
    expect(tekst('2026-12-01')).toMatch(/boekingen.* zijn die van 1 december 2026\. .* geen geschiedenis/)
    expect(tekst('2027-02-01')).toContain('De peildatum ligt na de dag van opstellen')
    expect(tekst('2026-12-15')).not.toMatch(/geen geschiedenis|na de dag van opstellen/)
  })

  it('ligt niet vóór het kader en niet meer dan een jaar vooruit', () => {
    const vandaag = '2026-12-15'
    expect(checkPeildatum(KADER.geldigVan, KADER, vandaag)).toBeUndefined()
    expect(checkPeildatum('2026-11-21', KADER, vandaag)?.uitweg).toBe(
      'Kies een peildatum vanaf 22 november 2026.',
    )
    expect(checkPeildatum('2027-12-15', KADER, vandaag)).toBeUndefined()
    expect(checkPeildatum('2027-12-16', KADER, vandaag)?.tekst).toContain('te ver vooruit')
  })
})
