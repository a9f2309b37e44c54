import type { ComponentChild, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A view whose code is fetched when it is first shown, so that the pane opens without it. `waiting` stands in its place
 * until then, and `failed` when it can't be fetched.
 */
export function lazy<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  { waiting = null, failed = null }: { waiting?: ComponentChild; failed?: ComponentChild } = {},
): FunctionComponent<Props> {
  return function Lazy(props: Props) {
    const [View, setView] = useState<FunctionComponent<Props> | null | undefined>()
    useEffect(() => {
      load().then(
        view => setView(() => view),
        () => setView(null),
      )
    }, [])
    if (View === undefined) return waiting
    return View === null ? failed : <View {...props} />
  }
}
