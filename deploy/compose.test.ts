import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { signInSettingsFrom } from '#lib/gate/oidc/oidc-settings.ts'
import { environmentOf } from './testing/environment-of.ts'

const compose = parse(readFileSync('deploy/compose.yaml', 'utf8'))
const { lanyard } = compose.services

test('Compose runs the image that writes to its volume only, with no rights of the machine', () => {
  expect(lanyard).toMatchObject({
    build: { context: '..', dockerfile: 'deploy/Dockerfile' },
    read_only: true,
    user: '65532:65532',
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    volumes: ['data:/data'],
    tmpfs: ['/tmp'],
  })
})

test('it is reached through a proxy on the same machine only', () => {
  expect(lanyard.ports.filter((port: string) => !port.startsWith('127.0.0.1:'))).toEqual([])
  expect(compose.services.database.ports).toBeUndefined()
})

test('whatever is named is declared', () => {
  const volumes = Object.values<{ volumes: string[] }>(compose.services).flatMap((one) => one.volumes)
  expect(volumes.map((one) => one.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort())
  expect(lanyard.secrets).toEqual(Object.keys(compose.secrets))
  expect(Object.keys(lanyard.depends_on)).toEqual(['database'])
})

test('the settings are ones that the server understands', () => {
  const environment = { HOST: '0.0.0.0', ...environmentOf(lanyard.environment) }
  expect(signInSettingsFrom({ ...environment, LANYARD_SIGN_IN_SECRET_FILE: import.meta.filename })).toHaveProperty(
    'settings',
  )
  expect(signInSettingsFrom({ ...environment, LANYARD_SIGN_IN_CLIENT: '' })).toHaveProperty('mistakes')
})
