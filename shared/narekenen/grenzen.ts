/** No table that a person can oversee is larger, and every answer stays within a request. */
export const MEESTE_RIJEN = 2_000
export const MEESTE_KOLOMMEN = 40
