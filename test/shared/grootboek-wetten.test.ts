import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cent, minus, sum } from '#shared/middelen/bedrag.ts'
import { Boeking, Rekening } from '#shared/middelen/boeking.ts'
import { applyOpdracht, type Grootboek, record, replay, standenOf } from '#shared/middelen/grootboek.ts'
import { yearTest } from '#shared/middelen/jaartoets.ts'
import { bookedInTerm, selectLooptijdplafond } from '#shared/middelen/looptijd.ts'
import { postKey, selectPlafond } from '#shared/middelen/plafond.ts'
import { findVervallen } from '#shared/middelen/reservering.ts'
import {
  addBoeking,
  amountOn,
  gereserveerdOp,
  LEEG_SALDO,
  roomWithin,
  SALDOWETTEN,
} from '#shared/middelen/saldo.ts'
import { arbitraryOpdrachten, bookAccepted, KRAP, opdracht, PEILDATA, regel } from './grootboeken.ts'

const NIETS = { gevraagd: [], wachtrij: [] }

/** Nothing below zero and nothing over, on this day and on every later one. */
function expectWithinPlafonds(grootboek: Grootboek, vanaf: string): void {
  for (const peildatum of PEILDATA.filter(dag => dag >= vanaf)) {
    const standen = standenOf(grootboek, peildatum)
    for (const { pot, jaar, geboekt } of standen) {
      const plafond = selectPlafond(KRAP.plafonds, pot, jaar, peildatum)
      expect(geboekt).toBeGreaterThanOrEqual(0)
      if (plafond?.werking === 'hard' && plafond.bedrag !== null)
        expect(geboekt, `${pot} ${jaar} op ${peildatum}`).toBeLessThanOrEqual(plafond.bedrag)
    }
    for (const { id } of KRAP.potten) {
      const termijn = selectLooptijdplafond(KRAP.looptijdplafonds, id, peildatum)
      if (termijn?.bedrag != null) expect(bookedInTerm(standen, termijn)).toBeLessThanOrEqual(termijn.bedrag)
    }
  }
}

describe('wetten van het grootboek', () => {
  it('wat er ook gebeurt: geboekt ligt tussen nul en elk plafond, nu en later', () => {
    let geboekt = 0
    let geweigerd = 0
    fc.assert(
      fc.property(arbitraryOpdrachten, opdrachten => {
        const grootboek: Grootboek = new Map()
        for (const een of opdrachten) {
          const uitkomst = applyOpdracht(grootboek, een, KRAP)
          if (uitkomst.uitkomst === 'geweigerd') {
            geweigerd += 1
            continue
          }
          geboekt += 1
          record(grootboek, uitkomst.boekingen)
          expectWithinPlafonds(grootboek, een.datum)
        }
      }),
    )
    expect([geboekt > 200, geweigerd > 200], 'the law was tried on both').toEqual([true, true])
  })

  it('elk plan houdt betaald ≤ betaalbaar ≤ toegekend en beschikt ≤ toegekend, en samen zijn ze het totaal', () => {
    fc.assert(
      fc.property(arbitraryOpdrachten, opdrachten => {
        for (const { totaal, plannen } of bookAccepted(opdrachten, KRAP).grootboek.values()) {
          for (const saldo of plannen.values())
            for (const wet of SALDOWETTEN)
              expect(roomWithin(saldo, wet), `${wet.klein} ≤ ${wet.groot}`).toBeGreaterThanOrEqual(0)
          for (const rekening of Rekening.options)
            expect(amountOn(totaal, rekening)).toBe(
              sum([...plannen.values()].map(saldo => amountOn(saldo, rekening))),
            )
        }
      }),
    )
  })

  it('een fonds is op elke rekening de som van zijn delen, ook nadat reserveringen vervallen', () => {
    fc.assert(
      fc.property(arbitraryOpdrachten, fc.constantFrom(...PEILDATA), (opdrachten, peildatum) => {
        const { grootboek } = bookAccepted(opdrachten, KRAP)
        for (const { pot, jaar, totaal } of grootboek.values()) {
          if (pot !== 'doorbraakmiddelen') continue
          const delen = ['sociaal-domein', 'overig'].map(
            deel => grootboek.get(postKey(`${pot}-${deel}`, jaar))?.totaal ?? LEEG_SALDO,
          )
          for (const rekening of Rekening.options)
            expect(sum(delen.map(deel => amountOn(deel, rekening)))).toBe(amountOn(totaal, rekening))
          expect(sum(delen.map(deel => gereserveerdOp(deel, peildatum)))).toBe(
            gereserveerdOp(totaal, peildatum),
          )
        }
      }),
    )
  })

  it('opnieuw afspelen geeft hetzelfde grootboek', () => {
    fc.assert(
      fc.property(arbitraryOpdrachten, opdrachten => {
        const { grootboek, boekingen } = bookAccepted(opdrachten, KRAP)
        for (const boeking of boekingen) expect(Boeking.parse(boeking)).toEqual(boeking)
        expect(replay(boekingen, '9999-12-31')).toEqual(grootboek)
      }),
    )
  })

  it('een antwoord op een peildatum is dat van het grootboek zoals het die dag was', () => {
    fc.assert(
      fc.property(arbitraryOpdrachten, fc.constantFrom(...PEILDATA), (opdrachten, peildatum) => {
        const toen = bookAccepted(
          opdrachten.filter(({ datum }) => datum <= peildatum),
          KRAP,
        )
        const alles = bookAccepted(opdrachten, KRAP)
        expect(yearTest(replay(alles.boekingen, peildatum), KRAP, NIETS, peildatum)).toEqual(
          yearTest(toen.grootboek, KRAP, NIETS, peildatum),
        )
      }),
    )
  })

  it('een weigering noemt de ruimte die er is: dat past nog, en één cent meer niet', () => {
    let getest = 0
    fc.assert(
      fc.property(arbitraryOpdrachten, fc.integer({ min: 1, max: 60_000 }), (opdrachten, bedrag) => {
        const { grootboek } = bookAccepted(opdrachten, KRAP)
        const ask = (centen: number) =>
          applyOpdracht(
            grootboek,
            opdracht(
              { soort: 'toekennen', regels: [regel({ jaar: 2028, bedrag: cent(centen) })] },
              { plan: 'NIEUW', datum: '2028-06-30' },
            ),
            KRAP,
          )
        const uitkomst = ask(bedrag)
        if (uitkomst.uitkomst === 'geboekt') return
        for (const weigering of uitkomst.weigeringen) {
          if (weigering.soort !== 'plafond') throw new Error(`onverwacht: ${weigering.soort}`)
          expect(weigering.tekort).toBe(minus(weigering.gevraagd, weigering.ruimte))
          if (weigering.ruimte > 0) expect(ask(weigering.ruimte).uitkomst).toBe('geboekt')
          expect(ask(weigering.ruimte + 1).uitkomst).toBe('geweigerd')
          getest += 1
        }
      }),
    )
    expect(getest).toBeGreaterThan(5)
  })

  it('vervallen reserveringen afboeken verandert geen enkel antwoord, en laat niets over om af te boeken', () => {
    fc.assert(
      fc.property(arbitraryOpdrachten, opdrachten => {
        const { grootboek } = bookAccepted(opdrachten, KRAP)
        const peildatum = '2029-01-01'
        const voor = standenOf(grootboek, peildatum)
        for (const { plan, regels } of findVervallen(grootboek, KRAP.potten, peildatum)) {
          const afboeken = opdracht(
            { soort: 'vrijvallen', uit: 'gereserveerd', regels: [...regels] },
            { plan, datum: peildatum },
          )
          const uitkomst = applyOpdracht(grootboek, afboeken, KRAP)
          if (uitkomst.uitkomst === 'geweigerd') throw new Error(JSON.stringify(uitkomst.weigeringen))
          record(grootboek, uitkomst.boekingen)
        }
        expect(standenOf(grootboek, peildatum)).toEqual(voor)
        expect(findVervallen(grootboek, KRAP.potten, peildatum)).toEqual([])
      }),
    )
  })

  it('een boeking en haar tegenboeking laten niets achter', () => {
    const rekeningen = fc.constantFrom(...Rekening.options)
    const dagen = fc.constantFrom(null, ...PEILDATA)
    fc.assert(
      fc.property(rekeningen, dagen, fc.integer({ min: 1, max: 1e15 }), (rekening, tot, bedrag) => {
        const heen = { rekening, tot, bedrag: cent(bedrag) }
        expect([heen, { ...heen, bedrag: cent(-bedrag) }].reduce(addBoeking, LEEG_SALDO)).toEqual(LEEG_SALDO)
      }),
    )
  })
})
