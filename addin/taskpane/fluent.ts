import '@fluentui/web-components/button.js'
import '@fluentui/web-components/tab.js'
import '@fluentui/web-components/tablist.js'
import { webDarkTheme, webLightTheme } from '@fluentui/tokens'
import { setTheme } from '@fluentui/web-components'
import type { ComponentChildren, HTMLAttributes } from 'preact'

/** Follows light and dark as the host shows them; forced colours are the browser's own. */
export function followTheme(): void {
  const donker = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => setTheme(donker.matches ? webDarkTheme : webLightTheme)
  donker.addEventListener('change', apply)
  apply()
}

type FluentProps = Omit<HTMLAttributes<HTMLElement>, 'size'> & { children?: ComponentChildren }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fluent-button': FluentProps & {
        appearance?: 'primary' | 'outline' | 'subtle'
        size?: 'small'
        disabled?: boolean
      }
      'fluent-tablist': FluentProps & { activeid?: string }
      'fluent-tab': FluentProps & { 'aria-controls'?: string }
    }
  }
}
