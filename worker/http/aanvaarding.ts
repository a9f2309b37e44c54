import { createMiddleware } from 'hono/factory'
import { respondProbleem, Weigering } from './probleem.ts'

/** 406 for who takes no JSON: better than an answer that the caller can't read. */
export const requireJsonAccepted = createMiddleware(async function requireJsonAccepted(context, next) {
  if (acceptsJson(context.req.header('Accept'))) return next()
  return respondProbleem(context, new Weigering(406, 'Deze dienst antwoordt alleen met application/json.'))
})

/** The most specific range that covers JSON decides, and `q=0` means no (RFC 9110, 12.5.1). */
export function acceptsJson(accept: string | undefined): boolean {
  if (!accept?.trim()) return true
  const bereiken = accept.split(',').map(deel => {
    const [bereik = '', ...parameters] = deel.split(';').map(tekst => tekst.trim().toLowerCase())
    return { bereik, uitgesloten: parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter)) }
  })
  const bepalend = ['application/json', 'application/*', '*/*']
    .map(gezocht => bereiken.find(({ bereik }) => bereik === gezocht))
    .find(gevonden => gevonden !== undefined)
  return bepalend !== undefined && !bepalend.uitgesloten
}
