import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/** An ETag on what is read, and 304 for who has it already. */
export const answerUnchanged = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'x-request-id'],
})
