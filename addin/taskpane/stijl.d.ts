/** A stylesheet that comes along with the view that imports it. */
declare module '*.css'
