import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DiskEvent } from './recorded-disk.ts'

/** What the disk writes as one: a sector, or a block of the file system. */
const pieces = [512, 4096] as const

export interface PowerCut {
  /** The directory as it was, all of it on the disk, before the first event. */
  base: string
  events: readonly DiskEvent[]
  /** How many of them had happened. */
  after: number
  /** Between 0 and 1. */
  chance: () => number
}

/**
 * Writes into `target` what a power cut leaves, and tells the last promise before it. What was written to a file and
 * synced after that is there; of the rest each write is there, is not, or is there in torn pieces, as chance has it.
 * Names are kept as a journalling file system keeps them: in order, all before the last sync, and some after it.
 */
export function cutPower(target: string, { base, events, after, chance }: PowerCut): number {
  const happened = events.slice(0, after)
  const lastSync = happened.findLastIndex(({ what }) => what === 'sync')
  const journal = lastSync + Math.floor(chance() * (after - lastSync))
  const syncs = new Map<number, number>()
  for (const [place, event] of happened.entries()) if (event.what === 'sync') syncs.set(event.file, place)

  cpSync(base, target, { recursive: true })
  const contents = new Map<number, Buffer>()
  /** Of each path its file: what is not here is as in the base. */
  const files = new Map<string, number>()
  const first = new Map<number, string>()
  const contentOf = (file: number): Buffer => {
    const path = first.get(file)
    const content = contents.get(file) ?? (path === undefined ? Buffer.alloc(0) : readFileSync(join(base, path)))
    contents.set(file, content)
    return content
  }
  const resize = (file: number, length: number) => {
    const content = contentOf(file)
    const sized = Buffer.alloc(length)
    content.copy(sized)
    contents.set(file, sized)
  }

  let promised = 0
  for (const [place, event] of happened.entries()) {
    if (event.what === 'promise') promised = event.promised
    else if (event.what === 'name') {
      first.set(event.file, event.path)
      files.set(event.path, event.file)
    } else if (event.what === 'write') {
      const kept = place < (syncs.get(event.file) ?? -1) ? () => true : keptOfWrite(chance)
      write(event, kept)
    } else if (place <= journal) rename(event)
  }
  for (const [path, file] of files) {
    if (!contents.has(file)) continue
    mkdirSync(join(target, path, '..'), { recursive: true })
    writeFileSync(join(target, path), contents.get(file)!)
  }
  return promised

  function rename(event: DiskEvent) {
    if (event.what === 'create') {
      contents.set(event.file, contents.get(event.file) ?? Buffer.alloc(0))
      files.set(event.path, event.file)
    } else if (event.what === 'truncate') resize(event.file, event.length)
    else if (event.what === 'directory') mkdirSync(join(target, event.path), { recursive: true })
    else if (event.what === 'remove') {
      files.delete(event.path)
      rmSync(join(target, event.path), { recursive: true, force: true })
    } else if (event.what === 'rename') {
      const file = files.get(event.from)
      if (file === undefined) throw new Error(`\`${event.from}\` was renamed and has no number`)
      contentOf(file)
      files.delete(event.from)
      files.set(event.to, file)
      rmSync(join(target, event.from), { force: true })
    }
  }

  function write(event: Extract<DiskEvent, { what: 'write' }>, isKept: (piece: number) => boolean) {
    const { file, place, bytes } = event
    if (contentOf(file).length < place + bytes.length) resize(file, place + bytes.length)
    const content = contents.get(file)!
    for (let from = 0; from < bytes.length; from += pieces[0])
      if (isKept(place + from)) bytes.copy(content, place + from, from, from + pieces[0])
  }
}

/** Whether what lies at a place of the file survives: the whole write, nothing, or piece by piece. */
function keptOfWrite(chance: () => number): (place: number) => boolean {
  const whole = chance()
  if (whole < 0.25) return () => false
  if (whole < 0.5) return () => true
  const piece = pieces[whole < 0.75 ? 0 : 1]
  const known = new Map<number, boolean>()
  return (place) => {
    const number = Math.floor(place / piece)
    const kept = known.get(number) ?? chance() < 0.5
    known.set(number, kept)
    return kept
  }
}
