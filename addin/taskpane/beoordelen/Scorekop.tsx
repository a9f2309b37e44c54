import { explainGeenRang } from '#shared/beoordeling/opmaak.ts'
import { toPlan } from '#shared/beoordeling/samenstellen.ts'
import { type Planscore, scorePlan } from '#shared/beoordeling/scoren.ts'
import type { Kader } from '#shared/kader/kader.ts'
import { hoogsteOf } from '#shared/kader/opmaak.ts'
import { questionsOf, toAntwoorden } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import { useStand } from '../stand.ts'
import { formatPunten } from './opmaak.ts'
import { showDeel } from './springen.ts'
import { B } from './teksten.ts'

/** The score of the answers as they stand now, with what decides it. */
export function Scorekop({ werkplek }: { werkplek: Werkplek }) {
  const { beoordelaar } = werkplek
  const { rij, kader, formulier } = useStand(beoordelaar)
  if (!rij?.inhoud) return null
  const score = scorePlan(
    toPlan(rij.inhoud, toAntwoorden(questionsOf(formulier), beoordelaar.velden())),
    kader,
  )
  const open = score.criteria.filter(({ stand }) => stand === 'open').length
  const redenen = score.rangschikbaar ? [] : explainGeenRang(score)
  return (
    <div class="scorekop">
      <p role="status" class="stand">
        {hoogsteOf(kader) === 0 ? (
          B.score.geenPunten
        ) : score.score === null ? (
          <>
            <b>{B.score.nog}</b> <span class="rustig">{B.score.open(open)}</span>
          </>
        ) : (
          <>
            {B.score.titel} <b class="cijfer">{formatPunten(score.score)}</b> {B.score.vanHonderd}
          </>
        )}{' '}
        <span class={`uitkomst ${score.voldoet === 'ja' ? 'voorgesteld' : 'wacht'}`}>
          {B.score.voldoet[score.voldoet]}
        </span>
      </p>
      <Bewaarregel werkplek={werkplek} />
      {hoogsteOf(kader) > 0 && (
        <details>
          <summary>{B.score.waardoor}</summary>
          <Bijdragen score={score} kader={kader} />
          {redenen.length > 0 && (
            <ul>
              {redenen.map(reden => (
                <li key={reden}>{reden}</li>
              ))}
            </ul>
          )}
        </details>
      )}
    </div>
  )
}

/** Where the concept is: always in sight, since it saves itself. */
function Bewaarregel({ werkplek: { dossier } }: { werkplek: Werkplek }) {
  const { bewaren, inDienst } = useStand(dossier)
  return (
    <p role="status" class={bewaren === 'bewaard' || bewaren === 'wijzigt' ? 'rustig' : 'let-op bewaarregel'}>
      {inDienst ? (
        <button type="button" class="link" onClick={() => showDeel('conflict')}>
          {B.conflict.titel}
        </button>
      ) : (
        B.dienst.bewaren[bewaren]
      )}
    </p>
  )
}

/** Each criterium with what it adds to the hundred; what does not apply gives its weight to the others. */
function Bijdragen({ score: { criteria }, kader }: { score: Planscore; kader: Kader }) {
  const hoogste = hoogsteOf(kader)
  const gewicht = criteria
    .filter(({ stand }) => stand !== 'nvt')
    .reduce((som, { criterium }) => som + criterium.gewicht, 0)
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{B.score.criterium}</th>
          <th scope="col">{B.score.punten}</th>
          <th scope="col">{B.score.bijdrage}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ criterium, stand, punten }) => (
          <tr key={criterium.id}>
            <th scope="row">{criterium.label}</th>
            <td>{stand === 'nvt' ? B.score.nvt : punten === null ? '–' : formatPunten(punten)}</td>
            <td>
              {punten === null || stand !== 'gescoord'
                ? '–'
                : formatPunten((criterium.gewicht * punten * 100) / (gewicht * hoogste))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
