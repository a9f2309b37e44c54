import { describe, expect, it } from 'vitest'
import { propose } from '#shared/bronnen/documenten.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { checkPublicatie } from '#shared/kader/publiceren.ts'
import { IZA, withGewichten } from './kadervoorbeelden.ts'
import { KADER } from './plannen.ts'

const BESLUIT = { orgaan: 'BO IZA/AZWA', datum: '2027-01-15' }
const ADVIES = { orgaan: 'Bestuurlijk Gremium', datum: '2027-01-08' }

const volgende = (wijziging: Partial<Kader>, vorige: Kader = KADER): Kader => ({
  ...vorige,
  versie: vorige.versie + 1,
  ...wijziging,
})
const vastgesteld = volgende({
  status: 'vastgesteld',
  advies: ADVIES,
  besluit: BESLUIT,
  geldigVan: '2027-02-01',
})
const messages = (nieuw: Kader, vorige?: Kader) =>
  checkPublicatie(nieuw, vorige).map(({ ernst, tekst }) => `${ernst}: ${tekst}`)

describe('publiceren', () => {
  it.each([KADER, IZA])('kan met de eerste versie van $id', kader => {
    expect(checkPublicatie(kader, undefined).filter(({ ernst }) => ernst === 'fout')).toEqual([])
  })
  it('kan met een wijziging als volgende versie', () => {
    expect(messages(volgende({ ...withGewichten({ betrouwbaarheid: 25 }), versie: 2 }), KADER)).toEqual([])
    expect(messages(vastgesteld, KADER)).toEqual([])
  })
  it('waarschuwt als geen advies is vastgelegd, en als een kader voor zijn besluit ingaat', () => {
    expect(messages({ ...vastgesteld, advies: null, geldigVan: '2027-01-01' }, KADER)).toEqual([
      'waarschuwing: Het kader gaat in voordat erover is besloten.',
      'waarschuwing: Er is geen advies vastgelegd.',
    ])
  })
})

describe('wat gepubliceerd is, staat vast', () => {
  it.each<[string, Kader, Kader | undefined, string]>([
    [
      'een andere tekst onder hetzelfde nummer',
      { ...KADER, titel: 'Anders' },
      KADER,
      'fout: Versie 1 is al gepubliceerd en verandert niet meer.',
    ],
    ['dezelfde tekst nog een keer', KADER, KADER, 'fout: Dit kader is al gepubliceerd.'],
    ['alleen een ander nummer', volgende({}), KADER, 'fout: Er is niets veranderd behalve het nummer.'],
    ['een nummer te ver', { ...vastgesteld, versie: 3 }, KADER, 'fout: Na versie 1 komt versie 2.'],
    ['een eerste versie met nummer 2', vastgesteld, undefined, 'fout: Dit kader is er nog niet.'],
    ['een ander kader', IZA, KADER, 'fout: Dit is geen versie van doorbraak-concept-2026.'],
    [
      'terug van vastgesteld naar concept',
      volgende({ status: 'concept' }, vastgesteld),
      vastgesteld,
      'fout: Een kader gaat niet van vastgesteld naar concept.',
    ],
    [
      'een begin dat voor dat van de vorige ligt',
      { ...vastgesteld, geldigVan: '2026-01-01' },
      KADER,
      'fout: Deze versie zou eerder ingaan dan de vorige.',
    ],
  ])('weigert %s', (_, nieuw, vorige, melding) => {
    expect(messages(nieuw, vorige)).toContain(melding)
  })
})

describe('een kader dat vervalt', () => {
  const vervallen = volgende({ status: 'vervallen', geldigTot: '2028-12-31' }, vastgesteld)
  it('krijgt een einde', () => {
    expect(messages(vervallen, vastgesteld)).toEqual([])
    expect(messages({ ...vervallen, geldigTot: null }, vastgesteld)).toEqual([
      'fout: Een vervallen kader heeft een einde.',
    ])
  })
  it('verandert verder niet, en komt niet terug', () => {
    expect(messages({ ...vervallen, hoogstePunten: 6 }, vastgesteld)).toEqual([
      'fout: Een kader dat vervalt, verandert verder niet. Hoogste aantal punten van het kader: 5 → 6.',
    ])
    expect(messages(volgende({ status: 'vastgesteld' }, vervallen), vervallen)).toContain(
      'fout: Een kader gaat niet van vervallen naar vastgesteld.',
    )
  })
})

describe('geen extra last voor aanbieders', () => {
  const extra = {
    id: 'co2',
    titel: 'Berekening van de CO2-uitstoot',
    planonderdeel: null,
    bron: propose('uitvraag', 'Alleen voor deze toets.'),
  }
  const metExtra = volgende({ uitvraag: [...KADER.uitvraag, extra] })
  it('weigert een vraag die een plan niet al beantwoordt', () => {
    expect(checkPublicatie(metExtra, KADER)).toMatchObject([
      {
        ernst: 'fout',
        tekst: '“Berekening van de CO2-uitstoot” staat niet in de onderdelen die een plan al heeft.',
        plaats: { veld: 'uitvraag[6].planonderdeel' },
      },
    ])
  })
  it('laat haar toe met een vastgelegde reden, en noemt die reden', () => {
    expect(messages({ ...metExtra, redenExtraUitvraag: 'Besluit van het BO.' }, KADER)).toEqual([
      'waarschuwing: “Berekening van de CO2-uitstoot” wordt extra gevraagd van aanbieders. Reden: Besluit van het BO.',
    ])
  })
})

describe('fte leidt bij doorbraakmiddelen', () => {
  it('ook als het kader dat zelf niet zegt', () => {
    expect(messages(volgende({ leidend: null }), KADER)).toEqual([
      'fout: Bij doorbraakmiddelen is de impact op fte leidend (AZWA, blz. 85).',
    ])
  })
})
