import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { signInStyle } from '../sign-in-style.ts'

/** A link that looks like the button it stands for. */
const linkStyle = `a { display: block; margin-top: 20px; height: 36px; line-height: 36px; text-align: center; border-radius: 6px;
  background: var(--accent); color: var(--on-accent); font-weight: 500; text-decoration: none; }
a.quiet { margin-top: 12px; background: none; color: var(--muted); text-decoration: underline; }
section { padding: 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }`

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

interface OidcPage {
  status: number
  title: string
  /** One sentence. */
  text: string
  /** Paths of ours with their words, the one to be taken first. */
  links: readonly (readonly [path: string, words: string])[]
}

/** A page for whoever is not let in yet: of one piece, without scripts, and nothing in it tells what is behind. */
export function answerOidcPage(response: ServerResponse, { status, title, text, links }: OidcPage): void {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
  })
  response.end(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Lanyard</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${signInStyle}${linkStyle}</style>
</head>
<body>
<main>
<h1>Lanyard</h1>
<section>
<h2>${escaped(title)}</h2>
<p>${escaped(text)}</p>
${links.map(([path, words], place) => `<a${place > 0 ? ' class="quiet"' : ''} href="${escaped(path)}">${escaped(words)}</a>`).join('\n')}
</section>
</main>
</body>
</html>
`)
}
