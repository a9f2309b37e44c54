import { DOORBRAAK_CONCEPT_2026 } from '#shared/kader/doorbraak-concept-2026.ts'
import { IZA_2023 } from '#shared/kader/iza-2023.ts'

/** The kaders that the service starts with, by id. */
export const KADERS = [DOORBRAAK_CONCEPT_2026, IZA_2023]
