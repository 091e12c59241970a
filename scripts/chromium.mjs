// Finds a Chromium for the end-to-end tests, or installs one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { command, root, say } from './node.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/usr/bin',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Ubuntu's `chromium-browser` is a note to use snap: only what answers is a browser. Chrome on Windows never answers. */
function works(path) {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function installed() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), elsewhere[0]]
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere.slice(1)].find(works)
}

/** The browser that Playwright has downloaded, or would download. */
function playwrightsOwn(node) {
  const ask = "import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))"
  const path = spawnSync(node, ['--input-type=module', '--eval', ask], { cwd: root }).stdout?.toString() ?? ''
  return works(path) ? path : undefined
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

function runs(file, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(file, args, { stdio: ['ignore', 2, 2], cwd: root, env }).status === 0
}

/** Absolute path of a browser that starts. `LANYARD_CHROMIUM` names one to use. */
export function chromiumPath(node) {
  const named = process.env.LANYARD_CHROMIUM
  if (named && !works(named)) throw new Error(`LANYARD_CHROMIUM is \`${named}\`, which is not a browser that starts`)
  const found = named || installed() || playwrightsOwn(node)
  if (found) return found

  if (isDebian() && process.getuid?.() === 0) {
    say("no Chromium was found; installing Debian's package `chromium`…")
    runs('apt-get', ['update', '-q'])
    runs('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])
  } else {
    say("no Chromium was found; installing Playwright's…")
    runs(node, [command('@playwright/test', 'playwright'), 'install', 'chromium'])
  }
  const now = installed() || playwrightsOwn(node)
  if (!now) throw new Error('no Chromium could be installed: install one and give its path in LANYARD_CHROMIUM')
  say(`using ${now}`)
  return now
}
