import { glyphs } from '#components/glyphs/glyphs.ts'
import type { Category } from '#lib/resources/category.ts'

const paths = new Map<Category, Path2D>()

/** The category's glyph on a 24 × 24 grid, to be stroked. */
export function glyphPathOf(category: Category): Path2D {
  const known = paths.get(category)
  if (known) return known
  const path = new Path2D(glyphs[category])
  paths.set(category, path)
  return path
}
