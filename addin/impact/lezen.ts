import { BETROUWBAARHEDEN, DRIVERS, NEVENEFFECTEN } from '#shared/impact/drivers.ts'
import type { Impactmodel, Omrekening, Vraag } from '#shared/impact/impactmodel.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { BEROEPSGROEPEN, codesOf, findCode, INVULLINGEN } from '#shared/plan/codelijsten.ts'
import { type Bladcellen, Bladlezer, type Deel } from './bladlezer.ts'
import { KOLOM, KOP, LABEL, VRAGEN } from './labels.ts'
import { readStappen } from './stappen-lezen.ts'
import type { Bladplaats } from './uitkomstformules.ts'

/** An impact sheet as read: the model when the sheet is whole, where its parts stand, and the reader for messages. */
export type GelezenBlad = {
  lezer: Bladlezer
  model: Impactmodel | undefined
  plaats: (Bladplaats & { factor: number; stap4: number }) | undefined
}

/** Reads an impact sheet to a model. Nothing is guessed: every doubt is a message with its cell. */
export function readImpactcellen(inhoud: Bladcellen, plan: string, kader: Kader): GelezenBlad {
  const lezer = new Bladlezer(inhoud, plan)
  reportKopieen(lezer, inhoud)
  const delen = findDelen(lezer)
  if (!delen) return { lezer, model: undefined, plaats: undefined }
  const omrekening = readOmrekening(lezer, delen.toelichting, kader)
  const randvoorwaarden = readRandvoorwaarden(lezer, delen.stap1, kader)
  const vragen = VRAGEN.map(label => readVraag(lezer, delen.stap1, label))
  const [plannen, hlo, sector, wmo, eersteLijn] = vragen.map(vraag => vraag?.vraag)
  const perPlan = readOverlappen(lezer, delen.stap1)
  const { parameters, blokken } = readStappen(lezer, delen.stap2, delen.stap3)
  readAangehoudenPlaats(lezer, delen.stap4)
  if (!omrekening || !randvoorwaarden || !blokken) return { lezer, model: undefined, plaats: undefined }
  if (!plannen || !hlo || !perPlan || !sector || !wmo || !eersteLijn)
    return { lezer, model: undefined, plaats: undefined }
  return {
    lezer,
    plaats: {
      factor: omrekening.rij,
      stap4: delen.stap4.van,
      categorieen: randvoorwaarden.plaats,
      vragen: vragen[0]?.rij ?? 0,
      blokken: blokken.plaatsen,
    },
    model: {
      plan,
      toelichting: textAt(lezer, delen.toelichting, LABEL.maatregel),
      omrekening: omrekening.omrekening,
      kwalitatief: readKwalitatief(lezer, delen.stap1),
      betrouwbaarheid: readOordeel(lezer, delen.stap1, LABEL.betrouwbaarheid, BETROUWBAARHEDEN),
      neveneffecten: readOordeel(lezer, delen.stap1, LABEL.neveneffecten, NEVENEFFECTEN),
      randvoorwaarden: randvoorwaarden.oordeel,
      samenloop: { plannen, hlo, perPlan },
      verschuiving: { sector, wmo, eersteLijn },
      parameters,
      effecten: blokken.effecten,
      afwijking: null,
    },
  }
}

/** Copied sheets look the same: a person must know which one counts. */
function reportKopieen(lezer: Bladlezer, { blad, kopieen }: Bladcellen): void {
  if (kopieen.length === 0) return
  lezer.report(
    'impact/kopie',
    0,
    0,
    `Er zijn meer impactbladen van dit plan: ${[blad, ...kopieen].join(', ')}. Alleen ${blad} telt, omdat dat vooraan staat.`,
    'Zet het blad dat moet tellen vooraan, of verwijder de andere.',
    'waarschuwing',
  )
}

type Delen = Record<'toelichting' | 'stap1' | 'stap2' | 'stap4', Deel> & { stap3: Deel[] }

function findDelen(lezer: Bladlezer): Delen | undefined {
  const first = (kop: string): number | undefined => {
    const [rij] = lezer.headings(kop)
    if (rij === undefined) lezer.reportMissing(kop, 0)
    return rij
  }
  const [toelichting, stap1, stap2, stap4] = [KOP.toelichting, KOP.stap1, KOP.stap2, KOP.stap4].map(first)
  const stap3 = lezer.headings(KOP.stap3)
  if (toelichting === undefined || stap1 === undefined || stap2 === undefined || stap4 === undefined)
    return undefined
  return {
    toelichting: { van: toelichting, tot: stap1 },
    stap1: { van: stap1, tot: stap2 },
    stap2: { van: stap2, tot: stap3[0] ?? stap4 },
    stap3: stap3.map((van, i) => ({ van, tot: stap3[i + 1] ?? stap4 })),
    stap4: { van: stap4, tot: lezer.aantalRijen },
  }
}

const textAt = (lezer: Bladlezer, deel: Deel, label: string): string => {
  const rij = lezer.label(label, deel)
  return rij === undefined ? '' : lezer.text(rij, KOLOM.laag)
}

function readOmrekening(
  lezer: Bladlezer,
  deel: Deel,
  { deeltijdfactoren }: Kader,
): { omrekening: Omrekening; rij: number } | undefined {
  const naam = textAt(lezer, deel, LABEL.beroepsgroep)
  const rij = lezer.label(LABEL.deeltijdfactor, deel)
  if (rij === undefined) return undefined
  lezer.tie(LABEL.deeltijdfactor, rij, KOLOM.laag)
  const factor = lezer.number(rij, KOLOM.laag) ?? null
  const beroepsgroep = findCode(BEROEPSGROEPEN, naam)
  if (!beroepsgroep)
    return { omrekening: { soort: 'eigen', naam, factor, bron: lezer.text(rij, KOLOM.bron) }, rij }
  const vast = deeltijdfactoren.find(regel => regel.beroepsgroep === beroepsgroep)
  if (vast && factor !== vast.factor)
    lezer.report(
      'V-15',
      rij,
      KOLOM.laag,
      `De deeltijdfactor van ${BEROEPSGROEPEN.codes[beroepsgroep]} is ${vast.factor.toLocaleString('nl-NL')}, niet ${factor?.toLocaleString('nl-NL') ?? 'leeg'}.`,
      'Zet de factor van het kader terug, of noem een eigen beroepsgroep met een factor en een bron.',
    )
  return { omrekening: { soort: 'kader', beroepsgroep }, rij }
}

function readKwalitatief(lezer: Bladlezer, deel: Deel): Record<string, string> {
  return Object.fromEntries(
    codesOf(DRIVERS)
      .map(driver => [driver, textAt(lezer, deel, DRIVERS.codes[driver])])
      .filter(([, tekst]) => tekst !== ''),
  )
}

function readOordeel<Code extends string>(
  lezer: Bladlezer,
  deel: Deel,
  label: string,
  lijst: Parameters<typeof findCode<Code>>[0],
): Code | null {
  const rij = lezer.label(label, deel)
  if (rij === undefined) return null
  lezer.tie(label, rij, KOLOM.laag)
  return lezer.code(rij, KOLOM.laag, lijst)
}

function readRandvoorwaarden(
  lezer: Bladlezer,
  deel: Deel,
  { randvoorwaarden }: Kader,
): { oordeel: Impactmodel['randvoorwaarden']; plaats: Bladplaats['categorieen'] } | undefined {
  const clusterRij = lezer.label(LABEL.cluster, deel)
  if (clusterRij === undefined) return undefined
  lezer.tie(LABEL.cluster, clusterRij, KOLOM.laag)
  const titel = lezer.text(clusterRij, KOLOM.laag)
  const cluster = randvoorwaarden.clusters.find(kandidaat => kandidaat.titel === titel)
  if (!cluster) {
    lezer.report(
      'impact/cluster',
      clusterRij,
      KOLOM.laag,
      `Het cluster “${titel}” staat niet in het kader.`,
      `Kies uit: ${randvoorwaarden.clusters.map(kandidaat => kandidaat.titel).join('; ')}.`,
    )
    return undefined
  }
  const oordelen: Impactmodel['randvoorwaarden']['oordelen'] = {}
  const rijen = cluster.categorieen.map(({ id, titel: naam }) => {
    const rij = lezer.label(naam, { van: clusterRij, tot: deel.tot })
    const oordeel = rij === undefined ? null : lezer.code(rij, KOLOM.laag, INVULLINGEN)
    if (oordeel) oordelen[id] = oordeel
    return rij ?? clusterRij
  })
  const eerste = Math.min(...rijen)
  return {
    oordeel: { cluster: cluster.id, oordelen },
    plaats: { eerste, aantal: Math.max(...rijen) - eerste + 1 },
  }
}

function readVraag(lezer: Bladlezer, deel: Deel, label: string): { vraag: Vraag; rij: number } | undefined {
  const rij = lezer.label(label, deel)
  if (rij === undefined) return undefined
  lezer.tie(label, rij, KOLOM.eenheid)
  const tekst = lezer.text(rij, KOLOM.eenheid).toLowerCase()
  const antwoord = tekst === 'ja' || tekst === 'nee' ? tekst : null
  if (antwoord === null && tekst !== '')
    lezer.report('impact/cel', rij, KOLOM.eenheid, `“${tekst}” is geen ja of nee.`, 'Vul Ja of Nee in.')
  return { vraag: { antwoord, fte: lezer.numbers(rij), toelichting: lezer.text(rij, KOLOM.bron) }, rij }
}

/** The plans below the questions, each with its overlap; no number is PM, in the formula of the sheet as well. */
function readOverlappen(lezer: Bladlezer, deel: Deel): Impactmodel['samenloop']['perPlan'] | undefined {
  const kop = lezer.label(LABEL.overlapPerPlan, deel)
  if (kop === undefined) return undefined
  lezer.tie(LABEL.overlapPerPlan, kop, KOLOM.naam)
  const perPlan: Impactmodel['samenloop']['perPlan'] = []
  for (let rij = kop + 1; rij < deel.tot; rij++) {
    const plan = lezer.text(rij, KOLOM.naam)
    if (plan === '') continue
    perPlan.push({ plan, fte: lezer.numbers(rij) })
  }
  return perPlan
}

function readAangehoudenPlaats(lezer: Bladlezer, deel: Deel): void {
  for (const [veld, label] of [
    [LABEL.structureel, LABEL.werknemers],
    [LABEL.aangehouden, LABEL.aangehouden],
  ] as const) {
    const rij = lezer.label(label, deel)
    if (rij !== undefined) lezer.tie(veld, rij, KOLOM.laag)
  }
}
