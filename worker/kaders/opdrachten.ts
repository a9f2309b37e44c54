import type { Kader } from '#shared/kader/kader.ts'
import { compareKaders, formatVerschil } from '#shared/kader/verschil.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import type { Besluit } from '../http/opdracht.ts'
import type { Weigering } from '../http/probleem.ts'
import type { EigenWerkplek } from '../http/werkplek.ts'
import type { Publicatie } from './antwoorden.ts'
import { checkPubliceerbaar, isFout } from './publiceren.ts'
import { toKaderrij } from './rij.ts'
import { TEKSTEN } from './teksten.ts'
import { findKaderversie } from './vragen.ts'

/** Publishes a version of a kader, which from then on never changes. */
export const publiceer =
  (
    kader: Kader,
    { database }: EigenWerkplek,
  ): Besluit<Publicatie, 'kader-gepubliceerd', Weigering<400 | 409>> =>
  async () => {
    const vorige = await findKaderversie(database, kader.id)
    const meldingen = checkPubliceerbaar(kader, vorige?.kader)
    const fouten = meldingen.filter(isFout)
    if (fouten.length > 0)
      return refuseMeldingen(fouten.some(({ regel }) => BOTST.includes(regel)) ? 409 : 400, fouten)
    const { id, versie, status, inhoud, hash } = await toKaderrij(kader)
    return {
      handeling: 'kader-gepubliceerd',
      kader: { id, versie },
      van: vorige ? { versie: vorige.kader.versie, status: vorige.kader.status, hash: vorige.hash } : null,
      naar: {
        versie,
        status,
        hash,
        wijzigingen: vorige ? compareKaders(vorige.kader, kader).map(formatVerschil) : [],
      },
      statements: [database.prepare(INSERT).bind(id, versie, status, inhoud, hash)],
      antwoord: { id, versie, status, hash, meldingen },
      botsingen: { 'alleen-toevoegen': TEKSTEN.alGepubliceerd({ id, versie }) },
    }
  }

/** What is not wrong with the kader itself, but with what is published already. */
const BOTST: readonly string[] = ['kader/versie', 'kader/bevroren', 'kader/status', 'kader/vervallen']

const INSERT = `INSERT INTO kaderversie (id, versie, status, inhoud, hash) VALUES (?, ?, ?, ?, ?)`
