import type { ComponentProps } from 'react'
import { getWerkplek } from '#addin/beoordelen/werkplek.ts'
import type { Runtime } from '#addin/runtime-api.ts'
import { Aandacht } from './Aandacht.tsx'
import { Aanmelden } from './Aanmelden.tsx'

/** The parts of Start that are about who looks: fetched once the screen shows. */
export const Aandachtdeel = (props: Omit<ComponentProps<typeof Aandacht>, 'werkplek'>) => (
  <Aandacht werkplek={getWerkplek(props.runtime)} {...props} />
)

export const Aanmelddeel = ({ runtime }: { runtime: Runtime }) => (
  <Aanmelden aanmelding={getWerkplek(runtime).aanmelding} />
)
