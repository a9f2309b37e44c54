import type { Kop, Logregel } from './antwoorden.ts'
import { hashOf } from './regel.ts'

/** The first place where a chain does not hold, with what happened there in Dutch. */
export type Breuk = {
  keten: string
  volgnr: number
  soort: 'gewijzigd' | 'verwijderd' | 'ingevoegd' | 'verplaatst'
  uitleg: string
}

/**
 * Follows every chain from its first row to its last, which `koppen` names, and gives the first break. When not
 * `volledig`, the rows are a selection: then rows may be missing, and only each row and the links between neighbours
 * can be held against each other.
 */
export async function findBreuk(
  regels: readonly Logregel[],
  koppen: readonly Kop[],
  volledig: boolean,
): Promise<Breuk | undefined> {
  const ketens = Map.groupBy(regels, ({ keten }) => keten)
  for (const keten of new Set([...ketens.keys(), ...koppen.map(kop => kop.keten)])) {
    const schakels = ketens.get(keten) ?? []
    const breuk =
      (await findBreukIn(schakels, volledig)) ??
      (volledig
        ? checkEinde(
            keten,
            schakels.at(-1),
            koppen.find(kop => kop.keten === keten),
          )
        : undefined)
    if (breuk) return breuk
  }
  return undefined
}

async function findBreukIn(schakels: readonly Logregel[], volledig: boolean): Promise<Breuk | undefined> {
  const aanwezig = new Set(schakels.map(({ volgnr }) => volgnr))
  const gezien = new Set<number>()
  let vorige: Logregel | undefined
  for (const regel of schakels) {
    const breuk =
      checkVolgorde(regel, vorige, gezien) ??
      (volledig ? checkGat(regel, vorige, aanwezig) : undefined) ??
      (await checkHash(regel)) ??
      checkSchakel(regel, vorige)
    if (breuk) return breuk
    gezien.add(regel.volgnr)
    vorige = regel
  }
  return undefined
}

function checkVolgorde(
  { keten, volgnr }: Logregel,
  vorige: Logregel | undefined,
  gezien: ReadonlySet<number>,
): Breuk | undefined {
  if (gezien.has(volgnr))
    return { keten, volgnr, soort: 'ingevoegd', uitleg: `Regel ${volgnr} staat er nog een keer.` }
  if (vorige && volgnr < vorige.volgnr)
    return { keten, volgnr, soort: 'verplaatst', uitleg: `Regel ${volgnr} staat na regel ${vorige.volgnr}.` }
  return undefined
}

function checkGat(
  { keten, volgnr: gevonden }: Logregel,
  vorige: Logregel | undefined,
  aanwezig: ReadonlySet<number>,
): Breuk | undefined {
  const volgnr = (vorige?.volgnr ?? 0) + 1
  if (gevonden === volgnr) return undefined
  return aanwezig.has(volgnr)
    ? { keten, volgnr, soort: 'verplaatst', uitleg: `Regel ${volgnr} staat niet voor regel ${gevonden}.` }
    : { keten, volgnr, soort: 'verwijderd', uitleg: `Regel ${volgnr} ontbreekt.` }
}

async function checkHash(regel: Logregel): Promise<Breuk | undefined> {
  if ((await hashOf(regel)) === regel.hash) return undefined
  const { keten, volgnr } = regel
  return {
    keten,
    volgnr,
    soort: 'gewijzigd',
    uitleg: `Regel ${volgnr} is niet wat zij was toen zij werd geschreven.`,
  }
}

/** A row that fits its own hash but isn't the one that its successor was written after. */
function checkSchakel(
  { keten, volgnr, vorigeHash }: Logregel,
  vorige: Logregel | undefined,
): Breuk | undefined {
  if (volgnr === 1)
    return vorigeHash === null
      ? undefined
      : { keten, volgnr, soort: 'verwijderd', uitleg: 'Voor regel 1 stond nog een regel.' }
  if (vorige?.volgnr !== volgnr - 1 || vorige.hash === vorigeHash) return undefined
  return {
    keten,
    volgnr: vorige.volgnr,
    soort: 'gewijzigd',
    uitleg: `Regel ${vorige.volgnr} is vervangen: regel ${volgnr} is na een andere geschreven.`,
  }
}

function checkEinde(keten: string, laatste: Logregel | undefined, kop: Kop | undefined): Breuk | undefined {
  const [einde, bekend] = [laatste?.volgnr ?? 0, kop?.volgnr ?? 0]
  if (einde < bekend)
    return {
      keten,
      volgnr: einde + 1,
      soort: 'verwijderd',
      uitleg: `De keten loopt tot regel ${bekend}, maar regel ${einde + 1} ontbreekt.`,
    }
  if (einde > bekend)
    return {
      keten,
      volgnr: bekend + 1,
      soort: 'ingevoegd',
      uitleg: `De keten loopt tot regel ${bekend}, maar er staat nog een regel ${bekend + 1}.`,
    }
  if (laatste?.hash === kop?.hash) return undefined
  return {
    keten,
    volgnr: einde,
    soort: 'gewijzigd',
    uitleg: `Regel ${einde} is niet de laatste die is geschreven.`,
  }
}
