/** Under which name a window remembers that someone is signed in, across a reload of the pane; it goes when the window closes. */
export const AANMELDSLEUTEL = 'impacttoets-aanmelding'
