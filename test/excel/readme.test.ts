import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultRequirements, SimulatedExcel } from './index.ts'
import { describedTypes } from './members/describe.ts'
import { oneSheet } from './testing.ts'

const README = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

/** What stands in the README between two marks. */
const section = (name: string) => README.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0]

it('lists every member that the simulated Excel answers, and no other', () => {
  const types = [...describedTypes()].toSorted(([one], [other]) => (one < other ? -1 : 1))
  expect(section('members')).toBe(
    types.map(([type, members]) => `- **${type}**: ${members.join(', ') || 'none'}`).join('\n'),
  )
})

it('lists the requirement sets that the simulated Excel claims', () => {
  const { requirements } = new SimulatedExcel(oneSheet())
  expect(requirements).toEqual(defaultRequirements)
  expect(section('requirements')).toBe(
    Object.entries(requirements)
      .map(([set, version]) => `${set} ${version}`)
      .join(' · '),
  )
})
