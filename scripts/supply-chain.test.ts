import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Locked {
  version?: string
  license?: string
  integrity?: string
  resolved?: string
  hasInstallScript?: boolean
  optional?: boolean
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const locked = Object.entries<Locked>(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages).filter(
  ([path]) => path !== '',
)

/** What anybody may use, change and pass on. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense']

/** Others, each with the reason why it is here. */
const others = new Map([
  ['MPL-2.0', /^(lightningcss|@axe-core|axe-core|@cdktf\/hcl2json$)/], // runs in the build or the tests, as it is
  ['CC-BY-4.0', /^caniuse-lite$/], // a table of browsers, read in the build
  ['OFL-1.1', /^@fontsource-variable\//], // typefaces
  ['EPL-2.0', /^elkjs$/], // a layout that Mermaid brings into the tests, as it is
  ['LGPL-3.0-or-later', /^@img\/sharp/], // an optional part of Next's image optimizer, which is off
])

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Licences that are not allowed for a package of this name; an `OR` may be chosen from, an `AND` may not. */
function refusedLicences(name: string, licence: string): string[] {
  const isAllowed = (one: string) => permissive.includes(one) || others.get(one)?.test(name)
  const parts = licence.replace(/[()]/g, '').split(/ OR /)
  return parts.some((part) => part.split(/ AND /).every(isAllowed)) ? [] : [`${name}: ${licence}`]
}

/** Of an installed package; optional packages for other machines are not there. */
function licenceOf(path: string, { license }: Locked): string | undefined {
  if (license) return license
  try {
    const own = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'))
    return own.license?.type ?? own.license ?? own.licenses?.[0]?.type
  } catch {
    return undefined
  }
}

describe('the packages', () => {
  test('come from the registry that is trusted where they are installed, each held to its hash, and none from elsewhere', () => {
    const unheld = locked.filter(([, { integrity, resolved }]) => !integrity || resolved !== undefined)
    // Parts for other machines, which were not to be had where the lockfile was made.
    const forOthers = /^node_modules\/@(biomejs\/cli|next\/swc|oxc-parser\/binding|tailwindcss\/oxide)-/
    expect(unheld.filter(([path, { optional }]) => !optional || !forOthers.test(path))).toEqual([])
    const pinned = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/
    const versions = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.entries<string>(versions).filter(([, version]) => !pinned.test(version))).toEqual([])
  })

  test('run nothing when they are installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })

  test('are under licences that allow what is done with them', () => {
    const known = locked.flatMap(([path, entry]) => {
      const licence = licenceOf(path, entry)
      return licence === undefined ? [] : [[nameOf(path), licence] as const]
    })
    expect(known.length).toBeGreaterThan(locked.length * 0.9)
    expect(known.flatMap(([name, licence]) => refusedLicences(name, licence))).toEqual([])
  })
})

test('a licence that is not on the list is told', () => {
  expect(refusedLicences('some-package', 'AGPL-3.0-only')).toEqual(['some-package: AGPL-3.0-only'])
  expect(refusedLicences('some-package', 'MIT AND GPL-3.0-only')).toEqual(['some-package: MIT AND GPL-3.0-only'])
  expect(refusedLicences('some-package', '(MIT OR GPL-3.0-only)')).toEqual([])
  expect(refusedLicences('some-package', 'LGPL-3.0-or-later')).toEqual(['some-package: LGPL-3.0-or-later'])
})

test('`npm run sbom` lists what the product is made of, in CycloneDX', () => {
  const text = execFileSync(process.execPath, ['scripts/sbom.mjs'], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })
  const sbom = JSON.parse(text)
  expect(sbom.bomFormat).toBe('CycloneDX')
  const listed = new Set(
    sbom.components.map(({ group, name }: { group?: string; name: string }) => (group ? `${group}/${name}` : name)),
  )
  expect(Object.keys(manifest.dependencies).filter((name) => !listed.has(name))).toEqual([])
  // The SDK of the Model Context Protocol brings it along; the tests name it for themselves.
  const also = ['ajv']
  const beside = Object.keys(manifest.devDependencies).filter((name) => !also.includes(name))
  expect(beside.filter((name) => listed.has(name))).toEqual([])
})
