/*
 * Lets the unmodified Office.js talk to the simulated Excel on a page of plain http. Office.js sends its messages to
 * the opener of its window and trusts only hosts of Microsoft; this passes them on to the page around the task pane,
 * and back. To be loaded before Office.js, and only in the local build.
 */
;(() => {
  const trusted = 'https://excel.officeapps.live.com'
  const page = window.parent
  if (page === window) return
  window.opener = {
    postMessage(message) {
      page.postMessage({ brug: message }, location.origin)
    },
  }
  addEventListener('message', event => {
    if (event.source !== page || event.origin !== location.origin || !event.data || !event.data.brug) return
    event.stopImmediatePropagation()
    dispatchEvent(new MessageEvent('message', { data: event.data.brug, origin: trusted }))
  })
})()
