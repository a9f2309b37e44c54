import {
  FluentProvider,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Runtime } from '#addin/runtime-api.ts'
import { PLEKKEN, type Plek } from '#addin/taskpane/plek.ts'
import { T } from '#addin/taskpane/teksten.ts'
import { Kop } from './Kop.tsx'
import { Start } from './Start.tsx'
import { useStand } from './stand.ts'

const useStyles = makeStyles({
  venster: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minHeight: '100vh',
    padding: '12px 14px 24px',
    boxSizing: 'border-box',
  },
})

const isDonker = matchMedia('(prefers-color-scheme: dark)').matches

/** The pane with its opening screen; of the other places only the way to them is here. */
export function App({ runtime }: { runtime: Runtime }) {
  const styles = useStyles()
  const stand = useStand(runtime.toetsing)
  const [plek, setPlek] = useState<Plek>('start')
  return (
    <FluentProvider theme={isDonker ? webDarkTheme : webLightTheme} className={styles.venster}>
      <Kop stand={stand} runtime={runtime} />
      <nav aria-label={T.navigatie}>
        <TabList
          size="small"
          selectedValue={plek}
          onTabSelect={(_, { value }) => setPlek(PLEKKEN.find(naam => naam === value) ?? 'start')}
        >
          {PLEKKEN.map(naam => (
            <Tab key={naam} id={naam} value={naam}>
              {T.plek[naam]}
            </Tab>
          ))}
        </TabList>
      </nav>
      {plek === 'start' ? (
        <Start resultaat={stand.resultaat} runtime={runtime} ga={setPlek} />
      ) : (
        <Spinner size="tiny" label={T.onderdeel.laden} />
      )}
    </FluentProvider>
  )
}
