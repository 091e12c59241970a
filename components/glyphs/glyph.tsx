import clsx from 'clsx'
import type { Category } from '#lib/resources/category.ts'
import { glyphStroke, glyphs } from './glyphs.ts'

/** Decoration beside a word, so hidden from screen readers unless it is given a `title`. */
export function Glyph(props: { category: Category; size?: number; title?: string; className?: string }) {
  const { category, size = 16, title, className } = props
  const named = title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true }
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={glyphStroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('shrink-0', className)}
      {...named}
    >
      <path d={glyphs[category]} />
    </svg>
  )
}
