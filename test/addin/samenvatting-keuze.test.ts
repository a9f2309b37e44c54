import { describe, expect, it } from 'vitest'
import { buildSamenvatting } from '#addin/samenvatting/bestanden.ts'
import { checkSamenvatting } from '#addin/samenvatting/controle/controleren.ts'
import { openPakket } from '#addin/samenvatting/controle/pakket.ts'
import { readPlekken } from '#addin/samenvatting/controle/plekken.ts'
import type { Samenvatting, Samenvattingvraag } from '#addin/toetsing/samenvatten.ts'
import { Toetsing } from '#addin/toetsing/toetsing.ts'
import { readBladkeuze } from '#addin/workbook/plankeuze.ts'
import { openFuncties, PEILDATUM, startDienst } from './functiehulp.ts'
import { openWerkboek, workbookOf } from './werkboekhulp.ts'

/** Three plans that were checked, with a service that answers as the Worker does. */
async function openGetoetst() {
  const dienst = await startDienst()
  const excel = await openFuncties(dienst.oorsprong, workbookOf())
  const toetsing = new Toetsing()
  await toetsing.check()
  return { dienst, excel, toetsing }
}

const KEUZE: Samenvattingvraag = {
  keuze: { plannen: ['DB-2', 'DB-3'], wijze: 'aangevinkt in een lijst' },
  peildatum: null,
}
const alineas = (samenvatting: Samenvatting | undefined) =>
  samenvatting?.document.blokken.flatMap(blok => (blok.soort === 'alinea' ? [blok.tekst] : [])).join('\n')

describe('wat het blad aanwijst', () => {
  it('zijn de rijen die een filter laat zien, en de geselecteerde daarvan', async () => {
    const excel = await openWerkboek(workbookOf())
    expect(await readBladkeuze()).toEqual({ zichtbaar: ['DB-1', 'DB-2', 'DB-3'], geselecteerd: [] })
    excel.workbook.sheet('Blad1').hiddenRows.add(2)
    excel.workbook.sheet('Blad1').range('A2:C3').select()
    expect(await readBladkeuze()).toEqual({ zichtbaar: ['DB-1', 'DB-3'], geselecteerd: ['DB-1'] })
  })
})

describe('een samenvatting van een keuze', () => {
  it('zit in de momentopname, staat in elk bestand, en is opnieuw te maken', async () => {
    const { toetsing } = await openGetoetst()
    const samenvatting = await toetsing.makeSummary('volledig', KEUZE)
    if (!samenvatting) throw new Error('geen samenvatting')
    expect(samenvatting.opname.invoer.keuze).toEqual(KEUZE.keuze)
    for (const soort of ['xlsx', 'docx'] as const) {
      const { naam, inhoud } = await buildSamenvatting(soort, samenvatting)
      const bytes = new Uint8Array(await inhoud.arrayBuffer())
      const tekst = readPlekken(openPakket(bytes))
        .map(plek => plek.tekst)
        .join('\n')
      expect(tekst).toContain('Keuze: 2 van de 3 plannen; peildatum 23 november 2026')
      expect(tekst).toContain('Buiten deze keuze: 1 plan')
      expect(await checkSamenvatting({ naam, bytes })).toEqual({
        klopt: true,
        melding: expect.stringContaining('2 van de 3 plannen'),
      })
    }
    const afdruk = await buildSamenvatting('html', samenvatting)
    expect(await afdruk.inhoud.text()).toContain('Keuze: 2 van de 3 plannen')
  })

  it('komt op het blad, en het lint maakt daarna weer alle plannen', async () => {
    const { excel, toetsing } = await openGetoetst()
    const blad = () => excel.workbook.values('Samenvatting', 'A1:A60').flat().join('\n')
    await toetsing.writeSummary(KEUZE)
    expect(blad()).toContain('Keuze: 2 van de 3 plannen')
    await toetsing.writeSummary()
    expect(blad()).not.toContain('Keuze:')
  })
})

describe('een andere peildatum', () => {
  it('vraagt de dienst naar kader en plafonds van die dag, en laat het werkboek zoals het is', async () => {
    const { dienst, excel, toetsing } = await openGetoetst()
    const voor = excel.workbook.table('Plannen').body.values()
    dienst.verzoeken.length = 0
    const samenvatting = await toetsing.makeSummary('volledig', { keuze: null, peildatum: '2026-11-22' })
    expect(samenvatting?.opname.invoer).toMatchObject({ peildatum: '2026-11-22', opgesteldOp: PEILDATUM })
    expect(alineas(samenvatting)).toContain('hebben geen geschiedenis en zijn zoals zij op 23 november 2026')
    expect(dienst.verzoeken).toContain('GET /v1/kaders/doorbraak-concept-2026/versies?paginaGrootte=100')
    expect(excel.workbook.table('Plannen').body.values()).toEqual(voor)
  })

  it.each([
    { peildatum: '2026-11-21', uitweg: 'Kies een peildatum vanaf 22 november 2026.' },
    { peildatum: '2028-01-01', uitweg: 'Kies een peildatum tot en met 23 november 2027 (voorstel).' },
  ])('weigert $peildatum met uitleg', async ({ peildatum, uitweg }) => {
    const { toetsing } = await openGetoetst()
    await expect(toetsing.makeSummary('volledig', { keuze: null, peildatum })).rejects.toMatchObject({
      melding: { uitweg },
    })
  })

  it('weigert zonder de dienst, want alleen die weet hoe het toen stond', async () => {
    const { dienst, toetsing } = await openGetoetst()
    dienst.gedrag = (_verzoek, antwoord) => antwoord.destroy()
    await toetsing.writeSummary({ keuze: null, peildatum: '2026-11-22' })
    expect(toetsing.stand().fout?.tekst).toContain('de dienst nodig')
  })
})
