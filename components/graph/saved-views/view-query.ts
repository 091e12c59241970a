/** What of an address makes a view, with its question mark: not which snapshot, nor where one came from. */
export function viewQuery(search: string): string {
  const parameters = new URLSearchParams(search)
  parameters.delete('snapshot')
  parameters.delete('warning')
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
