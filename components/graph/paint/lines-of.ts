import { fittedText, textWidth } from './text.ts'

/**
 * A name as it fits on two lines of `width`: words that do not fit on the first go to the second, which is cut where it
 * must be. A name without a space near enough is cut on the first line alone.
 */
export function linesOf(context: CanvasRenderingContext2D, text: string, width: number): [string, string?] {
  if (textWidth(context, text) <= width) return [text]
  let at = text.lastIndexOf(' ')
  while (at > 0 && textWidth(context, text.slice(0, at)) > width) at = text.lastIndexOf(' ', at - 1)
  if (at < 5) return [fittedText(context, text, width)]
  return [text.slice(0, at), fittedText(context, text.slice(at + 1), width)]
}
