import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'

/** A throw-away PostgreSQL on a random port of the loopback interface. */
export interface Postgres {
  databaseUrl: string
  stop(): Promise<void>
}

/** The directory of `initdb` and `postgres`, newest version first; undefined when PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin').toSorted((left, right) =>
    right.localeCompare(left, 'en', { numeric: true }),
  )
  const searched = [...(process.env.PATH ?? '').split(delimiter), ...debian]
  return searched.find((directory) => ['initdb', 'postgres'].every((program) => existsSync(join(directory, program))))
}

export async function startPostgres(programs: string): Promise<Postgres> {
  const directory = mkdtempSync(join(tmpdir(), 'lanyard-postgres-'))
  const data = join(directory, 'data')
  const passwordFile = join(directory, 'password')
  const password = crypto.randomUUID()
  const user = unprivilegedUser()
  writeFileSync(passwordFile, password)
  if (user !== undefined) for (const path of [directory, passwordFile]) chownSync(path, user.uid, user.gid)

  const initialise = [
    '-D',
    data,
    '-U',
    'lanyard',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]
  execFileSync(join(programs, 'initdb'), initialise, { ...user, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  const port = await freePort()
  const listen = [
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-c',
    'unix_socket_directories=',
    '-c',
    'logging_collector=off',
  ]
  const server = spawn(join(programs, 'postgres'), listen, { ...user, cwd: directory, stdio: 'ignore' })
  const stopAtOnce = () => server.kill('SIGQUIT')
  process.once('exit', stopAtOnce)

  const databaseUrl = `postgres://lanyard:${password}@127.0.0.1:${port}/postgres`
  await answering(databaseUrl, server)
  return {
    databaseUrl,
    async stop() {
      const exited = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await exited
      process.off('exit', stopAtOnce)
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entry = ['postgres', 'nobody'].map((name) => users.find((line) => line.startsWith(`${name}:`))).find(Boolean)
  const [, , uid, gid] = entry?.split(':') ?? []
  if (uid === undefined)
    throw new Error('PostgreSQL cannot run as root, and there is neither a user `postgres` nor `nobody`')
  return { uid: Number(uid), gid: Number(gid) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function answering(databaseUrl: string, server: ChildProcess) {
  for (let attempt = 1; ; attempt += 1) {
    const client = new Client({ connectionString: databaseUrl })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (server.exitCode !== null || attempt === 300) throw error
      await setTimeout(100)
    }
  }
}
