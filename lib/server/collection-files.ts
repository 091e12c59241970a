import { join } from 'node:path'

/** What collecting keeps in the data directory. */
export const collectionFiles = (dataDirectory: string) => ({
  /** What a run has read, until it is published. */
  staging: join(dataDirectory, 'collection.ndjson'),
  schedule: join(dataDirectory, 'schedule.json'),
  /** The run that is going on, or how the last one ended. */
  last: join(dataDirectory, 'last-collection.json'),
})
