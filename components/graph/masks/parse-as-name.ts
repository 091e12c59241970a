import { createParser } from 'nuqs'
import { forAddress, fromAddress } from './address-masks.ts'

/** While names are masked the address names nothing either. */
export const masking = { on: false }

/** An id, an expression or a change in the address. */
export const parseAsName = createParser<string>({
  parse: fromAddress,
  serialize: (text) => (masking.on ? forAddress(text) : text),
})
