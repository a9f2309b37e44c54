import type { Melding } from '#shared/plan/melding.ts'
import { LEEG, type Mensenvraag, type Veld } from '../../beoordelen/velden.ts'
import type { Werkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Cellink } from '../Balken.tsx'
import { useStand } from '../stand.ts'
import { Bronnen } from './Bronnen.tsx'
import { formatPunten, formatVeld } from './opmaak.ts'
import { B } from './teksten.ts'

/** One question: a choice with its anchors, the evidence, and whether that stands in the cell. */
export function Vraag({
  vraag,
  werkplek: { beoordelaar },
  runtime,
  ingediend,
}: {
  vraag: Mensenvraag
  werkplek: Werkplek
  runtime: Runtime
  /** what was submitted: then nothing can change any more */
  ingediend: Veld | undefined
}) {
  const { rij, klad, botsingen } = useStand(beoordelaar)
  const { id, titel, aandeel, drempel, antwoord } = vraag
  const veld = ingediend ?? beoordelaar.veld(id)
  const wacht = !ingediend && klad[id] !== undefined
  const cel = rij?.cellen[id]
  return (
    <fieldset class="vraag" id={`vraag-${id}`} disabled={ingediend !== undefined}>
      <legend>
        {titel}
        {aandeel !== null && <span class="rustig">, {B.vraag.weegt(Math.round(aandeel))}</span>}
        {drempel !== null && <span class="rustig">, {B.vraag.drempel(formatPunten(drempel))}</span>}
      </legend>
      <p>{antwoord.vraag}</p>
      <Keuzes
        vraag={vraag}
        groep={`${rij?.nummer}-${id}`}
        gekozen={veld.waarde}
        choose={waarde => beoordelaar.answer(id, { waarde })}
      />
      {cel?.fout && !wacht && <Celfout fout={cel.fout} runtime={runtime} />}
      <label class="onderbouwing">
        {B.vraag.onderbouwing[antwoord.onderbouwing]}
        <textarea
          rows={2}
          value={veld.onderbouwing}
          onInput={event => beoordelaar.answer(id, { onderbouwing: event.currentTarget.value })}
          onBlur={() => wacht && beoordelaar.flush()}
        />
      </label>
      {botsingen.includes(id) && !ingediend ? (
        <Botsing vraag={vraag} werkplek={beoordelaar} />
      ) : (
        wacht && (
          <p class="rustig">
            {B.vraag.wacht}{' '}
            <button type="button" class="link" onClick={() => beoordelaar.flush()}>
              {B.vraag.zetNu}
            </button>
          </p>
        )
      )}
      <div class="voet">
        <Bronnen bronnen={[vraag.bron, antwoord.bron]} />
        {veld.waarde !== null && !ingediend && (
          <button
            type="button"
            class="link"
            onClick={() => beoordelaar.answer(id, { waarde: null })}
            aria-label={`${B.vraag.wis}: ${titel}`}
          >
            {B.vraag.wis}
          </button>
        )}
      </div>
    </fieldset>
  )
}

function Keuzes({
  vraag: { antwoord },
  groep,
  gekozen,
  choose,
}: {
  vraag: Mensenvraag
  groep: string
  gekozen: Veld['waarde']
  choose: (waarde: Veld['waarde']) => void
}) {
  // One stop for the Tab key: the choice that was made, or else the first.
  const halte = gekozen ?? antwoord.keuzes[0]?.waarde
  const isTussenin = typeof gekozen === 'number' && !antwoord.keuzes.some(({ waarde }) => waarde === gekozen)
  return (
    <div class="keuzes">
      {antwoord.keuzes.map(({ waarde, naam, uitleg }) => (
        <label key={waarde} class={waarde === gekozen ? 'gekozen' : ''}>
          <input
            type="radio"
            name={groep}
            tabIndex={waarde === halte ? 0 : -1}
            checked={waarde === gekozen}
            onChange={() => choose(waarde)}
          />
          <b>{naam}</b>
          <span>{uitleg}</span>
        </label>
      ))}
      {isTussenin && (
        <label class="gekozen">
          <input type="radio" name={groep} checked readOnly />
          <b>{formatPunten(gekozen)}</b>
          <span>{B.vraag.uitCel(formatPunten(gekozen))}</span>
        </label>
      )}
    </div>
  )
}

function Celfout({ fout, runtime }: { fout: Melding; runtime: Runtime }) {
  return (
    <p class="let-op">
      <Cellink plaats={fout.plaats} runtime={runtime} /> {fout.tekst} {fout.uitweg}
    </p>
  )
}

/** Someone changed the cell while this person was at work: neither is lost until someone chooses. */
function Botsing({
  vraag,
  werkplek: beoordelaar,
}: {
  vraag: Mensenvraag
  werkplek: Werkplek['beoordelaar']
}) {
  const { cellen } = useStand(beoordelaar)
  return (
    <div class="bericht warning" role="alert">
      <p>{B.vraag.botsing(formatVeld(vraag, cellen[vraag.id] ?? LEEG))}</p>
      <div class="knoppen">
        <button type="button" class="knop" onClick={() => beoordelaar.settle(vraag.id, 'mijn')}>
          {B.vraag.houdMijn}
        </button>
        <button type="button" class="knop" onClick={() => beoordelaar.settle(vraag.id, 'cel')}>
          {B.vraag.neemCel}
        </button>
        <button type="button" class="knop" onClick={() => beoordelaar.settle(vraag.id, 'beide')}>
          {B.vraag.houdBeide}
        </button>
      </div>
    </div>
  )
}
