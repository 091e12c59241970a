import { fromAddress } from '../masks/address-masks.ts'

/**
 * What of an address makes a view, with its question mark: not which snapshot, nor where one came from. Names that are
 * masked in it are said: only this browser knows what they stand for.
 */
export function viewQuery(search: string): string {
  const parameters = new URLSearchParams(
    [...new URLSearchParams(search)].map(([name, value]) => [name, fromAddress(value)]),
  )
  parameters.delete('snapshot')
  parameters.delete('warning')
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
