import { useEffect, useState } from 'preact/hooks'
import type { Palette } from './grid/look.ts'

const darkScheme = matchMedia('(prefers-color-scheme: dark)')

/** The background that cells stand on, for choosing readable colours; follows the system's light or dark theme. */
export function usePalette(): Palette {
  const [isDark, setIsDark] = useState(darkScheme.matches)
  useEffect(() => {
    const follow = () => setIsDark(darkScheme.matches)
    darkScheme.addEventListener('change', follow)
    return () => darkScheme.removeEventListener('change', follow)
  }, [])
  return isDark ? dark : light
}

const light: Palette = { surface: '#FFFFFF', isDark: false }
const dark: Palette = { surface: '#1B2022', isDark: true }
