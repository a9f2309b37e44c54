import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import type { Bindings } from './werkplek.ts'

/** The full version of this interface; its major part is the `/v1` of every path. */
export const API_VERSIE = '1.0.0'

/** Not on a developer's machine: a browser would want https of everything on localhost, for a year. */
export const ALWAYS_HTTPS = 'max-age=31536000; includeSubDomains'

/** An answer of this service is data: never a page, a frame, or something to load into another site. */
export const setSecureHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
})

/**
 * The version, and how long an answer may be kept: what anyone may read may be stored but is asked again each time
 * (its ETag makes that cheap), so that nobody decides on yesterday's room. All else is not stored, and nothing that
 * was asked with a token.
 */
export const setApiHeaders = createMiddleware<{ Bindings: Bindings }>(
  async function setApiHeaders(context, next) {
    await next()
    const isLezen = ['GET', 'HEAD'].includes(context.req.method)
    const isGelukt = context.res.ok || context.res.status === 304
    const isOpenbaar = context.req.header('Authorization') === undefined
    // On the answer itself: `context.header` would make a copy of it for every header.
    const { headers } = context.res
    headers.set('API-Version', API_VERSIE)
    headers.set('Cache-Control', isLezen && isGelukt && isOpenbaar ? 'no-cache' : 'no-store')
    if (context.env.OMGEVING !== 'lokaal') headers.set('Strict-Transport-Security', ALWAYS_HTTPS)
  },
)
