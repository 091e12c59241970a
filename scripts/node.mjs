// Runs on whatever Node the machine has (20 or later) and needs no package.
// Finds a Node new enough for the dependencies, or installs one into `.node/`, and runs things with it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const wanted = '24.21.0'

/** Versions that every dependency accepts: 22.22 or later in the 22 line, or 24 and later even ones. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 22 && minor >= 22) || (major >= 24 && major % 2 === 0)
}

/** npm's package that holds the Node binary of a platform, and where the binary lies in it; needs no install script. */
export function nodePackage(platform, arch) {
  if (platform === 'win32') return { name: `node-win-${arch}`, path: 'bin/node.exe' }
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  return { name: `${prefix}-${platform}-${arch}`, path: 'bin/node' }
}

export const say = (text) => process.stderr.write(`lanyard: ${text}\n`)

/** npm as a script that any Node can run: the one that started us, else the one beside this Node, else the one on the PATH. */
export function npmScript() {
  const started = process.env.npm_execpath
  const candidates = [
    started && basename(started) === 'npm-cli.js' ? started : '',
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const link = join(folder, 'npm')
    if (existsSync(link)) candidates.push(realpathSync(link))
    candidates.push(join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'))
  }
  const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  if (!found)
    throw new Error(
      'npm was not found beside this Node or on the PATH: install npm 10 or later and run `npm start` again',
    )
  return found
}

/** Runs npm without its asking or advertising; returns whether it went well. What it says goes to standard error. */
function npm(node, args, extra) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  return spawnSync(node, [npmScript(), ...args, ...quiet], { stdio: ['ignore', 2, 2], ...extra }).status === 0
}

/** Absolute path of a Node that is new enough; installs npm's package of its binary into `.node/` when this one is not. */
export function nodePath() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const home = join(root, '.node')
  const { name, path: inside } = nodePackage(process.platform, process.arch)
  const path = join(home, 'node_modules', 'node', ...inside.split('/'))
  const runs = () => existsSync(path) && spawnSync(path, ['--version']).stdout?.toString().trim() === `v${wanted}`
  if (runs()) return path
  say(`this machine has Node ${process.versions.node}; installing Node ${wanted} for this project (once)…`)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}\n')
  const installed = npm(
    process.execPath,
    ['install', '--prefix', home, '--no-save', '--no-package-lock', `node@npm:${name}@${wanted}`],
    { cwd: home, env: withoutNpm(process.env) },
  )
  if (!installed || !runs())
    throw new Error(
      `Node ${wanted} could not be installed (package \`${name}\`): check that the npm registry can be reached, or install Node 24 and run the command again`,
    )
  return path
}

/** npm hands its own settings down by environment; an inner npm must not take them for its own. */
function withoutNpm(env) {
  const inherited = /^npm_(config_(prefix|local_prefix|global|global_prefix|workspace)$|package_|lifecycle_)/i
  return Object.fromEntries(Object.entries(env).filter(([name]) => !inherited.test(name)))
}

function environment(node) {
  return {
    ...withoutNpm(process.env),
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/**
 * What of `wanted` (a lockfile's packages) is missing from or other in `installed` (npm's own list of what it put in
 * place, which it writes last). Optional packages are for other platforms and may be absent.
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .filter(([path, entry]) => {
      const there = installed[path]
      return there ? there.version !== entry.version || there.integrity !== entry.integrity : !entry.optional
    })
    .map(([path]) => path)
}

const packagesOf = (path) => new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')))).get('packages') ?? {}

function packagesAreInPlace() {
  const listed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(listed)) return false
  try {
    return missingPackages(packagesOf(join(root, 'package-lock.json')), packagesOf(listed)).length === 0
  } catch {
    return false
  }
}

/**
 * Installs the dependencies exactly as locked, unless they are in place. Not by `npm ci`: that refuses a lockfile
 * without the packages for other platforms, and a registry that does not carry those writes such a one.
 */
export function installDependencies(node) {
  if (packagesAreInPlace()) return
  say('installing the packages…')
  const args = ['install', '--no-save', '--include=dev', '--include=optional']
  if (!npm(node, args, { cwd: root, env: environment(node) }))
    throw new Error(
      'the packages could not be installed: check that the npm registry can be reached, and that nothing else runs in this folder',
    )
  if (!packagesAreInPlace())
    throw new Error(
      'the packages are not as `package-lock.json` names them: restore it, remove `node_modules`, and run the command again',
    )
}

/** Node and dependencies in place; returns the Node to use. */
export function prepare() {
  const node = nodePath()
  installDependencies(node)
  return node
}

/** The script behind a command of an installed package: `node_modules/.bin` cannot be run by Node on Windows. */
export function command(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** npm hands SIGTERM to the shell between it and us, which dies of it and tells nobody: that our parent went is the sign. */
function whenOrphaned(action) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    action()
  }, 250)
  return timer
}

/** Runs Node with these arguments to its end; returns the exit code. Standard streams are passed through. */
export function run(node, args, extra = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      cwd: extra.cwd ?? root,
      stdio: extra.stdio ?? 'inherit',
      env: { ...environment(node), ...extra.env },
    })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const pass = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const orphaned = whenOrphaned(() => pass('SIGTERM'))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass)
      clearInterval(orphaned)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
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
