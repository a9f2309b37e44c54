import { sneltoetsen, type Taal } from '../definitie.ts'

const nameOf = (actie: string): string => `naam_${actie}`

/** The file from which an Excel that reads the add-in-only manifest knows the shortcuts, with their Dutch names. */
export const buildSneltoetsen = () => ({
  actions: sneltoetsen.map(({ actie }) => ({
    id: actie,
    type: 'ExecuteFunction',
    name: `\${resource.${nameOf(actie)}}`,
  })),
  shortcuts: sneltoetsen.map(({ actie, toetsen }) => ({ action: actie, key: toetsen })),
  resources: { default: buildSneltoetsnamen('nl') },
})

/** The names of the shortcuts in one language, under the names that the file above has for them. */
export const buildSneltoetsnamen = (taal: Taal): Record<string, { value: string; comment: string }> =>
  Object.fromEntries(
    sneltoetsen.map(({ actie, naam }) => [nameOf(actie), { value: naam[taal], comment: `Action ${actie}` }]),
  )
