import { Link } from '#components/as-of/link.tsx'
import { piecesOf } from '#lib/learn/glossary.ts'
import { termAnchor } from './term-anchor.ts'

/** A text with its words led to the glossary, and code as code; `glossary` is the page that has it, where it is another. */
export function LinkedText({ text, glossary = '' }: { text: string; glossary?: string }) {
  let at = 0
  return piecesOf(text).map((piece) => {
    const key = at
    at += piece.text.length
    if (!piece.term) return <span key={key}>{withCode(piece.text)}</span>
    const link = {
      href: `${glossary}#${termAnchor(piece.term)}`,
      className: 'underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-accent',
      children: piece.text,
    }
    return glossary ? <Link key={key} prefetch={false} {...link} /> : <a key={key} {...link} />
  })
}

/** What stands between backticks is code. */
function withCode(text: string) {
  const parts = text.split('`')
  let at = 0
  return parts.map((part, number) => {
    const key = at
    at += part.length + 1
    return number % 2 === 1 ? (
      <code key={key} className="rounded bg-sunken px-1 font-mono text-[0.9em]">
        {part}
      </code>
    ) : (
      part
    )
  })
}
