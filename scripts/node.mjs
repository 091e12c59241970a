// Runs on whatever Node the machine has (20 or later) and needs no package.
// Finds a Node new enough for the dependencies, or installs one into `.node/`, and runs things with it.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = '24.21.0'

/** Versions that every dependency accepts: 22.22 or later in the 22 line, or 24 and later. */
const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 22)
}

const say = (text) => process.stderr.write(`lanyard: ${text}\n`)

/** The npm that started us, else the one beside this Node, as a script that any Node can run. */
function npmScript() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  for (const path of candidates) if (path?.endsWith('.js') && existsSync(path)) return path
  try {
    return createRequire(import.meta.url).resolve('npm/bin/npm-cli.js')
  } catch {
    throw new Error('npm was not found beside this Node: run the command through `npm`, as the README shows')
  }
}

/** Absolute path of a Node that is new enough; installs npm's `node` package into `.node/` when this one is not. */
export function nodePath() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const home = join(root, '.node')
  const path = join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const runs = () => existsSync(path) && spawnSync(path, ['--version']).stdout?.toString().trim() === `v${wanted}`
  if (runs()) return path
  say(`this machine has Node ${process.versions.node}; installing Node ${wanted} for this project (once)…`)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}\n')
  const result = spawnSync(
    process.execPath,
    [npmScript(), 'install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `node@${wanted}`],
    { stdio: ['ignore', 2, 2], cwd: home, env: withoutNpm(process.env) },
  )
  if (result.status !== 0 || !runs())
    throw new Error(`Node ${wanted} could not be installed: check that the npm registry can be reached, or install Node 24 yourself`)
  return path
}

/** npm hands its own settings down by environment; an inner npm must not take them for its own. */
function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config_(prefix|local_prefix|global_prefix)|package_|lifecycle_)/i.test(name)))
}

function environment(node) {
  return {
    ...withoutNpm(process.env),
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** Installs the dependencies exactly as locked, unless the lockfile is the one that was installed last. */
export function installDependencies(node) {
  const stamp = join(root, 'node_modules', '.lanyard-lock')
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('installing the packages…')
  const result = spawnSync(node, [npmScript(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: environment(node),
  })
  if (result.status !== 0) throw new Error('the packages could not be installed: check that the npm registry can be reached')
  writeFileSync(`${stamp}.new`, lock)
  renameSync(`${stamp}.new`, stamp)
}

/** Node and dependencies in place; returns the Node to use. */
export function prepare() {
  const node = nodePath()
  installDependencies(node)
  return node
}

/** Runs Node with these arguments to its end; returns the exit code. Standard streams are passed through. */
export function run(node, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: extra.cwd ?? root, stdio: 'inherit', env: { ...environment(node), ...extra.env } })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** Runs a script's main function and turns what it throws into one line and exit code 1. */
export async function main(action) {
  try {
    process.exitCode = await action()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
