import { measuredStore } from './measured-store.ts'

/** A process of its own for each database, so that its memory is its own. */
const [settings, count] = JSON.parse(process.argv[2] ?? '') as Parameters<typeof measuredStore>
console.log(JSON.stringify(await measuredStore(settings, count)))
