import { foldAscii } from '../model/scope.ts'

// Azure's action patterns: `*` is any run of characters, `/` included; a `*` that is a whole segment with more after it
// (`/*/`, leading `*/`) also stands for no segment at all, so that `userAssignedIdentities/*/assign/action` holds
// `userAssignedIdentities/assign/action`. Case does not count (A to Z), surrounding white space neither.

export interface Pattern {
  text: string
  pieces: Piece[]
}

/** A literal and what stands before it: nothing, any characters, or any whole segments (none included). */
interface Piece {
  after: 'start' | 'characters' | 'segments'
  literal: string
}

const compiled = new Map<string, Pattern>()

export function patternOf(text: string): Pattern {
  const known = compiled.get(text)
  if (known) return known
  const pattern = { text: text.trim(), pieces: piecesOf(foldAscii(text.trim())) }
  compiled.set(text, pattern)
  return pattern
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let after: Piece['after'] = 'start'
  let literal = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '*') {
      literal += text[at]
      continue
    }
    const startsSegment = at === 0 || literal.endsWith('/') || (literal === '' && after === 'segments')
    const wholeSegment = startsSegment && text[at + 1] === '/'
    if (literal !== '' || after === 'start') pieces.push({ after, literal })
    literal = ''
    if (wholeSegment) {
      after = after === 'characters' && pieces.at(-1)?.literal === '' ? 'characters' : 'segments'
      at++
    } else after = 'characters'
  }
  pieces.push({ after, literal })
  return pieces
}

/**
 * Whether the pattern holds the action, which is given folded (`foldAscii`). Takes the earliest place for each piece,
 * which is enough for wildcards of these two kinds, so that time grows with the lengths and never explodes.
 */
export function holds(pattern: Pattern, action: string): boolean {
  const { pieces } = pattern
  const last = pieces.length - 1
  let at = 0
  for (let index = 0; index <= last; index++) {
    const piece = pieces[index]!
    const found = index === last ? placeAtEnd(piece, action, at) : earliestPlace(piece, action, at)
    if (found === -1) return false
    at = found + piece.literal.length
  }
  return true
}

function earliestPlace({ after, literal }: Piece, action: string, from: number): number {
  if (after === 'start') return action.startsWith(literal) ? 0 : -1
  if (after === 'characters') return action.indexOf(literal, from)
  let at = from
  while (!action.startsWith(literal, at)) {
    const slash = action.indexOf('/', at)
    if (slash === -1) return -1
    at = slash + 1
  }
  return at
}

function placeAtEnd({ after, literal }: Piece, action: string, from: number): number {
  const at = action.length - literal.length
  if (after === 'start') return action === literal ? 0 : -1
  if (at < from || !action.endsWith(literal)) return -1
  return after === 'characters' || at === from || action[at - 1] === '/' ? at : -1
}

/** Whether a pattern as Azure writes it holds an action as Azure writes it. */
export const matches = (pattern: string, action: string) => holds(patternOf(pattern), foldAscii(action.trim()))
