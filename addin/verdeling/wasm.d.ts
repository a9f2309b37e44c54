/** The address of the WebAssembly of HiGHS, as a file of its own in the build. */
declare module 'highs/runtime?url' {
  const adres: string
  export default adres
}
