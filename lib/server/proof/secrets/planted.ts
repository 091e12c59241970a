/** Where Azure keeps secrets, of resources of any kind: `*` stands for one that is made up for the row. */
const places: Record<string, (secret: () => string) => object> = {
  'microsoft.web/sites': (secret) => ({
    siteConfig: {
      appSettings: [{ name: 'AzureWebJobsStorage', value: secret() }],
      connectionStrings: [{ name: 'db', connectionString: `Server=tcp:db;Password=${secret()};` }],
      publishingPassword: secret(),
    },
  }),
  'microsoft.compute/virtualmachines': (secret) => ({
    osProfile: { adminUsername: 'ada', adminPassword: secret(), customData: Buffer.from(secret()).toString('base64') },
    userData: secret(),
    resources: [{ properties: { protectedSettings: { commandToExecute: `curl -u x:${secret()} host` } } }],
  }),
  'microsoft.storage/storageaccounts': (secret) => ({
    keys: [{ keyName: 'key1', value: secret() }],
    primarySharedAccessSignature: `?sv=2024&sig=${secret()}`,
  }),
  'microsoft.app/containerapps': (secret) => ({
    configuration: { secrets: [{ name: 'token', value: secret() }] },
    template: { containers: [{ name: 'one', env: [{ name: 'API_KEY', value: secret() }] }] },
  }),
  'microsoft.containerinstance/containergroups': (secret) => ({
    containers: [{ name: 'one', properties: { environmentVariables: [{ name: 'K', secureValue: secret() }] } }],
    imageRegistryCredentials: [{ server: 'registry', username: 'ada', password: secret() }],
  }),
  'microsoft.logic/workflows': (secret) => ({
    definition: { actions: { call: { inputs: { authentication: { type: 'Basic', password: secret() } } } } },
    parameters: { token: { value: secret() } },
  }),
  'microsoft.containerservice/managedclusters': (secret) => ({
    servicePrincipalProfile: { clientId: 'msi', secret: secret() },
    windowsProfile: { adminPassword: secret() },
  }),
  'microsoft.resources/deploymentscripts': (secret) => ({
    environmentVariables: [{ name: 'K', secureValue: secret() }],
    storageAccountSettings: { storageAccountKey: secret() },
    scriptContent: `login --password ${secret()}`,
  }),
  'microsoft.sql/servers': (secret) => ({ administratorLoginPassword: secret() }),
}

/** What any row may bring that no format knows. */
const anywhere = (secret: () => string) => ({
  primaryKey: secret(),
  connectionString: `Endpoint=sb://bus;SharedAccessKey=${secret()}`,
  secretText: secret(),
  passwordCredentials: [{ hint: 'abc', secretText: secret() }],
  keyCredentials: [{ key: secret() }],
})

type Row = Record<string, unknown>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rows of an export or of Azure with secrets in them, in the places where Azure has some and where it has none. */
export function plantedIn<T>(content: T, secret: () => string): T {
  if (Array.isArray(content)) return content.map((row) => (isRow(row) ? plantedRow(row, secret) : row)) as T
  if (!isRow(content)) return content
  const lists = Object.entries(content).map(([name, value]) => [
    name,
    Array.isArray(value) ? plantedIn(value, secret) : value,
  ])
  return { ...Object.fromEntries(lists), primaryMasterKey: secret() } as T
}

function plantedRow(row: Row, secret: () => string): Row {
  const special = places[String(row.type).toLowerCase()]?.(secret) ?? {}
  const properties = isRow(row.properties) ? row.properties : {}
  return { ...row, ...anywhere(secret), properties: { ...properties, ...special, ...anywhere(secret) } }
}

/** Makes up secrets, each another, and remembers them. */
export function secretMaker(seed: string) {
  const made: string[] = []
  return {
    made,
    secret() {
      // Letters only: no writing of it escapes anything.
      const number = made.length
      const text = `PLANTED${seed}${String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}SECRET`
      made.push(text)
      return text
    },
  }
}

/** Which secrets are in what was written, as they are or in base64: it is read through once, however many there are. */
export function secretsIn(text: string, made: readonly string[]): string[] {
  const plain = text.matchAll(/PLANTED[a-z]+SECRET/g).map(([found]) => found)
  const packed = text.matchAll(/UExBTlRF[\w+/]+/g).map(([found]) => Buffer.from(found, 'base64').toString())
  const known = new Set(made)
  return [...new Set([...plain, ...packed])].filter((one) => known.has(one))
}
