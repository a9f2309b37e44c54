import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'
import type { Tijdstip } from '../antwoorden.ts'
import { fingerprint, toHex } from '../d1/afdruk.ts'
import type { Identiteit } from '../http/identiteit.ts'
import type { Kop, Logregel } from './antwoorden.ts'
import { HANDELINGEN, type Handeling, type Handelinginhoud } from './handelingen.ts'

/** What a row says: who did what through which request, and the state before and after (`null`: there is none). */
export type Gebeurtenis<H extends Handeling = Handeling> = {
  tijd: Tijdstip
  /** `undefined` when nobody could be recognised */
  identiteit: Identiteit | undefined
  handeling: H
  uitkomst: Logregel['uitkomst']
  route: string
  status: number
  /** the number of the request */
  verzoek: string
  van: Handelinginhoud<H> | null
  naar: Handelinginhoud<H> | null
  kader?: Kaderversie
  planversie?: number
}

/**
 * The content of a row as it is kept. The salt keeps it from being guessed from its fingerprint, which more
 * people may see than the content: there are few ways to score a criterium.
 */
export type Inhoud = { schemaversie: number; zout: string; van: unknown; naar: unknown }

/** The row that follows `kop` in its chain, with its content. */
export async function makeRegel(
  keten: Kop['keten'],
  kop: Kop | undefined,
  gebeurtenis: Gebeurtenis,
): Promise<{ regel: Logregel; inhoud: Inhoud }> {
  const { identiteit, kader, planversie, van, naar, ...feiten } = gebeurtenis
  const { schemaversie } = HANDELINGEN[gebeurtenis.handeling]
  const inhoud = { schemaversie, zout: toHex(crypto.getRandomValues(new Uint8Array(16))), van, naar }
  const regel = {
    ...feiten,
    keten,
    volgnr: (kop?.volgnr ?? 0) + 1,
    vorigeHash: kop?.hash ?? null,
    wie: identiteit?.persoon ?? null,
    rol: identiteit?.rol ?? null,
    organisatie: identiteit?.organisatie.id ?? null,
    kader: kader ?? null,
    planversie: planversie ?? null,
    inhoudHash: await fingerprint(inhoud),
  }
  return { regel: { ...regel, hash: await hashOf(regel) }, inhoud }
}

/** The fingerprint of a row: of everything it says, and so also of the row before it. */
export const hashOf = ({ hash: _, ...regel }: Omit<Logregel, 'hash'> & { hash?: string }): Promise<string> =>
  fingerprint(regel)
