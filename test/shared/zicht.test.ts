import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaOf } from '#shared/beoordeling/agenda.ts'
import { belangOf } from '#shared/beoordeling/belang.ts'
import type { Beoordeling } from '#shared/beoordeling/beoordeling.ts'
import { checkConsensus } from '#shared/beoordeling/consensus-controle.ts'
import type { Dossier } from '#shared/beoordeling/dossier.ts'
import { kalibratieFor } from '#shared/beoordeling/kalibratie.ts'
import { nextSteps } from '#shared/beoordeling/overgaan.ts'
import type { Wie } from '#shared/beoordeling/wie.ts'
import { viewOf } from '#shared/beoordeling/zicht.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import { codesOf, PLANSTATUSSEN } from '#shared/plan/codelijsten.ts'
import {
  ANNA,
  BART,
  BEOORDELAARS,
  BINDING,
  BRAM,
  beoordeling,
  CORA,
  concept,
  consensus,
  dossier,
  EERSTE_DAG,
  GERT,
  GRETA,
  IEDEREEN,
  inhoud,
  NORA,
  VERA,
  verklaring,
  withBelang,
} from './dossiers.ts'
import { KADER } from './plannen.ts'

const PEILDATUM = addDays(EERSTE_DAG, 20)
const STATUSSEN = ['nieuw', ...codesOf(PLANSTATUSSEN)] as const
const BESLUITSTATUSSEN = ['voorgenomen-besluit', 'besluitvorming', 'goedgekeurd', 'afgekeurd'] as const

const contentOf = (wie: Wie, stukken: Dossier) => {
  const zicht = viewOf(wie, stukken)
  if (zicht.soort !== 'inhoud') throw new Error(`${wie.persoon} ziet geen inhoud: ${zicht.soort}`)
  return zicht
}
const namesOf = (stukken: readonly Beoordeling[]) => stukken.map(({ beoordelaar }) => beoordelaar.persoon)

describe('zicht van een beoordelaar', () => {
  const lopend = dossier('in-beoordeling', {
    beoordelingen: [beoordeling(ANNA), beoordeling(BRAM), concept(GERT)],
    consensussen: [],
  })
  it('is blind tot de eigen beoordeling is ingediend', () => {
    expect(contentOf(GERT, lopend)).toMatchObject({ anderen: [], voortgang: null, magBeoordelen: true })
    expect(namesOf(contentOf(GERT, lopend).eigen)).toEqual(['gert'])
  })
  it('laat na indienen zien wat anderen indienden, maar geen concept', () => {
    const zicht = contentOf(ANNA, lopend)
    expect(namesOf(zicht.anderen)).toEqual(['bram'])
    expect(zicht).toMatchObject({
      magBeoordelen: false,
      voortgang: [
        { organisatie: 'Waterland', ingediend: true },
        { organisatie: 'Duinzicht', ingediend: true },
        { organisatie: 'Gemeente Oost', ingediend: false },
      ],
    })
  })
  it('geldt per plan- en kaderversie: wie de vorige indiende, is voor de nieuwe weer blind', () => {
    const vorige = { ...BINDING, planversie: 7 }
    const stukken = dossier('in-beoordeling', {
      beoordelingen: [
        beoordeling(ANNA, vorige),
        beoordeling(BRAM, vorige),
        beoordeling(BRAM, { id: 'nieuw' }),
      ],
    })
    expect(contentOf(ANNA, stukken).anderen.map(({ planversie }) => planversie)).toEqual([7])
    expect(contentOf(ANNA, stukken).consensussen).toEqual([])
  })
  it('toont geen consensus aan wie nog kan indienen, en wel zodra er een voornemen is', () => {
    const metConsensus = { consensussen: [consensus()] }
    expect(contentOf(ANNA, dossier('in-beoordeling', metConsensus)).consensussen).toEqual([])
    expect(contentOf(ANNA, dossier('voorgenomen-besluit', metConsensus)).consensussen).toHaveLength(1)
    expect(contentOf(ANNA, dossier('voorgenomen-besluit', metConsensus)).anderen).toEqual([])
  })
  it('laat de coördinator zien wie er nog moet indienen, ook als die zelf nog blind is', () => {
    expect(contentOf(CORA, lopend)).toMatchObject({ anderen: [], magConsensusVastleggen: false })
    expect(contentOf(CORA, lopend).voortgang).toHaveLength(3)
  })
})

describe('zicht van wie niet beoordeelt', () => {
  it('begint bij het voornemen, en is er dan zonder één losse beoordeling', () => {
    for (const status of STATUSSEN)
      for (const wie of [VERA, NORA, GRETA]) {
        const zicht = viewOf(wie, dossier(status))
        const mag = BESLUITSTATUSSEN.some(ander => ander === status)
        expect({ status, soort: zicht.soort }).toEqual({ status, soort: mag ? 'inhoud' : 'niets' })
        if (zicht.soort === 'inhoud')
          expect(zicht).toMatchObject({ eigen: [], anderen: [], voortgang: null, magBeoordelen: false })
      }
  })
  it('geeft NZa en Gremium de consensus waar het besluit op rust, en niet de eerdere', () => {
    const stukken = dossier('goedgekeurd', { consensussen: [consensus(), consensus({ versie: 2 })] })
    for (const wie of [NORA, GRETA])
      expect(contentOf(wie, stukken).consensussen.map(({ versie }) => versie)).toEqual([2])
  })
  it('geeft een andere verzekeraar het plan en de vragen, geen consensus; vragen kan alleen bij het voornemen', () => {
    const zicht = contentOf(VERA, dossier('voorgenomen-besluit'))
    expect(zicht).toMatchObject({ consensussen: [], mededingingsverslagen: [], magVragen: true })
    expect(zicht.vragen).toHaveLength(1)
    expect(contentOf(VERA, dossier('besluitvorming')).magVragen).toBe(false)
    for (const wie of [...BEOORDELAARS, NORA, GRETA])
      expect(contentOf(wie, dossier('voorgenomen-besluit')).magVragen).toBe(false)
  })
  it('geeft de beheerder en een gemeente die niet meebeoordeelt nooit iets', () => {
    for (const status of STATUSSEN)
      for (const wie of [BART, { ...GERT, partijrol: null }])
        expect(viewOf(wie, dossier(status))).toEqual({ soort: 'niets' })
  })
})

// Random dossiers: everyone may have written about two plan versions, with words and points that occur nowhere else.
const SCHRIJVERS = [...BEOORDELAARS, VERA]
const wordsOf = (wie: Wie, planversie: number) => `bewijs-van-${wie.persoon}-${planversie}`
const pointsOf = (wie: Wie, planversie: number) =>
  1 + (SCHRIJVERS.findIndex(({ persoon }) => persoon === wie.persoon) * 10 + planversie) / 100_003

const write = (wie: Wie, planversie: number, stand: Beoordeling['stand']): Beoordeling => {
  const antwoord = { punten: pointsOf(wie, planversie), onderbouwing: wordsOf(wie, planversie) }
  return (stand === 'concept' ? concept : beoordeling)(wie, {
    id: `b-${wie.persoon}-${planversie}`,
    planversie,
    inhoud: { antwoorden: { betrouwbaarheid: antwoord, opschaalbaarheid: antwoord }, oordelen: {} },
  })
}

const arbitraryDossier: fc.Arbitrary<Dossier> = fc
  .record({
    status: fc.constantFrom(...STATUSSEN),
    standen: fc.array(fc.constantFrom('concept', 'ingediend', null), { minLength: 10, maxLength: 10 }),
    belangen: fc.array(fc.constantFrom(true, false, false, null), { minLength: 5, maxLength: 5 }),
    metConsensus: fc.boolean(),
  })
  .map(({ status, standen, belangen, metConsensus }) =>
    dossier(status, {
      inhoud: inhoud({ gemeenteDoetMee: true, regio: 'alleen-voor-wie-het-plan-ziet' }),
      verklaringen: SCHRIJVERS.flatMap((wie, i) => {
        const belang = belangen[i] ?? null
        return belang === null ? [] : [verklaring(wie, belang)]
      }),
      beoordelingen: SCHRIJVERS.flatMap((wie, i) =>
        [1, 2].flatMap((planversie, j) => {
          const stand = standen[2 * i + j] ?? null
          return stand === null ? [] : [write(wie, planversie, stand)]
        }),
      ),
      consensussen: metConsensus
        ? [consensus({ criteria: { betrouwbaarheid: { punten: 2, reden: 'samen-gevonden' } } })]
        : [],
    }),
  )
const asSeenBy = (wie: Wie, { verklaringen }: Dossier): Wie =>
  withBelang(wie, belangOf(verklaringen, { plan: 'DB-001', persoon: wie.persoon }))

/** The rule once more, in the plainest words there are. */
const maySee = (wie: Wie, { beoordelaar, planversie, stand }: Beoordeling, stukken: Dossier) => {
  const isZelf = beoordelaar.persoon === wie.persoon
  const heeftIngediend = stukken.beoordelingen.some(
    eigen =>
      eigen.beoordelaar.persoon === wie.persoon &&
      eigen.planversie === planversie &&
      eigen.stand === 'ingediend',
  )
  const magErin = BEOORDELAARS.some(({ persoon }) => persoon === wie.persoon) && wie.belang === 'geen'
  const telt = belangOf(stukken.verklaringen, { plan: 'DB-001', persoon: beoordelaar.persoon }) === 'geen'
  return magErin && (isZelf || (stand === 'ingediend' && heeftIngediend && telt))
}

describe('wet: niemand ziet wat niet voor hem is', () => {
  it('de woorden en punten van een ander staan in geen enkel zicht waar ze niet horen, en wel waar ze horen', () => {
    fc.assert(
      fc.property(
        arbitraryDossier,
        fc.constantFrom(...BEOORDELAARS, NORA, GRETA, BART),
        (stukken, persoon) => {
          const wie = asSeenBy(persoon, stukken)
          const gezien = JSON.stringify(viewOf(wie, stukken))
          for (const stuk of stukken.beoordelingen) {
            const auteur = SCHRIJVERS.find(({ persoon: naam }) => naam === stuk.beoordelaar.persoon) ?? VERA
            const mag = maySee(wie, stuk, stukken)
            expect(gezien.includes(wordsOf(auteur, stuk.planversie))).toBe(mag)
            expect(gezien.includes(String(pointsOf(auteur, stuk.planversie)))).toBe(mag)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
  it('wie een belang heeft ziet niets; wie niet verklaarde ziet alleen nummer, titel en aanvrager', () => {
    fc.assert(
      fc.property(arbitraryDossier, fc.constantFrom(...IEDEREEN), (stukken, persoon) => {
        expect(viewOf(withBelang(persoon, 'belang'), stukken)).toEqual({ soort: 'niets' })
        expect(agendaOf([{ dossier: stukken, wie: withBelang(persoon, 'belang') }], PEILDATUM)).toEqual([])
        if (!BEOORDELAARS.includes(persoon)) return
        const { nummer, titel, aanvrager } = stukken.inhoud
        expect(viewOf(withBelang(persoon, 'niet-verklaard'), stukken)).toEqual({
          soort: 'verklaren',
          nummer,
          titel,
          aanvrager,
        })
      }),
    )
  })
  it('wat iemand niet mag zien, verandert niets aan wat hij wel ziet: zicht, agenda, stappen, kalibratie en fouten', () => {
    fc.assert(
      fc.property(arbitraryDossier, fc.constantFrom(...IEDEREEN), (stukken, persoon) => {
        const wie = asSeenBy(persoon, stukken)
        const anders: Dossier = {
          ...stukken,
          beoordelingen: stukken.beoordelingen.map(stuk =>
            maySee(wie, stuk, stukken)
              ? stuk
              : {
                  ...stuk,
                  inhoud: {
                    antwoorden: { betrouwbaarheid: { punten: 5, onderbouwing: 'anders' } },
                    oordelen: {},
                  },
                },
          ),
        }
        const all = (welk: Dossier) => ({
          zicht: viewOf(wie, welk),
          agenda: agendaOf([{ dossier: welk, wie }], PEILDATUM),
          stappen: nextSteps(welk, { wie, datum: PEILDATUM, passeert: false }),
          kalibratie: kalibratieFor([{ dossier: welk, wie }], KADER),
          fouten: checkConsensus(consensus(), welk, KADER, wie),
        })
        expect(all(anders)).toEqual(all(stukken))
      }),
      { numRuns: 300 },
    )
  })
  it('een blinde beoordelaar merkt zelfs niet of een ander al iets schreef', () => {
    fc.assert(
      fc.property(arbitraryDossier, fc.constantFrom(ANNA, BRAM, GERT), (stukken, persoon) => {
        const wie = asSeenBy(persoon, stukken)
        const alleen = {
          ...stukken,
          beoordelingen: stukken.beoordelingen.filter(stuk => maySee(wie, stuk, stukken)),
        }
        const isBlind = !alleen.beoordelingen.some(({ stand }) => stand === 'ingediend')
        if (isBlind) expect(viewOf(wie, alleen)).toEqual(viewOf(wie, stukken))
      }),
    )
  })
})
