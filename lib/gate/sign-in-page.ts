import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { signInScript } from './sign-in-script.ts'
import { signInStyle } from './sign-in-style.ts'

/** The page for whoever is not signed in: of one piece, and nothing in it tells what is behind. */
export function answerSignInPage(response: ServerResponse, to: string): void {
  const nonce = randomBytes(16).toString('base64')
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "connect-src 'self'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'cache-control': 'no-store',
  })
  response.end(page(to, nonce))
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const page = (to: string, nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sign in · Lanyard</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${signInStyle}</style>
</head>
<body>
<main>
<h1>Lanyard</h1>
<form id="sign-in" data-to="${escaped(to)}" novalidate>
<h2>Sign in</h2>
<p>When it starts, Lanyard prints a link in its terminal that lets you in once. For another one, run there:</p>
<pre tabindex="0" aria-label="Command for another link">npm run -s lanyard -- sign-in-link</pre>
<label for="link">Or paste the link here</label>
<input id="link" name="link" type="password" autocomplete="off" spellcheck="false" aria-describedby="said">
<button type="submit">Sign in</button>
<p id="said" role="status"></p>
<noscript><p>Lanyard needs JavaScript, here and behind this page.</p></noscript>
</form>
</main>
<script nonce="${nonce}">${signInScript}</script>
</body>
</html>
`
