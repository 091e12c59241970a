// `npm run audit`: asks the registry for known vulnerabilities of the packages that the product is made of.
// A registry that knows none of a package that is full of them is not believed. Exit codes: 0 none, 1 some, 2 not known.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main, npmScript, root, say } from './node.mjs'

/** A release with holes that everybody knows of. */
const canary = { name: 'next', version: '16.0.0' }

/** What the registry says of the lockfile in a folder: its findings by severity, or why there are none. */
function auditOf(folder) {
  const { stdout } = spawnSync(
    process.execPath,
    [npmScript(), 'audit', '--json', '--omit=dev', '--package-lock-only'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
    },
  )
  try {
    const answer = JSON.parse(stdout)
    return answer.vulnerabilities
      ? { found: Object.values(answer.vulnerabilities) }
      : { failure: answer.message ?? 'it did not say' }
  } catch {
    return { failure: 'its answer is no JSON' }
  }
}

function canaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-audit-'))
  const dependencies = { [canary.name]: canary.version }
  const own = { name: 'canary', version: '1.0.0', dependencies }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({
      name: 'canary',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: { '': own, [`node_modules/${canary.name}`]: { version: canary.version } },
    }),
  )
  return folder
}

await main(() => {
  const folder = canaryFolder()
  const known = auditOf(folder)
  rmSync(folder, { recursive: true, force: true })
  if (known.failure || !known.found.some(({ name }) => name === canary.name)) {
    say(
      `whether there are known vulnerabilities cannot be told: the registry does not know those of ${canary.name} ${canary.version} either${known.failure ? ` (${known.failure})` : ''}; try it where registry.npmjs.org can be reached`,
    )
    return 2
  }
  const { found, failure } = auditOf(root)
  if (failure) {
    say(`whether there are known vulnerabilities cannot be told: ${failure}`)
    return 2
  }
  for (const { name, severity, range } of found) console.log(`${severity}\t${name}\t${range}`)
  say(found.length === 0 ? 'no known vulnerability' : `${found.length} packages with known vulnerabilities`)
  return found.length === 0 ? 0 : 1
})
