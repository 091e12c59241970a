import type { PipelineResponse } from '@azure/core-rest-pipeline'
import { objectOf, textOf } from '#lib/resources/json-value.ts'
import { ReadingFailure } from './reading-failure.ts'

/** What is wrong with an answer, and whether asking again may help: `throttled` after a while, `unstable` perhaps. */
export interface Problem {
  kind: 'throttled' | 'unstable' | 'unauthorized' | 'final'
  failure: ReadingFailure
}

const goneCodes = new Set([
  'SubscriptionNotFound',
  'InvalidSubscriptionId',
  'ResourceGroupNotFound',
  'ResourceNotFound',
])

/** The problem of an answer whose status is not 200. */
export function problemOf({ status, headers, bodyAsText }: PipelineResponse): Problem {
  const { code, message } = errorIn(bodyAsText ?? '')
  const id = headers.get('x-ms-request-id') ?? headers.get('request-id')
  const text = `${status}${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}${id ? ` (request ${id})` : ''}`
  const problem = (kind: Problem['kind'], state: ReadingFailure['state'], words: string): Problem => ({
    kind,
    failure: new ReadingFailure(state, `${words}: ${text}`, code),
  })
  if (status === 401) return problem('unauthorized', 'denied', 'Azure did not take the sign-in')
  if (status === 403) return problem('final', 'denied', 'Azure refused')
  if (status === 404 || goneCodes.has(code ?? '')) return problem('final', 'vanished', 'it is not there any more')
  if (status === 429) return problem('throttled', 'throttled', 'Azure asked to slow down')
  if (status === 408 || (status >= 500 && status !== 501 && status !== 505))
    return problem('unstable', 'failed', 'Azure had a fault')
  if (status >= 300 && status < 400) return problem('final', 'failed', 'a redirect was not followed')
  return problem('final', 'failed', 'Azure did not answer')
}

/** The problem of a request that got no answer. */
export function problemOfError(error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO|TLS_/.test(code ?? '')
  return {
    kind: isCertificate ? 'final' : 'unstable',
    failure: new ReadingFailure('failed', `no answer: ${code ?? ''} ${message}`, code),
  }
}

/** Azure's own words are shown, but not without end. */
const shownMessage = 300

function errorIn(text: string): { code?: string; message?: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return {}
  }
  const error = objectOf(objectOf(json).error)
  return { code: textOf(error.code), message: textOf(error.message)?.slice(0, shownMessage) }
}
