import type { ComponentProps } from 'preact'
import { getWerkplek } from '../../beoordelen/werkplek.ts'
import type { Runtime } from '../../runtime-api.ts'
import { Aanmelden } from '../aanmelden/Aanmelden.tsx'
import { Aandacht } from './Aandacht.tsx'

/** The parts of Start that are about who is signed in, which it shows without waiting for them. */
export const Aandachtdeel = (props: Omit<ComponentProps<typeof Aandacht>, 'werkplek'>) => (
  <Aandacht werkplek={getWerkplek(props.runtime)} {...props} />
)

export const Aanmelddeel = ({ runtime }: { runtime: Runtime }) => (
  <Aanmelden aanmelding={getWerkplek(runtime).aanmelding} />
)
