import type { AskedGraph } from '#lib/server/graph-query.ts'

/** A view as the server is asked for it: `audience=…&lens=…`. */
export function graphParameters(asked: AskedGraph): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) parameters.append(name, String(one))
  return parameters
}
