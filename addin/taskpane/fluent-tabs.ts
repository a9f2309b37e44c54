import '@fluentui/web-components/tab.js'
import '@fluentui/web-components/tablist.js'
import type { ComponentChildren, HTMLAttributes } from 'preact'

type FluentProps = Omit<HTMLAttributes<HTMLElement>, 'size'> & { children?: ComponentChildren }

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'fluent-tablist': FluentProps & { activeid?: string }
      'fluent-tab': FluentProps & { 'aria-controls'?: string }
    }
  }
}
