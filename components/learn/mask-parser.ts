import { parseAsBoolean } from 'nuqs'

/** Whether names are masked; the same word in the address as in the graph's. */
export const maskParser = parseAsBoolean.withDefault(false)
