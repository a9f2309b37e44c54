import { invalidArgument } from '../errors.ts'
import type { CustomFunctions } from '../protocol/customfunctions.ts'
import type { Runtime } from '../protocol/runtime.ts'
import type { Session } from '../protocol/session.ts'
import { type ApiObject, describe, Plain } from './describe.ts'

/** Whether the pane is open, asked and told by `Office.addin`. */
const appRuntime = describe<Runtime>('AppRuntimeService', {
  getAppRuntimeState: { call: runtime => new Plain(runtime.isPaneVisible ? 'Visible' : 'Background') },
  setAppRuntimeState: {
    act: (runtime, args) => {
      runtime.isPaneVisible = args.at(0).oneOf(['Visible', 'Background', 'Inactive']) === 'Visible'
    },
  },
})

/** Whether the add-in starts along with the workbook. */
const appRuntimePersistence = describe<Runtime>('AppRuntimePersistenceService', {
  getAppRuntimeStartState: {
    call: runtime => new Plain(runtime.startupBehavior === 'Load' ? 'Background' : 'Inactive'),
  },
  setAppRuntimeStartState: {
    act: (runtime, args) => {
      const state = args.at(0).oneOf(['Background', 'Inactive'])
      runtime.startupBehavior = state === 'Background' ? 'Load' : 'None'
    },
  },
})

type Control = { readonly runtime: Runtime; readonly id: string }

const dynamicRibbon = describe<Runtime>('DynamicRibbon', {
  getTab: { call: (runtime, args) => ribbonTab({ runtime, id: args.at(0).text() }) },
  getButton: { call: (runtime, args) => ribbonButton({ runtime, id: args.at(0).text() }) },
})

const ribbonTab = describe<Control>(
  'RibbonTab',
  {
    id: { get: ({ id }) => id },
    setVisibility: { act: ({ runtime, id }, args) => runtime.setTabVisible(id, args.at(0).truth()) },
  },
  { identity: ({ id }) => ({ Id: id }) },
)

const ribbonButton = describe<Control>(
  'RibbonButton',
  {
    id: { get: ({ id }) => id },
    enabled: {
      get: ({ runtime, id }) => runtime.isEnabled(id),
      set: ({ runtime, id }, input) => runtime.setEnabled(id, input.truth()),
    },
  },
  { identity: ({ id }) => ({ Id: id }) },
)

/** Keyboard shortcuts: this simulation offers none. */
const actionService = describe<Runtime>('ActionService', {
  getShortcuts: { call: () => new Plain({}) },
  areShortcutsInUse: { call: (_runtime, args) => new Plain(shortcuts(args.at(0).raw).map(() => false)) },
  replaceShortcuts: { act: () => {} },
})

function shortcuts(raw: unknown): unknown[] {
  if (!Array.isArray(raw)) throw invalidArgument()
  return raw
}

const addinInternal = describe<Runtime>('AddinInternalService', {
  notifyActionHandlerReady: { act: () => {} },
})

const customFunctions = describe<CustomFunctions>('CustomFunctions', {
  _SetOsfControlContainerReadyForCustomFunctions: { act: functions => functions.becomeReady() },
  _GetEnabledFeatures: { call: functions => new Plain([...functions.enabledFeatures]) },
  setInvocationResults: { act: (functions, args) => functions.takeResults(args.at(0).json()) },
  setInvocationArrayResults: { act: (functions, args) => functions.takeResults(args.at(0).json()) },
})

/** The services of the Office runtime that are not part of the workbook, by the name the client asks for. */
export const services: Readonly<Record<string, (session: Session) => ApiObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': ({ runtime }) => appRuntime(runtime),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': ({ runtime }) => appRuntimePersistence(runtime),
  'Microsoft.DynamicRibbon.DynamicRibbon': ({ runtime }) => dynamicRibbon(runtime),
  'Microsoft.Office.ActionService': ({ runtime }) => actionService(runtime),
  'Microsoft.InternalService.AddinInternalService': ({ runtime }) => addinInternal(runtime),
  'Microsoft.ExcelServices.CustomFunctions': ({ functions }) => customFunctions(functions),
}
