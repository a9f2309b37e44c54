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
        /** as `disabled`, for what is busy after it was pressed: it keeps the focus */
        disabledFocusable?: boolean
      }
      'fluent-tablist': FluentProps & { activeid?: string }
      'fluent-tab': FluentProps & { 'aria-controls'?: string }
    }
  }
}
