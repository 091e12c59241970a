/** Where one of Azure's clouds is. Origins without a path; scopes are what tokens are asked for. */
export interface Cloud {
  name: CloudName
  authority: string
  arm: string
  graph: string
  armScope: string
  graphScope: string
  /** The report of last sign-ins is there in the public cloud only. */
  hasSignInReport: boolean
}

export const cloudNames = ['public', 'usGovernment', 'china'] as const
export type CloudName = (typeof cloudNames)[number]

const clouds: Record<CloudName, Cloud> = {
  public: cloud('public', 'login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com'),
  usGovernment: cloud('usGovernment', 'login.microsoftonline.us', 'management.usgovcloudapi.net', 'graph.microsoft.us'),
  china: cloud('china', 'login.chinacloudapi.cn', 'management.chinacloudapi.cn', 'microsoftgraph.chinacloudapi.cn'),
}

function cloud(name: CloudName, authority: string, arm: string, graph: string): Cloud {
  return {
    name,
    authority: `https://${authority}`,
    arm: `https://${arm}`,
    graph: `https://${graph}`,
    armScope: `https://${arm}/.default`,
    graphScope: `https://${graph}/.default`,
    hasSignInReport: name === 'public',
  }
}

/** The variables that put an emulator on this machine in the place of a cloud; all three, or none. */
export const emulatorVariables = ['AZURE_AUTHORITY_HOST', 'LANYARD_ARM_ENDPOINT', 'LANYARD_GRAPH_ENDPOINT'] as const

/**
 * The cloud of that name, or the emulator that the environment names. Hosts come from nowhere else.
 * @throws an error for people to read where an endpoint is not https on this machine
 */
export function cloudFrom(name: CloudName, environment: Record<string, string | undefined> = {}): Cloud {
  const { LANYARD_ARM_ENDPOINT: arm, LANYARD_GRAPH_ENDPOINT: graph, AZURE_AUTHORITY_HOST: authority } = environment
  if (!arm && !graph) return clouds[name]
  return {
    ...clouds[name],
    arm: loopback('LANYARD_ARM_ENDPOINT', arm),
    graph: loopback('LANYARD_GRAPH_ENDPOINT', graph),
    authority: loopback('AZURE_AUTHORITY_HOST', authority),
  }
}

/** What stands in Azure's place, as the environment says it; not checked. */
export const emulatorIn = ({ LANYARD_ARM_ENDPOINT, LANYARD_GRAPH_ENDPOINT }: Record<string, string | undefined>) =>
  LANYARD_ARM_ENDPOINT || LANYARD_GRAPH_ENDPOINT || undefined

function loopback(variable: (typeof emulatorVariables)[number], value: string | undefined): string {
  const url = URL.parse(value ?? '')
  const isHere = url?.protocol === 'https:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!isHere || url.pathname !== '/' || url.username !== '')
    throw new Error(
      `${variable} is \`${value ?? ''}\`: give an address of this machine such as \`https://localhost:8443\``,
    )
  return url.origin
}
