import type { Kaderversie } from '#shared/beoordeling/beoordeling.ts'

export const TEKSTEN = {
  geenKader: (id: string) => `Er is geen kader ${id}.`,
  geenVersie: ({ id, versie }: Kaderversie) => `Er is geen versie ${versie} van kader ${id}.`,
  alGepubliceerd: ({ versie }: Kaderversie) =>
    `Versie ${versie} is intussen al gepubliceerd. Bekijk die versie, en publiceer een wijziging als de volgende.`,
  teGroot: 'Dit kader is groter dan 250 kB.',
  kanKleiner: 'Kort de teksten in. Zet toelichting in een document, en noem dat als bron.',
}
