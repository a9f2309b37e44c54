/** The parts of the page that F6 goes through, in order; each says which element in it takes the keyboard. */
const regions: readonly [string, string][] = [
  ['lint', 'button:not(:disabled)'],
  ['formulebalk', '.naamvak'],
  ['rooster', '[role="grid"]'],
  ['werkbladen', '[role="tab"][aria-selected="true"]'],
  ['venster', 'iframe'],
]

/** Moves the keyboard to the next part of the page with F6, and to the one before with Shift+F6. */
export function handleRegionKey(event: KeyboardEvent): void {
  if (event.key !== 'F6') return
  event.preventDefault()
  const here = document.activeElement?.closest<HTMLElement>('[data-deel]')?.dataset.deel
  const start = regions.findIndex(([name]) => name === here)
  const step = event.shiftKey ? -1 : 1
  for (let tried = 1; tried <= regions.length; tried++) {
    const [name, selector] = regions[(start + step * tried + regions.length * 2) % regions.length] ?? []
    const part = document.querySelector<HTMLElement>(`[data-deel="${name}"]:not([hidden]) ${selector}`)
    if (part) {
      part.focus()
      if (part instanceof HTMLIFrameElement) focusFirst(part)
      return
    }
  }
}

/** As Excel does: who comes into the pane is at its first stop. */
const focusFirst = ({ contentDocument }: HTMLIFrameElement): void =>
  contentDocument?.querySelector<HTMLElement>('button, a[href], [tabindex="0"]')?.focus()
