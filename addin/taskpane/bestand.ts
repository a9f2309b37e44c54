/** Gives a file to the person as a download. */
export function saveFile(naam: string, inhoud: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(inhoud)
  link.download = naam
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
