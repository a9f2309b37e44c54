import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dossier, Overgang } from '#shared/beoordeling/dossier.ts'
import { GEBEURTENISSEN, type Gebeurtenis, type Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { applyGebeurtenis, nextSteps, type Stapcontext } from '#shared/beoordeling/overgaan.ts'
import { PARTIJROLLEN, ROLLEN } from '#shared/beoordeling/rollen.ts'
import { STAPPEN } from '#shared/beoordeling/stappen.ts'
import type { Wie } from '#shared/beoordeling/wie.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import { codesOf, PLANSOORTEN, PLANSTATUSSEN } from '#shared/plan/codelijsten.ts'
import { ALLES_GEGEVEN, CORA, dossier, EERSTE_DAG, IEDEREEN, inhoud, PAD, withBelang } from './dossiers.ts'

const STATUSSEN: readonly Status[] = ['nieuw', ...codesOf(PLANSTATUSSEN)]
const ALLE_GEBEURTENISSEN = codesOf(GEBEURTENISSEN)
const HOEDANIGHEDEN = codesOf(ROLLEN).flatMap(rol =>
  [...codesOf(PARTIJROLLEN), null].map(partijrol => ({ rol, partijrol })),
)

const EXIT = { 'laten-vervallen': 'vervallen', 'geen-vervolg': 'geen-vervolg' } as const

/** Written by hand beside the table: which step leads where, and from where. */
const VERWACHT: Readonly<Record<Status, Partial<Record<Gebeurtenis, Status>>>> = {
  nieuw: { aanleveren: 'snelle-toets', 'direct-uitwerken': 'in-uitwerking' },
  'snelle-toets': {
    'snelle-toets-goedkeuren': 'in-uitwerking',
    'snelle-toets-terugsturen': 'voorlopig-afgekeurd',
    'snelle-toets-afkeuren': 'afgekeurd',
    ...EXIT,
  },
  'voorlopig-afgekeurd': { 'opnieuw-aanleveren': 'snelle-toets', ...EXIT },
  'in-uitwerking': { indienen: 'ingediend', ...EXIT },
  ingediend: { 'beoordeling-starten': 'in-beoordeling', terugsturen: 'aanpassen', ...EXIT },
  'in-beoordeling': {
    'voornemen-goedkeuren': 'voorgenomen-besluit',
    'voornemen-afkeuren': 'voorgenomen-besluit',
    terugsturen: 'aanpassen',
    ...EXIT,
  },
  aanpassen: { 'opnieuw-indienen': 'ingediend', ...EXIT },
  'voorgenomen-besluit': { 'vragenronde-sluiten': 'besluitvorming', terugsturen: 'aanpassen', ...EXIT },
  besluitvorming: { goedkeuren: 'goedgekeurd', afkeuren: 'afgekeurd', terugsturen: 'aanpassen', ...EXIT },
  goedgekeurd: {},
  afgekeurd: {},
  vervallen: {},
  'geen-vervolg': {},
}

const DOOR_DE_MANDAATGEMEENTE: readonly Gebeurtenis[] = [
  'aanleveren',
  'direct-uitwerken',
  'opnieuw-aanleveren',
  'indienen',
  'opnieuw-indienen',
]

const isBevoegd = (gebeurtenis: Gebeurtenis, { rol, partijrol }: Omit<Wie, 'belang'>, soort: string) =>
  (rol === 'coordinator' && partijrol === 'coordinerend') ||
  (rol === 'gemeente' &&
    partijrol === 'medebeoordelaar' &&
    soort === 'regioplan-sociaal-domein' &&
    DOOR_DE_MANDAATGEMEENTE.includes(gebeurtenis))

const context = (wijziging: Partial<Stapcontext> = {}): Stapcontext => ({
  wie: CORA,
  datum: addDays(EERSTE_DAG, 10),
  passeert: false,
  ...wijziging,
})
const step = (
  gebeurtenis: Gebeurtenis,
  stukken: Dossier,
  wijziging: Partial<Stapcontext> = {},
  gegevens = ALLES_GEGEVEN,
) => applyGebeurtenis(stukken, { gebeurtenis, gegevens }, context(wijziging))
const rulesOf = (uitkomst: ReturnType<typeof step>) =>
  uitkomst.soort === 'geweigerd' ? uitkomst.meldingen.map(({ regel }) => regel) : []

describe('de tabel van stappen', () => {
  it.each(STATUSSEN)('%s: elke gebeurtenis, voor elke rol, precies zoals de matrix zegt', status => {
    for (const soort of codesOf(PLANSOORTEN)) {
      const stukken = dossier(status, { inhoud: inhoud({ soort, gemeenteDoetMee: true }) })
      for (const gebeurtenis of ALLE_GEBEURTENISSEN)
        for (const hoedanigheid of HOEDANIGHEDEN) {
          const wie = { ...CORA, ...hoedanigheid }
          const uitkomst = step(gebeurtenis, stukken, { wie })
          const mag = isBevoegd(gebeurtenis, wie, soort) ? (VERWACHT[status][gebeurtenis] ?? null) : null
          const cel = { soort, gebeurtenis, ...hoedanigheid }
          expect({ ...cel, naar: uitkomst.soort === 'gezet' ? uitkomst.overgang.naar : null }).toEqual({
            ...cel,
            naar: mag,
          })
        }
    }
  })
  it('heeft geen stap die de matrix niet kent, en elke stap en elke termijn heeft een bron', () => {
    const inMatrix = new Set(Object.values(VERWACHT).flatMap(cellen => Object.keys(cellen)))
    expect([...inMatrix].sort()).toEqual([...ALLE_GEBEURTENISSEN].sort())
    for (const { bron } of Object.values(STAPPEN)) expect(bron.plaats).not.toBe('')
  })
  it('wet: hoe er ook gelopen wordt, een uitkomst is het einde en elke stap sluit op de vorige aan', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALLE_GEBEURTENISSEN), { maxLength: 40 }), wandeling => {
        let stukken = dossier('nieuw')
        for (const gebeurtenis of wandeling) {
          const uitkomst = step(gebeurtenis, stukken, { datum: addDays(EERSTE_DAG, 100) })
          if (uitkomst.soort === 'geweigerd') continue
          stukken = {
            ...stukken,
            planversie: stukken.planversie + 1,
            geschiedenis: [...stukken.geschiedenis, uitkomst.overgang],
          }
        }
        const { geschiedenis } = stukken
        expect(geschiedenis.map(({ van }) => van)).toEqual(
          ['nieuw', ...geschiedenis.map(({ naar }) => naar)].slice(0, geschiedenis.length),
        )
        expect(geschiedenis.map(({ volgnr }) => volgnr)).toEqual(geschiedenis.map((_, i) => i + 1))
        for (const { van } of geschiedenis)
          expect(['goedgekeurd', 'afgekeurd', 'vervallen', 'geen-vervolg']).not.toContain(van)
      }),
    )
  })
})

describe('een geweigerde stap zegt waarom', () => {
  it('wie hem wel mag zetten, en niets over wat er nog ontbreekt', () => {
    const kaal = dossier('in-beoordeling', { consensussen: [], beoordelingen: [] })
    for (const wie of IEDEREEN.filter(({ persoon }) => persoon !== CORA.persoon)) {
      const uitkomst = step('voornemen-goedkeuren', kaal, { wie })
      expect(uitkomst).toMatchObject({
        meldingen: [
          {
            regel: 'stap/bevoegd',
            tekst: 'Deze stap is aan Coördinator (Coördinerend marktleider).',
            plaats: { plan: 'DB-001' },
          },
        ],
      })
    }
  })
  it('dat de stap niet volgt op deze status, en wanneer hij wel kan', () => {
    expect(step('goedkeuren', dossier('ingediend'))).toMatchObject({
      meldingen: [
        {
          regel: 'stap/volgorde',
          tekst: 'Deze stap kan niet als het plan de status “Ingediend” heeft.',
          uitweg: 'De stap kan bij: Definitieve besluitvorming.',
        },
      ],
    })
  })
  it('dat een stap niet voor de vorige kan liggen', () => {
    expect(rulesOf(step('indienen', dossier('in-uitwerking'), { datum: EERSTE_DAG }))).toEqual(['stap/datum'])
  })
  it.each(['belang', 'niet-verklaard'] as const)('dat wie staat op “%s” geen stap zet', belang => {
    const wie = withBelang(CORA, belang)
    expect(rulesOf(step('beoordeling-starten', dossier('ingediend'), { wie }))).toEqual(['stap/bevoegd'])
  })
  it('maar voor de allereerste stap is nog geen verklaring nodig', () => {
    expect(step('aanleveren', dossier('nieuw'), { wie: withBelang(CORA, 'niet-verklaard') }).soort).toBe(
      'gezet',
    )
  })
})

describe('wat klaar staat', () => {
  it('wet: nextSteps noemt precies de stappen die te zetten zijn, en belooft niets te veel', () => {
    for (const status of STATUSSEN)
      for (const wie of IEDEREEN) {
        const mogelijk = nextSteps(dossier(status), context({ wie }))
        const gezet = ALLE_GEBEURTENISSEN.filter(
          gebeurtenis => step(gebeurtenis, dossier(status), { wie }).soort === 'gezet',
        )
        expect(mogelijk.map(({ gebeurtenis }) => gebeurtenis)).toEqual(gezet)
        expect(mogelijk.flatMap(({ belemmeringen }) => belemmeringen)).toEqual([])
      }
  })
  it('zegt wat er in de weg staat en wat er nog bij moet', () => {
    const stukken = dossier('in-beoordeling', { consensussen: [], mededingingsverslagen: [] })
    const [voornemen] = nextSteps(stukken, context({ passeert: true }))
    expect(voornemen).toMatchObject({
      gebeurtenis: 'voornemen-goedkeuren',
      naar: 'voorgenomen-besluit',
      invullen: ['reden-afwijking-rang'],
    })
    expect(voornemen?.belemmeringen.map(({ vereiste }) => vereiste)).toEqual([
      'consensus',
      'mededingingsverslag',
    ])
  })
})

describe('een heel dossier', () => {
  it('gaat van snelle toets naar goedgekeurd, en legt elke stap vast met dag, persoon en versie', () => {
    const route: [Gebeurtenis, number][] = [
      ['aanleveren', 1],
      ['snelle-toets-goedkeuren', 1],
      ['indienen', 2],
      ['beoordeling-starten', 2],
      ['voornemen-goedkeuren', 2],
      ['vragenronde-sluiten', 2],
      ['goedkeuren', 2],
    ]
    const binding = { planversie: 2, kader: ALLES_GEGEVEN.kader ?? { id: '', versie: 0 } }
    const basis = dossier('nieuw')
    const klaar = {
      ...basis,
      beoordelingen: basis.beoordelingen.map(stuk => ({ ...stuk, ...binding })),
      consensussen: basis.consensussen.map(stuk => ({ ...stuk, ...binding })),
      geschiedenis: [...basis.geschiedenis],
    }
    for (const [i, [gebeurtenis, planversie]] of route.entries()) {
      const uitkomst = step(gebeurtenis, { ...klaar, planversie }, { datum: addDays(EERSTE_DAG, 7 * i) })
      if (uitkomst.soort === 'gezet') klaar.geschiedenis.push(uitkomst.overgang)
    }
    expect(klaar.geschiedenis.at(-1)).toMatchObject({
      volgnr: 7,
      naar: 'goedgekeurd',
      datum: '2026-12-14',
      door: { persoon: 'cora', organisatie: 'Waterland' },
      planversie: 2,
    })
    expect(klaar.geschiedenis.map(({ gebeurtenis }) => gebeurtenis)).toEqual(route.map(([stap]) => stap))
    for (const overgang of klaar.geschiedenis)
      expect(Overgang.parse(JSON.parse(JSON.stringify(overgang)))).toEqual(overgang)
  })
  it('heeft in elke fixture-status het pad dat de matrix toestaat', () => {
    for (const status of STATUSSEN)
      expect(PAD[status].reduce<Status | undefined>((nu, stap) => nu && VERWACHT[nu][stap], 'nieuw')).toBe(
        status,
      )
  })
})
