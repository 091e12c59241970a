import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Whatever can open a connection. */
const opens =
  /\bfetch\s*\(|\bcreateDefaultHttpClient\b|['"](?:node:)?(?:https?|net|tls|http2|dgram|dns)['"]|['"]undici['"]|\bWebSocket\b/
const sdk = /from\s+['"]@azure\//

const files = globSync(['server.ts', '{app,bin,components,lib}/**/*.{ts,tsx}']).filter(
  (file) => !/\.test\.tsx?$|\/testing\//.test(file),
)
const withoutComments = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

describe('the network', () => {
  it('is reached from one file of this room, which every request of the guarded client goes through', () => {
    const found = files.filter((file) => file.startsWith('lib/azure/') && opens.test(withoutComments(file)))
    expect(found).toEqual(['lib/azure/transport.ts'])
  })

  it('of Azure is spoken to in this room alone, but for the token by which a team signs in without a secret', () => {
    const found = files.filter((file) => !file.startsWith('lib/azure/') && sdk.test(withoutComments(file)))
    expect(found).toEqual(['lib/gate/oidc/client-authentication.ts'])
    expect(withoutComments(found[0]!)).not.toMatch(/@azure\/(?!identity['"])/)
  })

  it.each([
    "import https from 'node:https'",
    "await fetch('https://x')",
    "import { request } from 'undici'",
    'createDefaultHttpClient()',
  ])('would be noticed in `%s`', (line) => expect(opens.test(line)).toBe(true))
})
