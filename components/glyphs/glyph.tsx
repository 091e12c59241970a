import clsx from 'clsx'
import type { Category } from '#lib/resources/category.ts'
import { glyphStroke, glyphs } from './glyphs.ts'

/** The drawing of a category in the colour of the text. It is decoration: the word stands beside it. */
export function Glyph(props: { category: Category; size?: number; className?: string }) {
  const { category, size = 16, className } = props
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
      aria-hidden="true"
    >
      <path d={glyphs[category]} />
    </svg>
  )
}
