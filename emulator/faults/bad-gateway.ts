import type { FaultKind } from './fault.ts'

export const badGateway: FaultKind = {
  id: 'bad-gateway',
  label: '502 with a page in HTML',
  words: 'A gateway answers in place of Azure, for people and not in JSON.',
  strike: () => ({
    status: 502,
    headers: { 'content-type': 'text/html' },
    text: '<html><head><title>502 Bad Gateway</title></head><body><h2>Our services are not available right now</h2></body></html>',
  }),
}
