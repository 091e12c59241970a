import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { isDiskFailure } from './disk-failure.ts'

interface EmscriptenModule {
  NODEFS?: {
    stream_ops?: { fsync?: (stream: { nfd?: number }) => number }
    tryFSOperation?: <T>(operation: () => T) => T
  }
}

/**
 * PGlite's files on disk, with what its own file system leaves out: `fsync` reaches the disk, and a disk that refuses is
 * told at once, for PGlite would call its PostgreSQL for ever after that one has given up.
 */
export class DurableFileSystem extends NodeFS {
  #diskFailed: (failure: Error) => void

  constructor(directory: string, diskFailed: (failure: Error) => void) {
    super(directory)
    this.#diskFailed = diskFailed
  }

  override async init(...[database, options]: Parameters<NodeFS['init']>) {
    const started = await super.init(database, options)
    const preRun = started.emscriptenOpts.preRun
    if (!Array.isArray(preRun))
      throw new Error('this version of PGlite starts in another way: its files would not be synced')
    preRun.push((module: EmscriptenModule) => {
      const { NODEFS: files } = module
      const attempt = files?.tryFSOperation
      if (!files?.stream_ops || !attempt)
        throw new Error('this version of PGlite has another file system: it would not be synced')
      files.tryFSOperation = (operation) => attempt(() => this.#watched(operation))
      files.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) files.tryFSOperation!(() => fsyncSync(nfd))
        return 0
      }
    })
    return started
  }

  #watched<T>(operation: () => T): T {
    try {
      return operation()
    } catch (error) {
      if (isDiskFailure(error)) this.#diskFailed(error)
      throw error
    }
  }
}

/** `-F` turns syncing off; `fdatasync`, the usual method, does nothing in WebAssembly, so it has to be `fsync`. */
export const durableStartParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** Makes everything below a directory survive a power cut. */
export function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else if (entry.isFile()) syncPath(path, 'r+')
  }
  syncDirectory(directory)
}

/** Windows keeps directories safe by itself and does not let them be opened. */
export function syncDirectory(directory: string): void {
  if (process.platform !== 'win32') syncPath(directory, 'r')
}

function syncPath(path: string, flags: 'r' | 'r+') {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
