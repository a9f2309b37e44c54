import { useEffect } from 'preact/hooks'
import { hasVoorkeur } from './voorkeur.ts'

const TOETS = '/'
/** The field that the key leads to. */
export const ZOEKVELD = 'zoek-plan'

/**
 * The key `/` leads to the search field, from wherever nobody is typing; `open` shows the place that has it. A person
 * can turn the key off, for instance when a speech tool types it by accident.
 */
export function useZoektoets(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (key !== TOETS || ctrlKey || metaKey || altKey || isTyping(target)) return
      if (hasVoorkeur('zoektoets-uit')) return
      event.preventDefault()
      open()
      focusSoon(ZOEKVELD)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}

const isTyping = (doel: EventTarget | null): boolean =>
  doel instanceof HTMLElement && doel.closest('input, textarea, select, [contenteditable]') !== null

/** The place may still have to be fetched: the focus goes there as soon as the field is. */
function focusSoon(id: string, pogingen = 60): void {
  const veld = document.getElementById(id)
  if (veld) veld.focus()
  else if (pogingen > 0) requestAnimationFrame(() => focusSoon(id, pogingen - 1))
}
