import {
  Button,
  Caption1,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  SearchBox,
  Select,
  Subtitle2,
  tokens,
} from '@fluentui/react-components'
import { lazy, Suspense, useEffect, useState } from 'react'
import { FILTERS, type Filter, findPlans, plansToFind, type Vindbaar } from '#addin/start/planzoeken.ts'
import type { Ga } from '#addin/taskpane/plek.ts'
import { S } from '#addin/taskpane/start/teksten.ts'
import type { Resultaat } from '#addin/toetsing/stand.ts'
import { type Planrij, readPlanlijst } from '#addin/workbook/planlijst.ts'

const Uitkomstmerk = lazy(async () => ({ default: (await import('./uitkomstdelen.tsx')).Uitkomstmerk }))

const PER_KEER = 8

const useStyles = makeStyles({
  treffers: { listStyleType: 'none', margin: 0, padding: 0 },
  treffer: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
})

type Props = {
  resultaat: Resultaat | null
  filter: Filter
  setFilter: (filter: Filter) => void
  openPlan: (nummer: string) => void
  ga: Ga
}

/** Every plan of the workbook by number or title. */
export function Planzoeker({ resultaat, filter, setFilter, openPlan, ga }: Props) {
  const styles = useStyles()
  const [rijen, read] = usePlanrijen(resultaat)
  const [tekst, setTekst] = useState('')
  const [aantal, setAantal] = useState(PER_KEER)
  const gevonden = findPlans(plansToFind(resultaat, Array.isArray(rijen) ? rijen : []), tekst, filter)
  return (
    <section aria-labelledby="start-plannen">
      <Subtitle2 as="h2" id="start-plannen">
        {S.zoekKop}
      </Subtitle2>
      <Field label={S.zoek}>
        <SearchBox
          placeholder={S.zoekHint}
          value={tekst}
          onChange={(_, { value }) => {
            setTekst(value)
            setAantal(PER_KEER)
          }}
        />
      </Field>
      {resultaat && (
        <Field label={S.toon}>
          <Select
            value={filter}
            onChange={(_, { value }) => setFilter(FILTERS.find(naam => naam === value) ?? 'alle')}
          >
            {FILTERS.map(naam => (
              <option key={naam} value={naam}>
                {S.filter[naam]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Bevinding rijen={rijen} gevonden={gevonden.length} read={read} ga={ga} />
      <ol className={styles.treffers}>
        {gevonden.slice(0, aantal).map(plan => (
          <Treffer key={plan.nummer} plan={plan} openPlan={openPlan} />
        ))}
      </ol>
      {gevonden.length > aantal && (
        <Link as="button" onClick={() => setAantal(aantal + PER_KEER * 4)}>
          {S.meer(Math.min(PER_KEER * 4, gevonden.length - aantal))}
        </Link>
      )}
    </section>
  )
}

function Treffer({ plan, openPlan }: { plan: Vindbaar; openPlan: (nummer: string) => void }) {
  const styles = useStyles()
  const { nummer, titel, uitkomst, rang } = plan
  return (
    <li>
      <Button appearance="subtle" className={styles.treffer} onClick={() => openPlan(nummer)}>
        {rang !== null && <span>{rang} </span>}
        <span>
          <b>{nummer}</b> {titel}
        </span>
        <Suspense>{uitkomst && <Uitkomstmerk uitkomst={uitkomst} />}</Suspense>
      </Button>
    </li>
  )
}

/** How many were found, or why there is nothing to search in and what to do about that. */
function Bevinding({
  rijen,
  gevonden,
  read,
  ga,
}: {
  rijen: Planrijen
  gevonden: number
  read: () => void
  ga: Ga
}) {
  if (rijen === 'laden')
    return (
      <p role="status">
        <Caption1>{S.lezen}</Caption1>
      </p>
    )
  if (rijen === 'mislukt')
    return (
      <p role="status">
        {S.onleesbaar}{' '}
        <Link as="button" onClick={read}>
          {S.opnieuw}
        </Link>
      </p>
    )
  if (rijen === 'geen-tabel')
    return (
      <MessageBar>
        <MessageBarBody>
          <strong>{S.geenTabel.tekst}</strong> {S.geenTabel.uitweg}{' '}
          <Link as="button" onClick={() => ga('werkboek')}>
            {S.geenTabel.knop}
          </Link>
        </MessageBarBody>
      </MessageBar>
    )
  return (
    <p role="status">
      <Caption1>{rijen.length === 0 ? S.legeTabel : describeFound(gevonden)}</Caption1>
    </p>
  )
}

const describeFound = (gevonden: number): string => (gevonden === 0 ? S.geenTreffer : S.gevonden(gevonden))

type Planrijen = readonly Planrij[] | 'laden' | 'mislukt' | 'geen-tabel'

/** The rows of the table Plannen, read anew after every check. */
function usePlanrijen(resultaat: Resultaat | null): [Planrijen, () => void] {
  const [rijen, setRijen] = useState<Planrijen>('laden')
  const read = () => {
    readPlanlijst().then(
      gelezen => setRijen(gelezen ?? 'geen-tabel'),
      () => setRijen('mislukt'),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when there is a new outcome.
  useEffect(read, [resultaat])
  return [rijen, read]
}
