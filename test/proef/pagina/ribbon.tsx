import { useState } from 'preact/hooks'
import type { Lint } from '#manifest/definitie.ts'
import type { SimulatedExcel } from '#test/excel/index.ts'
import { teksten } from './teksten.ts'

/** The button that opens the pane: Excel does that itself, without asking the add-in. */
const PANE_ACTION = 'toonVenster'

type Knop = Lint['groepen'][number]['knoppen'][number]

type Props = {
  readonly excel: SimulatedExcel
  readonly lint: Lint
  readonly onNotice: (text: string, isError?: boolean) => void
  readonly onPaneOpened: () => void
}

/** The add-in's tab of the ribbon, as its manifest describes it. */
export function Ribbon({ excel, lint, onNotice, onPaneOpened }: Props) {
  const [running, setRunning] = useState<readonly string[]>([])

  const press = async ({ actie, id, label }: Knop) => {
    if (actie === PANE_ACTION) {
      excel.showPane(true)
      onPaneOpened()
      return
    }
    if (running.includes(id)) return
    setRunning(ids => [...ids, id])
    onNotice(teksten.opdrachtLoopt(label))
    try {
      await excel.clickRibbon(actie)
      onNotice(teksten.opdrachtKlaar(label))
    } catch (error) {
      onNotice(teksten.opdrachtMislukt(label, error instanceof Error ? error.message : ''), true)
    } finally {
      setRunning(ids => ids.filter(other => other !== id))
    }
  }

  return (
    <section class="lint" aria-label={teksten.lint} data-deel="lint">
      <h2 class="lint-tab">{lint.tab}</h2>
      <div class="lint-groepen">
        {lint.groepen.map(groep => (
          <fieldset key={groep.label} class="lint-groep">
            <legend>{groep.label}</legend>
            <div class="knoppen">
              {groep.knoppen.map(knop => (
                <button
                  key={knop.id}
                  type="button"
                  class="lintknop"
                  title={knop.uitleg}
                  aria-description={knop.uitleg}
                  aria-busy={running.includes(knop.id)}
                  aria-disabled={running.includes(knop.id)}
                  disabled={!excel.runtime.isEnabled(knop.id)}
                  onClick={() => press(knop)}
                >
                  <img src={knop.icoon} alt="" width={32} height={32} />
                  <span>{knop.label}</span>
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </section>
  )
}
