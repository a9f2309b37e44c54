import '@fluentui/web-components/button.js'
import type { ComponentChildren, HTMLAttributes } from 'preact'

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
