import { dirname } from 'node:path'

/** Where `.lanyard/` lies unless `LANYARD_DATA` says otherwise: the same place that the server uses. */
export const projectDirectory = dirname(import.meta.dirname)
