import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Omgeving } from './werkplek.ts'

/** What the log of the service says of a request. No address, query, header or body: nothing of a plan or a person. */
export type Logverzoek = {
  niveau: 'info'
  requestId: string
  /** the method and the pattern of the route; `onbekend` when there is none of that method at that address */
  route: string
  status: number
  /** milliseconds until the answer began; workerd's clock moves on with I/O only */
  duur: number
}

/** One JSON line in the log for every request, with the number that the caller hears in `X-Request-Id`. */
export const logVerzoek = createMiddleware<Omgeving>(async function logVerzoek(context, next) {
  const begin = performance.now()
  await next()
  const regel: Logverzoek = {
    niveau: 'info',
    requestId: context.get('requestId'),
    route: routeOf(context.req.method, routePath(context, -1)),
    status: context.res.status,
    duur: Math.round(performance.now() - begin),
  }
  console.log(JSON.stringify(regel))
})

/** The last that matched is the route itself, or the middleware that goes before every route. */
const routeOf = (methode: string, pad: string) => (pad.endsWith('*') ? 'onbekend' : `${methode} ${pad}`)
