import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a program (`node --import`), and so before its threads: a disk that breaks on command. While the file
 * named by LANYARD_BROKEN_DISK holds `ENOSPC 400000`, so many bytes are still written, and what comes after is refused.
 */
const command = process.env.LANYARD_BROKEN_DISK ?? ''
const real = {
  writeSync: fs.writeSync,
  fsyncSync: fs.fsyncSync,
  ftruncateSync: fs.ftruncateSync,
}
let last = ''
let left = 0

function spend(bytes: number, syscall: string) {
  const [code = '', allowed = '0'] = fs.existsSync(command) ? fs.readFileSync(command, 'utf8').split(' ') : []
  if (`${code} ${allowed}` !== last) {
    last = `${code} ${allowed}`
    left = Number(allowed)
  }
  if (code === '') return
  left -= bytes
  // A full disk keeps what it has: only a broken one refuses to sync.
  if (left >= 0 || (syscall === 'fsync' && code === 'ENOSPC')) return
  const errno = code === 'EIO' ? -5 : -28
  throw Object.assign(new Error(`${code}: the disk is broken for a test, ${syscall}`), { code, errno, syscall })
}

Object.assign(fs, {
  writeSync(file: number, bytes: NodeJS.ArrayBufferView, ...place: []) {
    spend(bytes.byteLength, 'write')
    return real.writeSync(file, bytes, ...place)
  },
  fsyncSync(file: number) {
    spend(0, 'fsync')
    real.fsyncSync(file)
  },
  ftruncateSync(file: number, length?: number) {
    spend(0, 'ftruncate')
    real.ftruncateSync(file, length)
  },
})
syncBuiltinESMExports()
