'use client'
import { parseAsInteger, useQueryState } from 'nuqs'

/** The snapshot that the address names, or null for the newest. A step back in the browser goes back to the one before. */
const snapshotInAddress = parseAsInteger.withOptions({ history: 'push' })

export const useSnapshot = () => useQueryState('snapshot', snapshotInAddress)
