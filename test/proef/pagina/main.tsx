import { render } from 'preact'
import { App } from './app.tsx'

const page = document.querySelector('#pagina')
if (!page) throw new Error('The page has no place for the app.')
page.replaceChildren()
render(<App />, page)
