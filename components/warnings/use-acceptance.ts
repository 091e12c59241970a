import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { refusal } from '#components/queries.ts'
import { send } from '#components/request-token.ts'
import type { JudgedFinding } from '#lib/server/answers.ts'

type Wanted = Omit<NonNullable<JudgedFinding['accepted']>, 'at'>
export type AcceptanceAct = { act: 'accept'; wanted: Wanted } | { act: 'withdraw'; finding: string }

/** Accepts a finding, or takes that back; what counts the warnings is then asked for anew. */
export function useAcceptance() {
  const queries = useQueryClient()
  const at = useAtSnapshot()
  return useMutation({
    mutationFn: (act: AcceptanceAct) => acted(act, at('/api/warnings/acceptances')),
    onSuccess: () =>
      Promise.all(['/api/warnings', '/api/overview'].map((path) => queries.invalidateQueries({ queryKey: [path] }))),
  })
}

async function acted(act: AcceptanceAct, path: string): Promise<void> {
  const [method, body] = act.act === 'accept' ? ['PUT', act.wanted] : ['DELETE', { finding: act.finding }]
  const response = await send(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!response) throw new Error('the Lanyard server does not answer: see whether it still runs, then try again')
  if (!response.ok) throw new Error(await refusal(response))
}
