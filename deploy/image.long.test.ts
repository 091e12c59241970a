import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rootIn } from './testing/image-stages.ts'

// There is no container engine where this runs: what the image would hold is laid out as a folder, without the packages
// of development, belonging to root, and is started as the nobody that the image names.
const nobody = 65_532
const asRoot = process.getuid?.() === 0
const folder = mkdtempSync(join(tmpdir(), 'lanyard-image-'))
const data = mkdtempSync(join(tmpdir(), 'lanyard-volume-'))
const port = 4871
let server: ChildProcess | undefined
let said = ''

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'ignore' })
  for (const { from } of rootIn(readFileSync('deploy/Dockerfile', 'utf8'))) {
    mkdirSync(dirname(join(folder, from)), { recursive: true })
    execFileSync('cp', ['-a', from, join(folder, from)])
  }
  execFileSync('cp', ['package-lock.json', '.npmrc', folder])
  execFileSync('npm', ['prune', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  execFileSync('chmod', ['-R', 'a+rX', folder])
  chownSync(data, asRoot ? nobody : process.getuid!(), -1)
}, 600_000)

afterAll(() => {
  server?.kill()
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
})

const isReady = (to: number) =>
  new Promise<boolean>((resolve) =>
    spawn(process.execPath, ['deploy/health.mjs'], {
      cwd: folder,
      env: { NODE_ENV: 'production', PORT: String(to) },
    }).on('exit', (code) => resolve(code === 0)),
  )

test.skipIf(!asRoot)(
  'what the image holds starts as nobody, with nothing writable but its volume, and stops when told',
  { timeout: 120_000 },
  async () => {
    expect(await isReady(port)).toBe(false)
    const as = { uid: nobody, gid: nobody }
    const env = { NODE_ENV: 'production', PORT: String(port), LANYARD_DATA: data, HOME: '/nonexistent' } as const
    server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'server.ts'], {
      cwd: folder,
      env,
      ...as,
    })
    const exited = new Promise<number | null>((resolve) => server!.on('exit', resolve))
    for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (text) => (said += text))
    while (!(await isReady(port)) && server.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 500))
    expect(server.exitCode, said).toBe(null)
    expect(said).not.toMatch(/EACCES|EROFS|Cannot find/)
    server.kill('SIGTERM')
    expect(await exited).toBe(0)
  },
)
