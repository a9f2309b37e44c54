/** `0` → `A`, `27` → `AB`. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Zero-based row and column → `K7`. */
export const cellAddress = (rij: number, kolom: number): string => `${columnLetters(kolom)}${rij + 1}`
