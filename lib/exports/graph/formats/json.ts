import type { GraphView } from '#lib/graph/view/view-types.ts'
import type { GraphFormat } from '../graph-format.ts'

/** Raised when what is written could no longer be read by what read the version before. */
export const jsonVersion = 1

/** All that is shown, as it is: `docs/exports.md` says what each field means. */
export const json: GraphFormat = {
  id: 'json',
  extension: 'json',
  type: 'application/json',
  write: (view) => JSON.stringify({ format: 'lanyard.graph', version: jsonVersion, ...view }, undefined, 2),
}

/** What such a file shows. @throws an error in words where it is none, or of a version that is not known */
export function graphInJson(text: string): GraphView {
  const { format, version, ...view } = JSON.parse(text)
  if (format !== 'lanyard.graph') throw new Error('this is no graph that Lanyard wrote: its `format` is another')
  if (version !== jsonVersion) throw new Error(`version ${version} of the format is not known: ${jsonVersion} is`)
  return view
}
