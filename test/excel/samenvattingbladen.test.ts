import { expect, it } from 'vitest'
import { writeSamenvatting } from '#addin/workbook/samenvatting.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { plan } from '#test/shared/plannen.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { open } from './testing.ts'

it('zet de plannen op een eigen blad, elk plan op een eigen pagina, en houdt de samenvatting kort', async () => {
  const { Excel, Office, excel } = await open()
  Object.assign(globalThis, { Excel, Office })
  const plannen = [plan(), plan({ nummer: 'DB-002' }), plan({ nummer: 'DB-003' })]
  const document = summarize(samenvattinginvoer({ plannen }))
  await writeSamenvatting(document, () => {})
  await writeSamenvatting(document, () => {})
  const teksten = await Excel.run(async context => {
    const { worksheets } = context.workbook
    const bladen = ['Samenvatting', 'Samenvatting plannen'].map(naam =>
      worksheets.getItem(naam).getUsedRange().load('values'),
    )
    await context.sync()
    return bladen.map(blad => blad.values.flat().map(String))
  })
  expect(teksten[0]).toContain('Zie het blad Samenvatting plannen.')
  expect(teksten[0]).not.toContain('DB-002 Spraakgestuurd rapporteren')
  expect(teksten[1]).toContain('DB-002 Spraakgestuurd rapporteren')
  expect(excel.workbook.findSheet('Samenvatting plannen')?.pageSetup.breaksBefore).toHaveLength(2)
})
