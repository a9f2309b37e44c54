/** JSON with its keys in alphabetical order, so that the same content is the same text. */
export const canonicalJson = (waarde: unknown): string => JSON.stringify(inOrder(waarde))

function inOrder(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(inOrder)
  if (!waarde || typeof waarde !== 'object') return waarde
  const delen = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(delen.map(([sleutel, deel]) => [sleutel, inOrder(deel)]))
}

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export async function sha256(tekst: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst))
  return toHex(new Uint8Array(hash))
}

/** The fingerprint of content: the same for the same content, whatever the order of its keys. */
export const fingerprint = (inhoud: unknown): Promise<string> => sha256(canonicalJson(inhoud))

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
