import { T } from './teksten.ts'

/** Shown when the runtime did not load. */
export const Gestopt = () => (
  <section class="leeg" role="alert">
    <h1>{T.gestopt.titel}</h1>
    <p>{T.gestopt.tekst}</p>
    <button type="button" class="knop primair" onClick={() => location.reload()}>
      {T.gestopt.knop}
    </button>
  </section>
)
