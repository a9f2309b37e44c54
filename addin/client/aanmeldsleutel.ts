/** Under which name a sign-in survives a reload of the pane; it goes when the window closes. */
export const AANMELDSLEUTEL = 'impacttoets-aanmelding'
