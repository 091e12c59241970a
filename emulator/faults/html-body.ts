import type { FaultKind } from './fault.ts'

export const htmlBody: FaultKind = {
  id: 'html-body',
  label: '200 with a page in HTML',
  words: 'A proxy asks to sign in, with 200. Taken for an empty list it hides everything.',
  strike: () => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    text: '<!doctype html><html><head><title>Sign in to the network</title></head><body></body></html>',
  }),
}
