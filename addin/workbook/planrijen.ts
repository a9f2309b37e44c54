import { checkScenarios } from '#shared/impact/impact.ts'
import type { AnkerCriterium, Kader } from '#shared/kader/kader.ts'
import { NUL } from '#shared/middelen/bedrag.ts'
import { AANVRAGERS, AFSPRAKEN, BEROEPSGROEPEN, INVULLINGEN, ONDERWERPEN } from '#shared/plan/codelijsten.ts'
import type { Melding } from '#shared/plan/melding.ts'
import { type Antwoord, type Jaarbedrag, Plan } from '#shared/plan/plan.ts'
import { cellAddress } from './adres.ts'
import {
  type Celwaarde,
  isLeeg,
  type Lezing,
  readAantal,
  readBedrag,
  readCode,
  readJaNee,
  readPunten,
  readTekst,
} from './cel.ts'
import {
  BEDRAGKOLOM,
  KOLOM,
  KOLOMMEN,
  type Kolom,
  OPTIONELE_KOLOMMEN,
  PLANTABEL,
  SOCIAALDOMEINKOLOM,
} from './kolommen.ts'

/** A table as it stands in the workbook; row and column are zero-based positions of the header's first cell. */
export type Tabelinhoud = {
  blad: string
  rij: number
  kolom: number
  koppen: readonly string[]
  rijen: readonly (readonly Celwaarde[])[]
}

/** What the rows hold: the plans that could be read, and a message for everything that could not. */
export type Gelezen = {
  plannen: Plan[]
  meldingen: Melding[]
  /** rows with something in them, read or not */
  aantalRijen: number
  /** plan numbers of rows that were not read, so that their row can say so */
  nietGelezen: ReadonlyMap<string, string>
}

/**
 * Reads rows to plans. A fault stops its own row only: the others are read, and nothing is guessed.
 * Missing columns stop everything, with one message that names them.
 */
export function readPlanrijen(tabel: Tabelinhoud, kader: Kader): Gelezen {
  const kolommen = findKolommen(tabel, kader)
  const leeg: Gelezen = { plannen: [], meldingen: [], aantalRijen: 0, nietGelezen: new Map() }
  if (kolommen.ontbrekend.length > 0)
    return { ...leeg, meldingen: [missingColumns(tabel, kolommen.ontbrekend)] }

  const gelezen = { plannen: new Map<string, Plan>(), nietGelezen: new Map<string, string>() }
  const meldingen: Melding[] = []
  let aantalRijen = 0
  tabel.rijen.forEach((rij, i) => {
    if (isLegeRij(rij, kolommen)) return
    aantalRijen += 1
    const lezer = new Rijlezer(tabel, i, rij, kolommen)
    const plan = readPlan(lezer, kader)
    const eerder = plan && (gelezen.plannen.has(plan.nummer) || gelezen.nietGelezen.has(plan.nummer))
    if (plan && eerder)
      lezer.report(
        'nummer',
        'Dit plannummer staat vaker in de tabel; alleen de eerste rij telt.',
        'Geef dit plan een eigen nummer, of verwijder de dubbele rij.',
        'lezen/dubbel',
      )
    else if (plan) gelezen.plannen.set(plan.nummer, plan)
    else if (lezer.nummer !== '' && !gelezen.plannen.has(lezer.nummer))
      gelezen.nietGelezen.set(lezer.nummer, lezer.reden)
    meldingen.push(...lezer.meldingen)
  })
  if (aantalRijen === 0) meldingen.push(emptyTable(tabel))
  return { plannen: [...gelezen.plannen.values()], meldingen, aantalRijen, nietGelezen: gelezen.nietGelezen }
}

type Kolommen = {
  positie: Partial<Record<Kolom, number>>
  bedragen: { jaar: number; positie: number; sociaalDomein: number | undefined }[]
  criteria: { criterium: AnkerCriterium; positie: number }[]
  ontbrekend: string[]
}

function findKolommen({ koppen }: Tabelinhoud, kader: Kader): Kolommen {
  const schoon = koppen.map(kop => kop.trim().toLowerCase())
  const positie: Kolommen['positie'] = {}
  const ontbrekend: string[] = []
  for (const kolom of KOLOMMEN) {
    const i = schoon.indexOf(KOLOM[kolom].toLowerCase())
    if (i >= 0) positie[kolom] = i
    else if (!OPTIONELE_KOLOMMEN.has(kolom)) ontbrekend.push(KOLOM[kolom])
  }
  const bedragen = koppen.flatMap((kop, i) => {
    const jaar = BEDRAGKOLOM.exec(kop.trim())?.[1]
    if (!jaar) return []
    const deel = koppen.findIndex(andere => SOCIAALDOMEINKOLOM.exec(andere.trim())?.[1] === jaar)
    return [{ jaar: Number(jaar), positie: i, sociaalDomein: deel >= 0 ? deel : undefined }]
  })
  if (bedragen.length === 0) ontbrekend.push('Bedrag 2027 (een kolom per jaar)')
  const criteria = kader.criteria.flatMap(criterium => {
    if (criterium.soort !== 'ankers') return []
    const i = schoon.indexOf(criterium.label.toLowerCase())
    if (i < 0) ontbrekend.push(criterium.label)
    return i < 0 ? [] : [{ criterium, positie: i }]
  })
  return { positie, bedragen, criteria, ontbrekend }
}

/** A row in which the person has not filled in anything: the add-in's own columns do not count. */
function isLegeRij(rij: readonly Celwaarde[], { positie, bedragen, criteria }: Kolommen): boolean {
  const invoer = [
    ...Object.values(positie),
    ...bedragen.flatMap(bedrag => [bedrag.positie, bedrag.sociaalDomein ?? bedrag.positie]),
    ...criteria.map(criterium => criterium.positie),
  ]
  return invoer.every(i => isLeeg(rij[i] ?? ''))
}

/** Reads the cells of one row and keeps a message, with its place, for each that could not be read. */
class Rijlezer {
  readonly meldingen: Melding[] = []
  readonly nummer: string
  private readonly tabel: Tabelinhoud
  private readonly index: number
  private readonly rij: readonly Celwaarde[]
  private readonly kolommen: Kolommen

  constructor(tabel: Tabelinhoud, index: number, rij: readonly Celwaarde[], kolommen: Kolommen) {
    this.tabel = tabel
    this.index = index
    this.rij = rij
    this.kolommen = kolommen
    this.nummer = String(this.cell('nummer')).trim()
  }

  get bedragkolommen() {
    return this.kolommen.bedragen
  }

  get criteriumkolommen() {
    return this.kolommen.criteria
  }

  get reden(): string {
    return this.meldingen.map(({ plaats, tekst }) => `${plaats.veld}: ${tekst}`).join(' ')
  }

  cell(kolom: Kolom): Celwaarde {
    return this.at(this.kolommen.positie[kolom])
  }

  at(positie: number | undefined): Celwaarde {
    return positie === undefined ? '' : (this.rij[positie] ?? '')
  }

  /** The value of a cell, or `undefined` after reporting what is wrong with it. */
  take<T>(kolom: Kolom | number, lezing: Lezing<T>): T | undefined {
    if (lezing.goed) return lezing.waarde
    this.report(kolom, lezing.tekst, lezing.uitweg)
    return undefined
  }

  report(kolom: Kolom | number, tekst: string, uitweg: string, regel = 'lezen/cel'): void {
    const positie = typeof kolom === 'number' ? kolom : this.kolommen.positie[kolom]
    this.meldingen.push({
      ernst: 'fout',
      regel,
      tekst,
      uitweg,
      plaats: {
        blad: this.tabel.blad,
        ...(positie === undefined
          ? {}
          : { cel: cellAddress(this.tabel.rij + 1 + this.index, this.tabel.kolom + positie) }),
        veld: positie === undefined ? String(kolom) : (this.tabel.koppen[positie] ?? ''),
        ...(this.nummer === '' ? {} : { plan: this.nummer }),
      },
    })
  }
}

function readPlan(lezer: Rijlezer, kader: Kader): Plan | undefined {
  const nummer = lezer.take(
    'nummer',
    requireText(lezer.cell('nummer'), 'Het plannummer ontbreekt.', 'Geef elk plan een eigen nummer.'),
  )
  const titel = lezer.take(
    'titel',
    requireText(lezer.cell('titel'), 'De titel ontbreekt.', 'Vul de titel van het plan in.'),
  )
  const aanvrager = lezer.take(
    'aanvrager',
    requireText(lezer.cell('aanvrager'), 'De aanvrager ontbreekt.', 'Vul in wie het plan indient.'),
  )
  const aanvragersoort = lezer.take('aanvragersoort', readCode(lezer.cell('aanvragersoort'), AANVRAGERS))
  const gemeenteDoetMee = lezer.take('gemeenteDoetMee', readJaNee(lezer.cell('gemeenteDoetMee')))
  const onderwerp = lezer.take('onderwerp', readCode(lezer.cell('onderwerp'), ONDERWERPEN))
  const afspraak = isLeeg(lezer.cell('afspraak'))
    ? null
    : lezer.take('afspraak', readCode(lezer.cell('afspraak'), AFSPRAKEN))
  const regio = lezer.take('regio', readTekst(lezer.cell('regio')))
  const beroepsgroep = lezer.take('beroepsgroep', readCode(lezer.cell('beroepsgroep'), BEROEPSGROEPEN))
  const invulling = lezer.take('invulling', readCode(lezer.cell('invulling'), INVULLINGEN))
  const laag = lezer.take('werknemersLaag', readAantal(lezer.cell('werknemersLaag')))
  const gemiddeld = lezer.take('werknemersGemiddeld', readAantal(lezer.cell('werknemersGemiddeld')))
  const hoog = lezer.take('werknemersHoog', readAantal(lezer.cell('werknemersHoog')))
  const jaarbedragen = readJaarbedragen(lezer, kader)
  const antwoorden = readAntwoorden(lezer, kader)
  if (lezer.meldingen.length > 0) return undefined

  const uitkomst = Plan.safeParse({
    nummer,
    titel,
    soort: 'doorbraakplan',
    aanvrager: { naam: aanvrager, soort: aanvragersoort },
    gemeenteDoetMee,
    onderwerp,
    afspraak,
    regio,
    jaarbedragen,
    impact: { beroepsgroep, werknemers: { laag, gemiddeld, hoog }, invulling },
    antwoorden,
    oordelen: {},
    ingediendOp: null,
  })
  if (!uitkomst.success) {
    for (const { message } of uitkomst.error.issues) lezer.report('nummer', message, 'Controleer deze rij.')
    return undefined
  }
  const volgorde = checkScenarios(uitkomst.data)
  for (const { tekst, uitweg, regel } of volgorde) lezer.report('werknemersLaag', tekst, uitweg, regel)
  return volgorde.length === 0 ? uitkomst.data : undefined
}

/** One amount per year column; a year that the fund does not have is a fault once money is asked in it (V-2). */
function readJaarbedragen(lezer: Rijlezer, kader: Kader): Jaarbedrag[] {
  const jaren = kader.poorten.flatMap(({ regel }) => (regel.soort === 'jaren' ? regel.toegestaan : []))
  return lezer.bedragkolommen.flatMap(({ jaar, positie, sociaalDomein }) => {
    const bedrag = lezer.take(positie, readBedrag(lezer.at(positie)))
    const deel =
      sociaalDomein === undefined ? NUL : lezer.take(sociaalDomein, readBedrag(lezer.at(sociaalDomein)))
    if (bedrag === undefined || deel === undefined) return []
    if (bedrag > 0 && jaren.length > 0 && !jaren.includes(jaar)) {
      lezer.report(
        positie,
        `In ${jaar} zijn er geen doorbraakmiddelen.`,
        `Verdeel het bedrag over ${jaren.join(' en ')}, of maak deze cel leeg.`,
        'V-2',
      )
      return []
    }
    if (deel > bedrag) {
      lezer.report(
        sociaalDomein ?? positie,
        'Het deel sociaal domein is groter dan het bedrag van het jaar.',
        'Het deel is hoogstens het hele bedrag.',
      )
      return []
    }
    return bedrag === 0 ? [] : [{ jaar, bedrag, waarvanSociaalDomein: deel }]
  })
}

function readAntwoorden(lezer: Rijlezer, kader: Kader): Record<string, Antwoord> {
  const onderbouwing = lezer.take('onderbouwing', readTekst(lezer.cell('onderbouwing'))) ?? ''
  const antwoorden: Record<string, Antwoord> = {}
  for (const { criterium, positie } of lezer.criteriumkolommen) {
    const punten = lezer.take(positie, readPunten(lezer.at(positie), kader.hoogstePunten))
    if (punten !== undefined && punten !== null) antwoorden[criterium.id] = { punten, onderbouwing }
  }
  return antwoorden
}

function requireText(cel: Celwaarde, tekst: string, uitweg: string): Lezing<string> {
  const lezing = readTekst(cel)
  return lezing.goed && lezing.waarde === '' ? { goed: false, tekst, uitweg } : lezing
}

const missingColumns = ({ blad, rij, kolom }: Tabelinhoud, ontbrekend: readonly string[]): Melding => ({
  ernst: 'fout',
  regel: 'lezen/kolom',
  tekst: `${ontbrekend.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'} in de tabel ${PLANTABEL}: ${ontbrekend.join(', ')}.`,
  uitweg: 'Voeg de kolom toe met precies deze naam, of hernoem de kolom die dit al bevat.',
  plaats: { blad, cel: cellAddress(rij, kolom), veld: ontbrekend[0] ?? '' },
})

const emptyTable = ({ blad, rij, kolom }: Tabelinhoud): Melding => ({
  ernst: 'waarschuwing',
  regel: 'lezen/leeg',
  tekst: `De tabel ${PLANTABEL} is leeg.`,
  uitweg: 'Zet op de eerste rij onder de koppen een plan, en toets opnieuw.',
  plaats: { blad, cel: cellAddress(rij + 1, kolom) },
})
