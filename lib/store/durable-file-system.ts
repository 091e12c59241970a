import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

interface EmscriptenModule {
  NODEFS?: { stream_ops?: { fsync?: (stream: { nfd?: number }) => number } }
}

/** PGlite's files on disk, with the one thing that its own file system leaves out: `fsync` reaches the disk. */
export class DurableFileSystem extends NodeFS {
  override async init(...[database, options]: Parameters<NodeFS['init']>) {
    const started = await super.init(database, options)
    const preRun = started.emscriptenOpts.preRun
    if (!Array.isArray(preRun))
      throw new Error('this version of PGlite starts in another way: its files would not be synced')
    preRun.push((module: EmscriptenModule) => {
      const operations = module.NODEFS?.stream_ops
      if (operations === undefined)
        throw new Error('this version of PGlite has another file system: it would not be synced')
      operations.fsync = (stream) => {
        if (stream.nfd !== undefined) fsyncSync(stream.nfd)
        return 0
      }
    })
    return started
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
