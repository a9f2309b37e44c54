import { B } from './berichten.ts'
import { type Bevinding, type Model, plekOf } from './model.ts'
import type { Afwijking } from './uitkomst.ts'

/** Cells that keep a figure from being counted: errors of Excel, and numbers typed as text among real ones. */
export function checkCellen(model: Model): Bevinding[] {
  return model.telkolommen.flatMap(kolom => {
    const heeftEchte = model.rijen.some(({ cellen }) => isEchtGetal(cellen[kolom.index]))
    return model.rijen.flatMap(rij => {
      const cel = rij.cellen[kolom.index]
      const leeg = { plaats: plekOf(model, rij, kolom), verwacht: null, verschil: null, herstel: [] }
      const afwijkingen: Afwijking[] = []
      if (cel?.soort === 'excelfout')
        afwijkingen.push({
          ernst: 'fout',
          regel: 'lezen/cel',
          soort: 'excelfout',
          ...B.excelfout(cel.tekst),
          ...leeg,
          gevonden: null,
        })
      if (cel?.soort === 'getal' && cel.alsTekst && heeftEchte)
        afwijkingen.push({
          ernst: 'waarschuwing',
          regel: 'lezen/cel',
          soort: 'tekstgetal',
          ...B.tekstgetal(cel),
          ...leeg,
          gevonden: cel.waarde,
        })
      return afwijkingen.length === 0 ? [] : [{ rij, gecontroleerd: 0, klopt: 0, afwijkingen }]
    })
  })
}

const isEchtGetal = (cel: Model['rijen'][number]['cellen'][number] | undefined) =>
  cel?.soort === 'getal' && !cel.alsTekst
