import loadHighs from 'highs'
import { solve } from '#addin/verdeling/highs.ts'
import { makeWarmloop } from '#addin/verdeling/warmlopen.ts'
import { prepareOpdracht } from '#shared/verdeling/oplossing.ts'
import { makeGrotePortefeuille } from './verdeling-portefeuilles.ts'

/*
 * The first question that a fresh process solves: 300 plans, two years and a sub-pot. With `warm` the solver has gone
 * through a small question before, as it does while a person looks at the view. Prints milliseconds as JSON, and the
 * processor time of all threads, which says more than the clock on a busy machine.
 */

const portefeuille = makeGrotePortefeuille(300, 1)
const begin = performance.now()
const opdracht = prepareOpdracht(portefeuille, 'gemiddeld')
const eerste = performance.now() - begin
const highs = await loadHighs()
if (process.argv.includes('warm')) solve(highs, makeWarmloop(portefeuille), () => {})

const vraag = performance.now()
const processor = process.cpuUsage()
solve(highs, opdracht, () => {})
const { user, system } = process.cpuUsage(processor)
console.log(JSON.stringify({ eerste, bewezen: performance.now() - vraag, processor: (user + system) / 1000 }))
