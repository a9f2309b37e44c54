import { Z } from './teksten.ts'

/** The way through the pages of a list; nothing when there is one page. */
export function Bladeren({
  pagina,
  paginaGrootte,
  totaal,
  onKies,
}: {
  pagina: number
  paginaGrootte: number
  totaal: number
  onKies: (pagina: number) => void
}) {
  const laatste = Math.max(1, Math.ceil(totaal / paginaGrootte))
  if (laatste === 1) return null
  return (
    <div class="bladeren">
      <button type="button" class="knop klein" disabled={pagina <= 1} onClick={() => onKies(pagina - 1)}>
        {Z.vorige}
      </button>
      <span aria-live="polite">{Z.bladzijde(pagina, laatste)}</span>
      <button
        type="button"
        class="knop klein"
        disabled={pagina >= laatste}
        onClick={() => onKies(pagina + 1)}
      >
        {Z.volgende}
      </button>
    </div>
  )
}

/** Rows per page on screen: few enough to read, and to reach with the keyboard what comes after them. */
export const PAGINAGROOTTE = 20
