import { expect, it } from 'vitest'
import { buildBestand } from '#addin/samenvatting/bestanden.ts'
import { makeBeeld } from '#addin/verdeling/beeld.ts'
import { makeBewaard } from '#addin/verdeling/bewaren.ts'
import { WatAls } from '#addin/verdeling/wat-als.ts'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { summarizeScenario } from '#shared/samenvatting/verdeling.ts'
import { GEEN_GROEPEN } from '#shared/verdeling/portefeuille.ts'
import { justify } from '#shared/verdeling/uitzondering.ts'
import { samenvattinginvoer } from '#test/shared/samenvattingen.ts'
import { part, plain, sheet, unzip } from './ooxml.ts'
import { allocatePortefeuille } from './voorbeeld.ts'

const REDEN = 'Zo levert hetzelfde geld meer fte op.'

it('zet een scenario met zijn reden, grafiek en vingerafdruk in .xlsx en .docx', {
  timeout: 30_000,
}, async () => {
  const verdeling = allocatePortefeuille()
  const volgorde = verdeling.regels.map(({ score }) => score.plan.nummer)
  const watAls = new WatAls({ verdeling, volgorde, varianten: [], groepen: GEEN_GROEPEN })
  watAls.want({ aanpak: 'fte-per-euro' })
  const { gekozen, uitzonderingen } = makeBeeld(watAls.stand().grondslag, 'fte-per-euro', null)
  const bewaard = await makeBewaard(watAls.stand(), gekozen.keuze, justify(uitzonderingen, { regel: REDEN }))
  if (!bewaard) throw new Error('er is niets te bewaren')
  const document = summarize(
    samenvattinginvoer({
      plannen: verdeling.regels.map(({ score }) => score.plan),
      bijlagen: summarizeScenario(bewaard.scenario, false),
    }),
  )
  const werkmap = await buildBestand('xlsx', document, 'Samenvatting')
  const woorden = await buildBestand('docx', document, 'Samenvatting')
  const xlsx = await unzip(werkmap.inhoud)
  const cellen = [...sheet(xlsx, 'Samenvatting').values()].map(({ waarde }) => waarde)
  const docx = await unzip(woorden.inhoud)
  const tekst = plain(part(docx, 'word/document.xml'))
  for (const deel of [REDEN, 'Meeste fte per euro', bewaard.verzegeld.hash]) {
    expect(cellen).toContain(deel)
    expect(tekst).toContain(deel)
  }
  expect(part(xlsx, 'xl/charts/chart2.xml')).toContain('Impact per verdeelregel (fte)')
  expect(part(docx, 'word/charts/chart2.xml')).toContain('Impact per verdeelregel (fte)')
})
