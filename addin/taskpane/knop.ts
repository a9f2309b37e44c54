/** For a button whose act can be busy: it does nothing until that is done, and keeps the focus meanwhile. */
export const unlessBezig = (isBezig: boolean, press: () => unknown) => ({
  'aria-disabled': isBezig,
  onClick: () => {
    if (!isBezig) press()
  },
})
