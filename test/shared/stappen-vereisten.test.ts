import { describe, expect, it } from 'vitest'
import type { Onderwerp } from '#shared/beoordeling/consensus.ts'
import type { Dossier, Stapgegevens } from '#shared/beoordeling/dossier.ts'
import { GEBEURTENISSEN, type Gebeurtenis, type Status } from '#shared/beoordeling/gebeurtenissen.ts'
import { applyGebeurtenis } from '#shared/beoordeling/overgaan.ts'
import { STAPPEN, type Vereiste } from '#shared/beoordeling/stappen.ts'
import { VEREISTE_TEKST } from '#shared/beoordeling/stappen-opmaak.ts'
import { addDays } from '#shared/bronnen/kalender.ts'
import { codesOf } from '#shared/plan/codelijsten.ts'
import {
  ALLES_GEGEVEN,
  CORA,
  consensus,
  dossier,
  EERSTE_DAG,
  GERT,
  geschiedenis,
  inhoud,
  mededingingsverslag,
  verklaring,
  vraag,
} from './dossiers.ts'

/** Written by hand beside the table: what each step needs. */
const EISEN: Readonly<Record<Gebeurtenis, { vanuit: Status; vereist: readonly Vereiste[] }>> = {
  aanleveren: { vanuit: 'nieuw', vereist: [] },
  'direct-uitwerken': { vanuit: 'nieuw', vereist: ['reden'] },
  'snelle-toets-goedkeuren': { vanuit: 'snelle-toets', vereist: ['akkoord-partijen'] },
  'snelle-toets-terugsturen': { vanuit: 'snelle-toets', vereist: ['reden'] },
  'snelle-toets-afkeuren': { vanuit: 'snelle-toets', vereist: ['akkoord-partijen', 'reden'] },
  'opnieuw-aanleveren': { vanuit: 'voorlopig-afgekeurd', vereist: ['nieuwe-planversie'] },
  indienen: { vanuit: 'in-uitwerking', vereist: [] },
  'opnieuw-indienen': { vanuit: 'aanpassen', vereist: ['nieuwe-planversie'] },
  'beoordeling-starten': { vanuit: 'ingediend', vereist: ['partijen-compleet', 'kader'] },
  'voornemen-goedkeuren': {
    vanuit: 'in-beoordeling',
    vereist: ['alle-beoordelingen-ingediend', 'consensus', 'mededingingsverslag', 'reden-afwijking-rang'],
  },
  'voornemen-afkeuren': {
    vanuit: 'in-beoordeling',
    vereist: ['alle-beoordelingen-ingediend', 'consensus', 'mededingingsverslag', 'reden'],
  },
  'vragenronde-sluiten': {
    vanuit: 'voorgenomen-besluit',
    vereist: ['vragen-beantwoord-of-termijn-voorbij'],
  },
  goedkeuren: {
    vanuit: 'besluitvorming',
    vereist: [
      'consensus',
      'mededingingsverslag',
      'vragen-beantwoord',
      'akkoord-partijen',
      'reden-afwijking-voornemen',
      'reden-afwijking-rang',
    ],
  },
  afkeuren: {
    vanuit: 'besluitvorming',
    vereist: ['consensus', 'mededingingsverslag', 'vragen-beantwoord', 'akkoord-partijen', 'reden'],
  },
  terugsturen: { vanuit: 'in-beoordeling', vereist: ['reden'] },
  'laten-vervallen': { vanuit: 'ingediend', vereist: ['reden'] },
  'geen-vervolg': { vanuit: 'snelle-toets', vereist: ['reden'] },
}

type Gebrek = {
  dossier?: (heel: Dossier) => Partial<Dossier>
  gegevens?: Partial<Stapgegevens>
  passeert?: boolean
  regel: string
}

/** How to take away exactly what a requirement asks for, and the rule that then says so. */
const GEBREK: Readonly<Record<Vereiste, Gebrek>> = {
  'partijen-compleet': { dossier: ({ partijen }) => ({ partijen: partijen.slice(0, 2) }), regel: 'V-7' },
  'nieuwe-planversie': { dossier: () => ({ planversie: 1 }), regel: 'stap/nieuwe-planversie' },
  'alle-beoordelingen-ingediend': {
    dossier: ({ beoordelingen }) => ({ beoordelingen: beoordelingen.slice(0, 2) }),
    regel: 'stap/beoordelingen',
  },
  consensus: { dossier: () => ({ consensussen: [] }), regel: 'stap/consensus' },
  mededingingsverslag: { dossier: () => ({ mededingingsverslagen: [] }), regel: 'V-25' },
  'vragen-beantwoord': { dossier: () => ({ vragen: [vraag({ antwoorden: [] })] }), regel: 'stap/vragen' },
  'vragen-beantwoord-of-termijn-voorbij': {
    dossier: () => ({ vragen: [vraag({ antwoorden: [] })] }),
    regel: 'stap/vragen',
  },
  kader: { gegevens: { kader: null }, regel: 'stap/kader' },
  'akkoord-partijen': { gegevens: { akkoord: ['Waterland', 'Duinzicht'] }, regel: 'stap/akkoord' },
  reden: { gegevens: { reden: '  ' }, regel: 'stap/reden' },
  'reden-afwijking-voornemen': {
    dossier: () => ({
      geschiedenis: geschiedenis([
        'direct-uitwerken',
        'indienen',
        'beoordeling-starten',
        'voornemen-afkeuren',
        'vragenronde-sluiten',
      ]),
    }),
    gegevens: { reden: null },
    regel: 'stap/reden',
  },
  'reden-afwijking-rang': { gegevens: { redenRang: null }, passeert: true, regel: 'stap/rang' },
}

const apply = (gebeurtenis: Gebeurtenis, gebrek: Partial<Gebrek> = {}, datum = addDays(EERSTE_DAG, 10)) => {
  const heel = dossier(EISEN[gebeurtenis].vanuit)
  return applyGebeurtenis(
    { ...heel, ...gebrek.dossier?.(heel) },
    { gebeurtenis, gegevens: { ...ALLES_GEGEVEN, ...gebrek.gegevens } },
    { wie: CORA, datum, passeert: gebrek.passeert ?? false },
  )
}
const rulesOf = (uitkomst: ReturnType<typeof apply>) =>
  uitkomst.soort === 'geweigerd' ? uitkomst.meldingen.map(({ regel }) => regel) : []

describe('vereisten van een stap', () => {
  it.each(codesOf(GEBEURTENISSEN))('%s vraagt precies wat hier staat', gebeurtenis => {
    expect(STAPPEN[gebeurtenis].vereist).toEqual(EISEN[gebeurtenis].vereist)
    expect(apply(gebeurtenis).soort).toBe('gezet')
    for (const vereiste of EISEN[gebeurtenis].vereist) {
      const { regel, ...gebrek } = GEBREK[vereiste]
      expect({ vereiste, regels: rulesOf(apply(gebeurtenis, gebrek)) }).toEqual({
        vereiste,
        regels: expect.arrayContaining([regel]),
      })
      expect(VEREISTE_TEKST[vereiste]).not.toBe('')
    }
  })
  it('noemt alles tegelijk wat ontbreekt', () => {
    expect(
      rulesOf(
        apply('voornemen-goedkeuren', {
          dossier: () => ({ beoordelingen: [], consensussen: [], mededingingsverslagen: [] }),
          passeert: true,
          gegevens: { redenRang: null },
        }),
      ),
    ).toEqual(['stap/beoordelingen', 'stap/consensus', 'V-25', 'stap/rang'])
  })
})

describe('beoordelingen en consensus', () => {
  it('tellen wie een belang heeft, of nooit verklaarde, niet mee, ook na indienen', () => {
    const zonderVerklaring = {
      dossier: ({ verklaringen }: Dossier) => ({
        verklaringen: verklaringen.filter(({ persoon }) => persoon !== GERT.persoon),
      }),
    }
    expect(rulesOf(apply('voornemen-goedkeuren', zonderVerklaring))).toEqual([
      'stap/beoordelingen',
      'stap/consensus',
    ])
    const metBelang = {
      dossier: (heel: Dossier) => ({ verklaringen: [...heel.verklaringen, verklaring(GERT, true)] }),
    }
    expect(rulesOf(apply('voornemen-goedkeuren', metBelang))).toEqual([
      'stap/beoordelingen',
      'stap/consensus',
    ])
  })
  it('tellen een beoordeling van een vorige planversie niet mee', () => {
    const oud = {
      dossier: ({ beoordelingen }: Dossier) => ({
        beoordelingen: beoordelingen.map(stuk => (stuk.id === 'b-gert' ? { ...stuk, planversie: 7 } : stuk)),
      }),
    }
    expect(rulesOf(apply('voornemen-goedkeuren', oud))).toEqual(['stap/beoordelingen', 'stap/consensus'])
  })
  it('vervallen als er na de consensus nog een beoordeling bij komt', () => {
    const oud = { dossier: () => ({ consensussen: [consensus({ beoordelingen: ['b-bram', 'b-cora'] })] }) }
    expect(rulesOf(apply('voornemen-goedkeuren', oud))).toEqual(['stap/consensus'])
  })
  it('gaan over de versie die nu wordt beoordeeld', () => {
    const ander = { dossier: () => ({ consensussen: [consensus({ planversie: 7 })] }) }
    expect(rulesOf(apply('voornemen-goedkeuren', ander))).toEqual(['stap/consensus'])
  })
})

describe('sociaal domein (V-7)', () => {
  const zonderGemeente = (wijziging: Parameters<typeof inhoud>[0]) => ({
    dossier: ({ partijen }: Dossier) => ({ partijen: partijen.slice(0, 2), inhoud: inhoud(wijziging) }),
  })
  it('vraagt een gemeente als die meedoet, als er geld voor is, en bij een regioplan', () => {
    const bedrag = inhoud().jaarbedragen.map(deel => ({ ...deel, waarvanSociaalDomein: deel.bedrag }))
    for (const wijziging of [
      { gemeenteDoetMee: true },
      { jaarbedragen: bedrag },
      { soort: 'regioplan-sociaal-domein' as const },
    ])
      expect(rulesOf(apply('beoordeling-starten', zonderGemeente(wijziging)))).toEqual(['V-7'])
  })
  it('vraagt er geen als het sociaal domein niet meedoet', () => {
    expect(apply('beoordeling-starten', zonderGemeente({})).soort).toBe('gezet')
  })
  it('vraagt altijd twee marktleiders', () => {
    const alleen = {
      dossier: ({ partijen }: Dossier) => ({ partijen: partijen.slice(0, 1), inhoud: inhoud() }),
    }
    expect(rulesOf(apply('beoordeling-starten', alleen))).toEqual(['V-7'])
  })
})

describe('de vragenronde', () => {
  const laatsteDag = addDays(EERSTE_DAG, 3 + 14)
  it('blijft zonder vragen open tot en met de laatste dag', () => {
    const geenVragen = { dossier: () => ({ vragen: [] }) }
    expect(rulesOf(apply('vragenronde-sluiten', geenVragen, laatsteDag))).toEqual(['stap/vragen'])
    expect(apply('vragenronde-sluiten', geenVragen, addDays(laatsteDag, 1)).soort).toBe('gezet')
  })
  it('sluit na de termijn ook met een open vraag, maar dan kan er nog niet besloten worden', () => {
    const open = { dossier: () => ({ vragen: [vraag({ antwoorden: [] })] }) }
    expect(apply('vragenronde-sluiten', open, addDays(laatsteDag, 1)).soort).toBe('gezet')
    expect(rulesOf(apply('goedkeuren', open))).toEqual(['stap/vragen'])
  })
})

describe('het besluit', () => {
  it('vraagt een reden als het anders uitvalt dan het voornemen', () => {
    const anders = GEBREK['reden-afwijking-voornemen']
    expect(rulesOf(apply('goedkeuren', anders))).toEqual(['stap/reden'])
    expect(apply('goedkeuren', { ...anders, gegevens: { reden: 'De vragen zijn opgelost.' } }).soort).toBe(
      'gezet',
    )
  })
  it('kan zonder akkoord van wie in de consensus van het geheel apart staat, niet van een onderdeel', () => {
    const apart = (over: Onderwerp) => ({
      dossier: () => ({
        consensussen: [
          consensus({ minderheid: [{ organisatie: 'Gemeente Oost', over, standpunt: 'Te vroeg.' }] }),
        ],
      }),
      gegevens: { akkoord: ['Waterland', 'Duinzicht'] },
    })
    expect(apply('goedkeuren', apart({ soort: 'geheel' })).soort).toBe('gezet')
    const onderdeel = apart({ soort: 'criterium', id: 'betrouwbaarheid' })
    expect(rulesOf(apply('goedkeuren', onderdeel))).toEqual(['stap/akkoord'])
  })
  it('vraagt een nieuw mededingingsverslag als de afspraak is afgelopen', () => {
    const afgelopen = {
      dossier: () => ({
        mededingingsverslagen: [mededingingsverslag({ einddatum: addDays(EERSTE_DAG, 9) })],
      }),
    }
    expect(rulesOf(apply('goedkeuren', afgelopen))).toEqual(['V-25'])
  })
})
