import type { Answer } from '../answer.ts'

type Body = Record<string, unknown>

const listNames = ['value', 'data'] as const
const linkNames = ['nextLink', '@odata.nextLink'] as const

/** The same answer with another body; answers that are refusals or no objects stay as they are. */
export function withBody(answer: Answer, change: (body: Body) => Body): Answer {
  const { status, body } = answer
  if (status !== 200 || typeof body !== 'object' || body === null) return answer
  return { ...answer, body: change({ ...(body as Body) }) }
}

/** The same answer with other rows: `value` of a list, `data` of Resource Graph. */
export function withRows(answer: Answer, change: (rows: unknown[]) => unknown[]): Answer {
  return withBody(answer, (body) => {
    const name = listNames.find((each) => Array.isArray(body[each]))
    if (name === undefined) return body
    const rows = change(body[name] as unknown[])
    return { ...body, [name]: rows, ...(name === 'data' && { count: rows.length }) }
  })
}

/** The name that the link to the next page has in this body. */
export const linkName = (body: Body) =>
  linkNames.find((name) => name in body) ?? ('@odata.context' in body ? '@odata.nextLink' : 'nextLink')

export const isList = (body: Body) => Array.isArray(body.value)

/** Whether a request asks for a page after the first. */
export const isLaterPage = ({ query, text }: { query: ReadonlyMap<string, string>; text: string }) =>
  query.has('$skiptoken') || /"\$skipToken"\s*:\s*"[^"]/.test(text)
