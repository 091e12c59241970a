import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptAuthority, newAuthority, serverCertificate } from './certificates.ts'

const folder = mkdtempSync(join(tmpdir(), 'azure-emulator-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a certificate is for this machine alone, and is signed by the authority and no other', async () => {
  const authority = await newAuthority()
  const server = new X509Certificate((await serverCertificate(authority)).cert)
  expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1')
  expect(server.ca).toBe(false)
  expect(server.verify(new X509Certificate(authority.cert).publicKey)).toBe(true)
  expect(server.verify(new X509Certificate((await newAuthority()).cert).publicKey)).toBe(false)
})

test('the authority is made once and kept, its key for its owner alone', async () => {
  const kept = join(folder, 'kept')
  const made = await keptAuthority(kept)
  expect(await keptAuthority(kept)).toEqual(made)
  expect(new X509Certificate(made.cert).ca).toBe(true)
  if (process.platform !== 'win32') expect(statSync(join(kept, 'ca.key')).mode & 0o077).toBe(0)
})
