// Builds the dashboard when the build is missing or is not of these sources.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compress } from './compressed.mjs'
import { command, root, run, say } from './node.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const isBuilt = (name) => !/\.test\.tsx?$/.test(name)

/** Every file under these paths, relative to `folder`, in a stable order. */
function filesUnder(folder, paths) {
  const files = []
  for (const path of paths) {
    const full = join(folder, path)
    if (!existsSync(full)) continue
    let entries
    try {
      entries = readdirSync(full, { withFileTypes: true })
    } catch {
      files.push(path)
      continue
    }
    files.push(
      ...filesUnder(
        folder,
        entries.map((entry) => `${path}/${entry.name}`),
      ),
    )
  }
  return files.sort()
}

/** A digest of names and contents: times say nothing, since `git clone` and `git checkout` set them anew. */
export function sourcesDigest(folder) {
  const digest = createHash('sha256')
  for (const file of filesUnder(folder, sources).filter(isBuilt)) {
    const content = readFileSync(join(folder, file))
    digest.update(`${file}\0${content.length}\0`).update(content)
  }
  return digest.digest('hex')
}

const stampOf = (folder) => join(folder, '.next', 'lanyard-sources')

export function buildIsCurrent(folder) {
  const stamp = stampOf(folder)
  if (!existsSync(join(folder, '.next', 'BUILD_ID')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === sourcesDigest(folder)
}

/** Builds; returns the exit code. The stamp is written last, and is of the sources as they were before. */
export async function build(node) {
  rmSync(stampOf(root), { force: true })
  const digest = sourcesDigest(root)
  const code = await run(node, [command('next'), 'build'], { env: { NODE_ENV: 'production' } })
  if (code !== 0) return code
  await compress(join(root, '.next', 'static'))
  writeFileSync(stampOf(root), digest)
  return 0
}

/** Builds unless the build is of these very sources; returns the exit code. */
export async function buildWhenStale(node) {
  if (buildIsCurrent(root)) return 0
  say(existsSync(join(root, '.next', 'BUILD_ID')) ? 'the sources changed; building…' : 'building (once)…')
  return build(node)
}
