import { rmSync, writeFileSync } from 'node:fs'
import { openStore } from '../store.ts'
import { brokenDiskStory } from './broken-disk-story.ts'

/** A process of its own, because the disk under its threads is broken before they start (`failing-disk.ts`). */
const [dataDirectory = '', failure = ''] = process.argv.slice(2)
const command = process.env.LANYARD_BROKEN_DISK ?? ''
const store = await openStore({ dataDirectory })
const told = await brokenDiskStory(store, {
  fail: () => writeFileSync(command, failure),
  mend: () => rmSync(command),
})
await store.close()
console.log(JSON.stringify(told))
