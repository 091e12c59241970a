import type { FaultKind } from './fault.ts'

export const redirect: FaultKind = {
  id: 'redirect',
  label: '302 to another host',
  words: 'Who follows it sends its token there.',
  strike: ({ request }) => ({
    status: 302,
    headers: { location: `https://collector.example${request.shownPath}` },
    text: '',
  }),
}
