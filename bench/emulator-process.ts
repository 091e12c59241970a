import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import tls from 'node:tls'
import type { LoggedRequest } from '../emulator/request-log.ts'

export interface EmulatorProcess {
  /** What points a collection at it. */
  environment: Record<string, string>
  /** Of all answers so many percent are faults of this kind from now on; without one, none. What was asked is forgotten. */
  misbehave(fault?: { kind: string; percent: number }): Promise<void>
  requests(): Promise<LoggedRequest[]>
  /** Bytes; `undefined` where the system does not tell. */
  memory(): number | undefined
  stop(): Promise<void>
}

/** Starts `azure-emulator` in a process of its own, at a realistic latency and with Azure's quotas. */
export async function emulatorProcess(resources: number, folder: string): Promise<EmulatorProcess> {
  const args = ['--port', '0', '--resources', String(resources), '--latency', '80', '--quotas', '--folder', folder]
  const program = join(import.meta.dirname, '..', 'emulator', 'azure-emulator.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const environment: Record<string, string> = { AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential' }
  for await (const line of createInterface(child.stdout)) {
    const [, name, value] = /^export (\w+)='(.*)'$/.exec(line) ?? []
    if (name?.match(/^(?:AZURE|LANYARD|NODE)_/)) environment[name] = value!
    if (line.startsWith('Stop it')) break
  }
  const origin = environment.LANYARD_ARM_ENDPOINT
  if (!origin) throw new Error('the emulator did not start: run `npm run azure-emulator` to see why')
  tls.setDefaultCACertificates([
    ...tls.getCACertificates('default'),
    readFileSync(environment.NODE_EXTRA_CA_CERTS!, 'utf8'),
  ])
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${origin}/emulator/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`the emulator refused: ${await response.text()}`)
    return response.json()
  }
  return {
    environment,
    async misbehave(fault) {
      await control('DELETE', 'faults')
      if (fault) await control('POST', 'faults', fault)
      await control('DELETE', 'requests')
    },
    requests: async () => ((await control('GET', 'requests')) as { requests: LoggedRequest[] }).requests,
    memory() {
      const path = `/proc/${child.pid}/status`
      const kibibytes = existsSync(path) && /^VmRSS:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1]
      return kibibytes ? Number(kibibytes) * 1024 : undefined
    },
    async stop() {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
