import { describe, expect, it } from 'vitest'
import { checkAansluiting } from '#addin/toezicht/aansluiting.ts'
import { potregelsOf } from '#addin/toezicht/potregel.ts'
import { makeToezichtdocument } from '#addin/toezicht/toezichtdocument.ts'
import type { Toezichtgegevens } from '#addin/toezicht/verzamelen.ts'
import { cent, euro, NUL } from '#shared/middelen/bedrag.ts'
import { DOORBRAAKPLAFONDS, DOORBRAAKPOTTEN, DOORBRAAKREGELS } from '#shared/middelen/doorbraakmiddelen.ts'
import { measureKpis, reconcileKpis } from '#shared/middelen/kpi.ts'
import { TRANSFORMATIEREGELS } from '#shared/middelen/transformatiemiddelen.ts'
import type { Budgetoverzichtregel, Budgetroute } from '#worker/budgetoverzichten/antwoorden.ts'

const [pot] = DOORBRAAKPOTTEN
const [plafond = null] = DOORBRAAKPLAFONDS
if (!pot) throw new Error('er is geen pot')

const REGEL: Budgetoverzichtregel = {
  pot,
  jaar: 2027,
  route: 'verzekeraars',
  plafond,
  plafondkennis: 'bekend',
  toegekend: euro(300),
  beschikt: euro(100),
  nogTeBeschikken: euro(200),
  betaalbaar: NUL,
  betaald: NUL,
  gereserveerd: NUL,
  vervallen: NUL,
  gevraagd: NUL,
  wachtrij: NUL,
  goedgekeurd: euro(300),
  nietBeschikt: euro(200),
  beschikbaar: euro(1000),
  ruimte: euro(700),
  rest: euro(700),
  oordeel: 'past',
  sluiting: { jaar: 2027, stand: 'loopt', ongebruikt: euro(700) },
}
const ROUTE: Budgetroute = { route: 'verzekeraars', regels: [REGEL], termijnen: [] }
const KPI = {
  plan: 'DB-1',
  mijlpaal: 'M1',
  beschikbaar: euro(50),
  stand: { soort: 'verwacht', bedrag: euro(40) },
} as const
const KPIS = measureKpis([KPI], euro(60))

/** Two plans behind one figure, one change and one KPI: all of it agrees. */
const gegevens = (anders: Partial<Toezichtgegevens> = {}): Toezichtgegevens => ({
  van: '2026-10-01',
  overzicht: { peildatum: '2026-11-01', routes: [ROUTE] },
  herleidingen: potregelsOf(ROUTE).map(regel => ({
    regel,
    post: 'toegekend',
    som: euro(300),
    plannen: [
      { plan: 'DB-1', bedrag: euro(120) },
      { plan: '=1+1', bedrag: euro(180) },
    ],
  })),
  wachtrijen: [],
  sommen: [
    { pot: pot.id, jaar: 2027, post: 'toegekend', oorzaak: 'toekennen', bedrag: euro(120), aantal: 1 },
  ],
  mutaties: [
    {
      pot: pot.id,
      jaar: 2027,
      post: 'toegekend',
      oorzaak: 'toekennen',
      datum: '2026-10-20',
      plan: 'DB-1',
      bedrag: euro(120),
    },
  ],
  kpigelden: [
    {
      pot,
      route: 'verzekeraars',
      overzicht: KPIS,
      aansluitingen: reconcileKpis(KPIS),
      zonderKpi: { betaalbaar: NUL, vrijgevallen: NUL },
      kpis: [KPI],
    },
  ],
  potten: DOORBRAAKPOTTEN,
  ...anders,
})

describe('het bestand van toezicht', () => {
  it('bevat elk cijfer met de plannen erachter, en wat niet aansluit met zijn verschil', () => {
    expect(checkAansluiting(gegevens())).toEqual([])
    const { blokken } = makeToezichtdocument(gegevens())
    const tabel = (naam: string) =>
      blokken.flatMap(blok => (blok.soort === 'tabel' && blok.naam === naam ? blok.rijen : []))
    expect(tabel('route-verzekeraars')[0]).toContain(euro(300))
    expect(tabel('herleiding').map(rij => rij.slice(-2))).toEqual([
      ['DB-1', euro(120)],
      ['=1+1', euro(180)],
    ])
    expect(tabel('mutaties')).toHaveLength(1)
    const letOp = blokken.flatMap(blok => (blok.soort === 'alinea' && blok.nadruk ? [blok.tekst] : []))
    expect(letOp.join()).toContain('10 te laag')
  })

  it('noemt bij elke regel van een wachtrij de bron, en wat een voorstel van dit project is', () => {
    const wachtrijen = [TRANSFORMATIEREGELS, DOORBRAAKREGELS].flatMap(({ wachtrij: regel }) =>
      regel
        ? [{ pot, regel, rij: [], doorschuiving: { peildatum: '2026-11-01', omhoog: [], blijft: [] } }]
        : [],
    )
    const regels = makeToezichtdocument(gegevens({ wachtrijen })).blokken.flatMap(blok =>
      blok.soort === 'tabel' && blok.naam === 'wachtrijregels' ? blok.rijen : [],
    )
    expect(regels).toHaveLength(8)
    for (const [, regel, bron] of regels)
      expect.soft(bron, `${regel}`).toMatch(/\((voorstel van dit project|afgeleid uit de bron)\)$/)
    const delen = regels.filter(([, regel]) => `${regel}`.includes('nooit een deel'))
    expect(delen.map(([, , bron]) => `${bron}`.endsWith('(voorstel van dit project)'))).toEqual([true, true])
  })

  it('wordt niet gemaakt als een lijst een cent afwijkt van haar cijfer', () => {
    const [herleiding] = gegevens().herleidingen
    if (!herleiding) throw new Error('er is geen herleiding')
    const [eerste, ...rest] = herleiding.plannen
    const afwijkend = [{ plan: 'DB-1', bedrag: cent((eerste?.bedrag ?? 0) - 1) }, ...rest]
    const [melding, ...andere] = checkAansluiting(
      gegevens({ herleidingen: [{ ...herleiding, plannen: afwijkend }] }),
    )
    expect(andere).toEqual([])
    expect(melding?.tekst).toContain('299,99')
  })

  it.each([
    ['een wijziging', { mutaties: [] }],
    ['een KPI', { kpigelden: gegevens().kpigelden.map(fonds => ({ ...fonds, kpis: [] })) }],
  ])('wordt niet gemaakt als %s ontbreekt', (_, anders) => {
    expect(checkAansluiting(gegevens(anders))).toHaveLength(1)
  })
})
