/** Brings a part of the view in sight, with the focus on the first thing in it that can be filled in. */
export function showDeel(id: string): void {
  const deel = document.getElementById(id)
  deel?.scrollIntoView({ block: 'center' })
  deel?.querySelector<HTMLElement>('input, textarea')?.focus()
}
