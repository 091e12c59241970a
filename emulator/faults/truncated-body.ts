import { textOf } from '../answer.ts'
import type { FaultKind } from './fault.ts'

export const truncatedBody: FaultKind = {
  id: 'truncated-body',
  label: '200 with half of the JSON',
  words: 'The body ends too early although the connection was closed in order.',
  strike({ answer }) {
    const whole = answer()
    const text = textOf(whole)
    return {
      status: whole.status,
      headers: { ...whole.headers, 'content-type': 'application/json' },
      text: text.slice(0, text.length / 2),
    }
  },
}
