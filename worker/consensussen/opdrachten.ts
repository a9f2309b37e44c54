import type { Consensus } from '#shared/beoordeling/consensus.ts'
import { checkConsensus } from '#shared/beoordeling/consensus-controle.ts'
import { toAntwoorden } from '#shared/beoordeling/samenstellen.ts'
import { uitkomstOf } from '../beoordelingen/uitkomst.ts'
import { readGrondslag } from '../beoordelingen/vragen.ts'
import { openDossier } from '../dossiers/inzage.ts'
import { refuseMeldingen } from '../dossiers/weigeren.ts'
import type { Besluit } from '../http/opdracht.ts'
import { Weigering } from '../http/probleem.ts'
import type { Dossierwerkplek } from '../http/werkplek.ts'
import type { ConsensusMetUitkomst } from './antwoorden.ts'
import type { Consensusopgave } from './contract.ts'

/** Records what the parties find together, as the version that counts from now on. */
export const legConsensusVast =
  (
    opgave: Consensusopgave,
    werkplek: Dossierwerkplek,
  ): Besluit<ConsensusMetUitkomst, 'consensus-vastgelegd', Weigering<400 | 404 | 409>> =>
  async () => {
    const inzage = await openDossier(werkplek)
    if (inzage instanceof Weigering) return inzage
    const { dossier, wie, zicht } = inzage
    const { database, vandaag } = werkplek
    if (!zicht.binding) return NIET_GESTART
    const grondslag = await readGrondslag(database, dossier.inhoud.nummer, zicht.binding)
    const eerder = dossier.consensussen.at(-1)
    const consensus: Consensus = {
      ...opgave,
      versie: (eerder?.versie ?? 0) + 1,
      vastgesteldOp: vandaag(),
    }
    const meldingen = checkConsensus(consensus, dossier, grondslag.kader, wie)
    if (meldingen.length > 0) {
      // The access table looked at the role already: what is left is that it is too early, or too late.
      const isAanDeBeurt = meldingen.every(({ regel }) => regel !== 'consensus/bevoegd')
      return refuseMeldingen(isAanDeBeurt ? 400 : 409, meldingen)
    }
    const { versie, planversie, kader } = consensus
    const inhoud = JSON.stringify(consensus)
    return {
      handeling: 'consensus-vastgelegd',
      van: eerder ?? null,
      naar: consensus,
      kader,
      planversie,
      statements: [
        database
          .prepare(INSERT)
          .bind(dossier.inhoud.nummer, versie, planversie, kader.id, kader.versie, inhoud),
      ],
      antwoord: {
        consensus,
        uitkomst: uitkomstOf(grondslag.inhoud, toAntwoorden(consensus), grondslag.kader),
      },
    }
  }

const NIET_GESTART = new Weigering(409, 'De beoordeling van dit plan is nog niet gestart.')

const INSERT = `
  INSERT INTO consensus (plan, versie, planversie, kader, kaderversie, inhoud) VALUES (?, ?, ?, ?, ?, ?)`
