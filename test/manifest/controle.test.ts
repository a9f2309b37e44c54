import { describe, expect, it } from 'vitest'
import { checkFuncties } from '#manifest/controle.ts'

describe('the names of custom functions', () => {
  it.each(['SCORE', 'FTE_PER_MILJOEN', 'RUIMTE.JAAR', 'KPI12345678', 'XFE1', 'R0C1'])('may be %s', naam => {
    expect(checkFuncties([{ id: naam, name: naam }])).toEqual([])
  })

  it.each(['FTE2', 'KPI2030', 'XFD1048576', 'R12C34'])('may not be the cell %s', naam => {
    expect(checkFuncties([{ id: 'SCORE', name: naam }])).toEqual([
      {
        plek: 'functions[0].name',
        melding: expect.stringContaining(`"${naam}" is ook de naam van een cel.`),
      },
    ])
  })

  it.each(['AB', 'score', '2FTE', 'FTE-IMPACT', 'SCORE PLAN', ''])('may not be "%s"', naam => {
    expect(checkFuncties([{ id: naam, name: 'SCORE' }])).toEqual([
      { plek: 'functions[0].id', melding: expect.stringContaining(`"${naam}" kan geen functienaam zijn.`) },
    ])
  })

  it('may not be shared by two functions', () => {
    const functies = [
      { id: 'SCORE', name: 'SCORE' },
      { id: 'RUIMTE', name: 'SCORE' },
    ]
    expect(checkFuncties(functies)).toEqual([
      {
        plek: 'functions[1].name',
        melding: expect.stringContaining('"SCORE" staat ook al bij functions[0].name.'),
      },
    ])
  })
})
