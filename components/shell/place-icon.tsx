import { Glyph } from '../glyphs/glyph.tsx'
import type { Place } from './places.ts'

export function PlaceIcon({ place: { icon: Icon }, size }: { place: Place; size: number }) {
  return Icon ? (
    <Icon size={size} className="shrink-0" strokeWidth={1.6} aria-hidden="true" />
  ) : (
    <Glyph category="identity" size={size} />
  )
}
