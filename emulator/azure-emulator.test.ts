import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'azure-emulator-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the command says how to trust the emulator and what points at it, and that works', async () => {
  const command = ['--disable-warning=ExperimentalWarning', 'emulator/azure-emulator.ts', '--port', '0']
  const emulator = spawn(process.execPath, [...command, '--folder', folder, '--resources', '300', '--fault', 'denied'])
  let said = ''
  emulator.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise((resolve) => emulator.once('exit', resolve))
  await expect.poll(() => said, { timeout: 15_000 }).toContain('Ctrl+C')
  const variables = new Map([...said.matchAll(/^export (\w+)='([^']*)'$/gm)].map(([, name, value]) => [name, value]))
  expect([...variables.keys()]).toEqual([
    'NODE_EXTRA_CA_CERTS',
    'AZURE_AUTHORITY_HOST',
    'LANYARD_ARM_ENDPOINT',
    'LANYARD_GRAPH_ENDPOINT',
    'AZURE_TENANT_ID',
    'AZURE_CLIENT_ID',
    'AZURE_CLIENT_SECRET',
    'IDENTITY_ENDPOINT',
    'IDENTITY_HEADER',
  ])
  const ca = readFileSync(variables.get('NODE_EXTRA_CA_CERTS')!)
  const status = await new Promise((resolve, reject) =>
    request(`${variables.get('LANYARD_ARM_ENDPOINT')}/emulator`, { ca, agent: false }, (response) =>
      resolve(json(response)),
    )
      .on('error', reject)
      .end(),
  )
  expect(status).toMatchObject({ resources: 300 })
  emulator.kill('SIGTERM')
  expect(await ended).toBe(0)
})
