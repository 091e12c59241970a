import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** Certificate and private key, in PEM. */
export interface Certificate {
  cert: string
  key: string
}

const day = 24 * 60 * 60 * 1000
const strong = { keyType: 'ec', algorithm: 'sha256' } as const

/** A certificate authority of nobody but this emulator, good for a year. */
export async function newAuthority(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Lanyard Azure emulator' }], {
    ...strong,
    notAfterDate: new Date(Date.now() + 365 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  return { cert: made.cert, key: made.private }
}

/** The authority kept in a folder; made anew where there is none or where it has less than a day to live. */
export async function keptAuthority(folder: string): Promise<Certificate> {
  const [certPath, keyPath] = [join(folder, 'ca.crt'), join(folder, 'ca.key')]
  if (existsSync(certPath) && existsSync(keyPath)) {
    const kept = { cert: readFileSync(certPath, 'utf8'), key: readFileSync(keyPath, 'utf8') }
    if (Date.parse(new X509Certificate(kept.cert).validTo) > Date.now() + day) return kept
  }
  const made = await newAuthority()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(keyPath, made.key, { mode: 0o600 })
  writeFileSync(certPath, made.cert)
  return made
}

/** A certificate for loopback names alone, signed by the authority. */
export async function serverCertificate(authority: Certificate): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...strong,
    notAfterDate: new Date(Date.now() + 30 * day),
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { cert: made.cert, key: made.private }
}
