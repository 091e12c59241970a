import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { relative, sep } from 'node:path'

/** What was done to the files of a directory. A file keeps its number when it is renamed. */
export type DiskEvent =
  | { what: 'write'; file: number; place: number; bytes: Buffer }
  | { what: 'sync'; file: number }
  | { what: 'create' | 'name'; file: number; path: string }
  | { what: 'truncate'; file: number; length: number }
  | { what: 'rename'; from: string; to: string }
  | { what: 'remove' | 'directory'; path: string }
  /** Somebody was told that something is stored. */
  | { what: 'promise'; promised: number }

const names = ['openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'ftruncateSync', 'truncateSync'] as const
const pathNames = ['renameSync', 'unlinkSync', 'rmdirSync', 'mkdirSync'] as const
const real = Object.fromEntries([...names, ...pathNames].map((name) => [name, fs[name]])) as unknown as typeof fs

export interface DiskRecording {
  events: DiskEvent[]
  /** Puts the real file system back. */
  stop(): void
}

/** Notes everything that this thread does to files below a directory, in order. */
export function recordedDisk(root: string): DiskRecording {
  const events: DiskEvent[] = []
  const files = new Map<string, number>()
  const open = new Map<number, number>()
  let last = 0
  const note = (event: DiskEvent) => void events.push(event)
  const isInside = (path: unknown): path is string => typeof path === 'string' && path.startsWith(root + sep)
  const short = (path: string) => relative(root, path)

  function fileAt(path: string, what: 'create' | 'name'): number {
    const known = files.get(path)
    if (known !== undefined) return known
    last += 1
    files.set(path, last)
    note({ what, file: last, path: short(path) })
    return last
  }

  const fakes = {
    openSync(path: string, flags: number, mode?: number) {
      const existed = isInside(path) && fs.existsSync(path)
      const handle = real.openSync(path, flags, mode)
      open.delete(handle)
      if (!isInside(path)) return handle
      const file = fileAt(path, existed ? 'name' : 'create')
      open.set(handle, file)
      if (typeof flags === 'number' && (flags & fs.constants.O_TRUNC) !== 0) note({ what: 'truncate', file, length: 0 })
      return handle
    },
    /** PGlite writes at a place, always. */
    writeSync(handle: number, data: NodeJS.ArrayBufferView, offset: number, length: number, place: number) {
      const written = real.writeSync(handle, data, offset, length, place)
      const file = open.get(handle)
      if (file === undefined) return written
      const bytes = Buffer.from(Buffer.from(data.buffer, data.byteOffset + offset, written))
      note({ what: 'write', file, place, bytes })
      return written
    },
    writeFileSync(path: string, ...more: [string]) {
      real.writeFileSync(path, ...more)
      if (isInside(path)) fileAt(path, 'create')
    },
    fsyncSync(handle: number) {
      real.fsyncSync(handle)
      const file = open.get(handle)
      if (file !== undefined) note({ what: 'sync', file })
    },
    ftruncateSync(handle: number, length = 0) {
      real.ftruncateSync(handle, length)
      const file = open.get(handle)
      if (file !== undefined) note({ what: 'truncate', file, length })
    },
    truncateSync(path: string, length = 0) {
      real.truncateSync(path, length)
      if (isInside(path)) note({ what: 'truncate', file: fileAt(path, 'name'), length })
    },
    renameSync(from: string, to: string) {
      real.renameSync(from, to)
      if (!isInside(from)) return
      files.set(to, fileAt(from, 'name'))
      files.delete(from)
      note({ what: 'rename', from: short(from), to: short(to) })
    },
    unlinkSync: (path: string) => removed(path, () => real.unlinkSync(path)),
    rmdirSync: (path: string) => removed(path, () => real.rmdirSync(path)),
    mkdirSync(path: string, ...more: []) {
      const made = real.mkdirSync(path, ...more)
      if (isInside(path)) note({ what: 'directory', path: short(path) })
      return made
    },
  }
  function removed(path: string, remove: () => void) {
    remove()
    files.delete(path)
    if (isInside(path)) note({ what: 'remove', path: short(path) })
  }
  const replace = (functions: object) => {
    Object.assign(fs, functions)
    syncBuiltinESMExports()
  }
  replace(fakes)
  return { events, stop: () => replace(real) }
}
