import { options } from 'preact'

/*
 * In Excel on the web Office.js moves the Tab key itself, along the elements that it knows as stops. A <summary> is none
 * of them unless it has a tabindex: without one the keyboard passes it by, and Tab on it leaves the pane.
 */
const vorige = options.vnode
options.vnode = vnode => {
  if (vnode.type === 'summary') Object.assign(vnode.props, { tabIndex: 0 })
  vorige?.(vnode)
}
