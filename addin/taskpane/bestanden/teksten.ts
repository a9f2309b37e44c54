/** Every text of the part of the pane that gives the summary as files. */
export const B = {
  titel: 'Samenvatting als bestand',
  soort: {
    xlsx: 'Download .xlsx',
    docx: 'Download .docx',
    html: 'Download afdrukpagina',
    json: 'Download momentopname',
  },
  uitleg:
    'De momentopname bevat alle invoer van de samenvatting. Daarmee kan iedereen haar opnieuw maken en controleren. Zij zit ook in het .xlsx- en het .docx-bestand.',
  anoniem: 'Zonder namen: beoordelaars krijgen een schuilnaam',
  blad: 'Maak het blad Samenvatting',
  keuze: {
    titel: (wijze: string, peildatum: string) => `Plannen en peildatum: ${wijze}, ${peildatum}`,
    kort: {
      alle: 'alle plannen',
      filter: 'wat het filter laat zien',
      selectie: 'de selectie',
      lijst: 'uit de lijst',
    },
    vandaag: 'vandaag',
    laden: 'De keuze wordt geladen…',
    nietGeladen: 'De keuze kon niet worden geladen. Sluit dit deel en open het opnieuw.',
    geen: 'Kies ten minste één plan dat is getoetst.',
  },
  bezig: {
    samenvatten: 'De samenvatting wordt gemaakt…',
    laden: 'De schrijver van het bestand wordt geladen…',
    schrijven: 'Het bestand wordt geschreven…',
  },
  klaar: (naam: string) => `${naam} is gedownload.`,
  gestopt: 'Gestopt. Er is geen bestand gemaakt.',
  fout: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
} as const
