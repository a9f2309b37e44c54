import { T } from './teksten.ts'

/** Shown when Office.js or the runtime did not load. */
export const Gestopt = () => (
  <section class="leeg" role="alert">
    <h1>{T.gestopt.titel}</h1>
    <p>{T.gestopt.tekst}</p>
    <fluent-button appearance="primary" onClick={() => location.reload()}>
      {T.gestopt.knop}
    </fluent-button>
  </section>
)
