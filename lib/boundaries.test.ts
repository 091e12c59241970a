import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pureRooms, rooms as table } from './rooms.ts'

const impure =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bfetch\s*\(|\bperformance\.|\bprocess\.|\bcrypto\.|\bset(?:Timeout|Interval|Immediate)\b/

interface Import {
  /** A path from the project's root, or a package's name. */
  target: string
  typeOnly: boolean
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
const statements =
  /^\s*(?:import|export)(\s+type\b)?[^'"`;]*?\bfrom\s*(['"])(?<from>[^'"]+)\2|(?:^\s*import\s*|\bimport\s*\(\s*)(['"])(?<bare>[^'"]+)\4/gm

function importsOf(file: string, source: string): Import[] {
  return [...source.replace(comments, '').matchAll(statements)].map((match) => ({
    target: resolved(file, match.groups?.from ?? match.groups?.bare ?? ''),
    typeOnly: match[1] !== undefined,
  }))
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  return specifier.startsWith('#') ? specifier.slice(1) : specifier
}

function roomOf(path: string): string {
  const parts = path.split('/')
  return parts[0] === 'lib' ? parts.slice(0, 2).join('/') : (parts[0] ?? path)
}

/** Packages are not in the table, save Node's own in the pure rooms and in the sample. */
function isForbidden(file: string, { target, typeOnly }: Import): boolean {
  const room = roomOf(file)
  const allowed = table.get(room) ?? []
  const isPackage = !table.has(roomOf(target))
  if (isPackage && pureRooms.includes(room)) return target !== 'zod'
  if (isPackage && room === 'lib/sample') return !allowed.includes(target)
  if (isPackage) return room.startsWith('lib/') && /^(react|react-dom|next|@tanstack\/react-.*)(\/|$)/.test(target)
  if (roomOf(target) === room) return false
  return !(
    allowed.includes(roomOf(target)) ||
    allowed.includes(target) ||
    (typeOnly && allowed.includes(`types of ${roomOf(target)}`))
  )
}

// Tests may look across: they are not part of the product.
const files = globSync(['server.ts', '{app,bin,components,emulator,lib}/**/*.{ts,tsx}'])
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) =>
      !/\.test\.tsx?$|\/(?:proof|testing)\//.test(file) && (!file.startsWith('lib/') || file.split('/').length > 2),
  )
const sourceOf = (file: string) => readFileSync(file, 'utf8')

test('every room is in the table', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !table.has(roomOf(file)))).toEqual([])
})

test('imports go along the arrows only', () => {
  const forbidden = files.flatMap((file) =>
    importsOf(file, sourceOf(file))
      .filter((one) => isForbidden(file, one))
      .map((one) => `${file} imports ${one.target}`),
  )
  expect(forbidden).toEqual([])
})

test('the pure rooms have no clock, network, disk or randomness', () => {
  const found = files
    .filter((file) => pureRooms.includes(roomOf(file)))
    .flatMap((file) => {
      const use = impure.exec(sourceOf(file).replace(comments, ''))
      return use ? [`${file} uses ${use[0]}`] : []
    })
  expect(found).toEqual([])
})

describe('the test itself can fail', () => {
  const forbidden = (file: string, source: string) =>
    importsOf(file, source).filter((one) => isForbidden(file, one)).length > 0

  test.each([
    ['lib/model/a.ts', "import { b } from '../rbac/b.ts'"],
    ['lib/model/a.ts', "import { readFileSync } from 'node:fs'"],
    ['lib/graph/a.ts', "import {\n  type B,\n  c,\n} from '#lib/store/b.ts'"],
    ['lib/store/a.ts', "export { b } from '../imports/b.ts'"],
    ['lib/imports/a.ts', "import 'next/server'"],
    ['lib/sample/a.ts', "import { readFileSync } from 'node:fs'"],
    ['app/a.ts', "const b = await import('#lib/store/b.ts')"],
    ['lib/azure/a.ts', "import { startEmulator } from '../../emulator/start-emulator.ts'"],
    ['emulator/a.ts', "import { verb } from '#lib/server/verb.ts'"],
    ['components/a.tsx', "import { verb } from '#lib/server/verb.ts'"],
    ['components/a.tsx', "import { reach } from '#lib/graph/reach/reach.ts'"],
  ])('%s may not say %s', (file, source) => {
    expect(forbidden(file, source)).toBe(true)
  })

  test.each([
    ['lib/graph/a.ts', "import { b } from '#lib/rbac/b.ts'\nimport { z } from 'zod'"],
    ['lib/sample/a.ts', "import { createHash } from 'node:crypto'"],
    ['lib/model/a.ts', "const kinds = ['import', 'b']"],
    ['lib/model/a.ts', "// unlike import { b } from '../rbac/b.ts'"],
    ['components/a.tsx', "import type { OverviewAnswer } from '#lib/server/answers.ts'"],
    ['components/a.tsx', "import { bands } from '#lib/graph/view/view-types.ts'"],
  ])('%s may say %s', (file, source) => {
    expect(forbidden(file, source)).toBe(false)
  })
})
