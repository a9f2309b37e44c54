/** What this user of the pane said once, and is not asked again. */
export type Voorkeur = 'rondgeleid' | 'zoektoets-uit'

const keyOf = (naam: Voorkeur): string => `impacttoets/${naam}`

/** Whether it was said here; a browser that keeps nothing has never heard it. */
export function hasVoorkeur(naam: Voorkeur): boolean {
  try {
    return localStorage.getItem(keyOf(naam)) !== null
  } catch {
    return false
  }
}

export function setVoorkeur(naam: Voorkeur, aan: boolean): void {
  try {
    if (aan) localStorage.setItem(keyOf(naam), 'ja')
    else localStorage.removeItem(keyOf(naam))
  } catch {
    // Then it is asked again the next time: no harm done.
  }
}
