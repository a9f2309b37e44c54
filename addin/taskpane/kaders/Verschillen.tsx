import type { Verschil } from '#shared/kader/verschil.ts'
import { K } from './teksten.ts'

const { vergelijk: T } = K

/** The differences between two versions, by part of the kader. */
export function Verschillen({ verschillen }: { verschillen: readonly Verschil[] }) {
  if (verschillen.length === 0) return <p>{T.gelijk}</p>
  const onderdelen = new Set(verschillen.map(({ onderdeel }) => onderdeel))
  return (
    <ul class="verschillen">
      {[...onderdelen].map(naam => (
        <li key={naam}>
          <b>{capitalize(naam)}</b>
          <dl>
            {verschillen
              .filter(({ onderdeel }) => onderdeel === naam)
              .map(verschil => (
                <Verschilregel key={verschil.veld ?? verschil.wat} {...verschil} />
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

/** Of a field what it was and what it becomes; of a part that came or went only that. */
function Verschilregel({ wat, veld, van, naar }: Verschil) {
  return (
    <div>
      <dt>
        {veld} {wat !== 'gewijzigd' && <span class="status">{T[wat]}</span>}
      </dt>
      {van !== null && (
        <dd>
          <span class="rustig">{T.was}</span> <del>{van}</del>
        </dd>
      )}
      {naar !== null && (
        <dd>
          <span class="rustig">{T.wordt}</span> <ins>{naar}</ins>
        </dd>
      )}
    </div>
  )
}

const capitalize = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1)
