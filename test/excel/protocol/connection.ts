/** The names by which client and host know each other. */
export const connection = {
  conversation: 'gesprek-1',
  appId: 'impacttoets',
  /** Office.js only trusts hosts of Microsoft, so that is what this host says it is. Nothing is ever sent there. */
  origin: 'https://excel.officeapps.live.com',
} as const

const sharedRuntimeFlag = 1
const customFunctionsFlag = 2

/** What Excel on the web puts into the name of the add-in's window; Office.js finds its host by it. */
export function windowName(displayLanguage: string): string {
  const flags = sharedRuntimeFlag | customFunctionsFlag
  return JSON.stringify({
    baseFrameName: 'impacttoets',
    hostInfo: `Excel|Web|16.00|${displayLanguage}|gesprek|||${flags}`,
    xdmInfo: `${connection.conversation}|${connection.appId}|${connection.origin}`,
    serializerVersion: '1',
    flights: '[]',
  })
}
