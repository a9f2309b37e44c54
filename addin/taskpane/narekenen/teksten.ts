import type { Narekening } from '#shared/narekenen/uitkomst.ts'

type Getal = (waarde: number) => string

/** Every text of the view Narekenen, in one place. */
export const N = {
  titel: 'Narekenen',
  lezen: 'De selectie wordt gelezen…',
  sluit: 'Terug naar de plannen',
  geenKop: {
    tekst: (adres: string) => `In ${adres} staat geen kopregel die we herkennen.`,
    uitweg:
      'Selecteer de kopregel mee. Koppen die we kennen zijn bijvoorbeeld Werknemers laag, Fte hoog, Bedrag, 2027 en Procenten.',
  },
  samenvatting: ({ gecontroleerd, klopt, afwijkingen, weggelaten }: Narekening) => {
    const aantal = afwijkingen.length + weggelaten
    const controles = gecontroleerd === 1 ? 'controle klopt' : 'controles kloppen'
    if (gecontroleerd === 0 && aantal === 0) return 'Er valt in deze tabel niets na te rekenen.'
    const kloppen = `${klopt.toLocaleString('nl-NL')} van ${gecontroleerd.toLocaleString('nl-NL')} ${controles}.`
    return aantal === 0
      ? `${kloppen} Er zijn geen afwijkingen.`
      : `${kloppen} ${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? 'melding' : 'meldingen'}.`
  },
  weggelaten: (aantal: number) =>
    `Nog ${aantal.toLocaleString('nl-NL')} meldingen staan hier niet. Controleer eerst of de koppen bij de cijfers horen.`,
  nietsGewijzigd: 'Er is niets in uw cellen gewijzigd.',
  mogelijk: 'Mogelijk herstel',
  wordt: (nu: string, dan: string) => `${dan} in plaats van ${nu}`,
  vult: (dan: string) => `${dan} invullen`,
  gevolgen: 'Dan verandert ook:',
  regel: (regel: string) => (regel.startsWith('V-') ? `Controle ${regel}` : 'Lezen van de cel'),
  ernst: { fout: 'Fout', waarschuwing: 'Let op', signaal: 'Ter informatie' },
  klopt: (aantal: number) => `Wat klopt (${aantal})`,
  gelezen: 'Zo is de tabel gelezen',
  nietOpgeteld:
    'Tellingen van plannen worden niet opgeteld: een plan kan in meer dan een sector of thema tellen.',
  factoren: 'Deeltijdfactoren en hun bron',
  kolom: {
    telbaar: 'nagerekend',
    opschrift: 'opschrift van de regels',
    procent: 'aandeel in het totaal',
    deeltijdfactor: 'deeltijdfactor',
    beroepsgroep: 'beroepsgroep',
    invulling: 'invulling van de randvoorwaarden',
    telling: 'telling, niet opgeteld',
    overig: 'niet nagerekend',
  },
  factor: (groep: string, factor: number, format: Getal) => `${groep}: ${format(factor)}`,
} as const
