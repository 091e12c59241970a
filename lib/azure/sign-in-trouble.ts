/** What each way of signing in says, as far as a person can use it. */
export function triedIn(error: unknown): string[] {
  const errors = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [error]
  return errors.map(firstSentences)
}

/** Why there is no sign-in any more: of all that was tried, what speaks of one that there was. */
export function whySignedOut(error: unknown): string {
  const tried = triedIn(error)
  return tried.find((one) => one.includes('AADSTS')) ?? tried.find((one) => one.includes('az login')) ?? tried[0] ?? ''
}

const longest = 300

/** What Microsoft Entra says, which is far down in it, or else the first line without where to read more of it. */
function firstSentences(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const told = /AADSTS\d+: .*?(?= - Correlation ID| Trace ID|\n|$)/.exec(text)?.[0]
  if (told !== undefined) return told.slice(0, longest)
  const [line = '', ...rest] = text.split('\n').filter((one) => one.trim() !== '')
  const details = rest[rest.indexOf('More details:') + 1] ?? ''
  return `${shortened(line)} ${rest.includes('More details:') ? shortened(details) : ''}`.trim().slice(0, longest)
}

const shortened = (line: string) =>
  line
    .replace(/^Error: /, '')
    .replace(/\s*To (?:troubleshoot|mitigate this issue), .*$/, '')
    .replace(/,$/, '')
