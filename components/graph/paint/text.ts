const widths = new Map<string, number>()
const fitted = new Map<string, string>()
/** Names come and go with the views; the caches are emptied rather than trimmed. */
const most = 20_000

export function textWidth(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}|${text}`
  let width = widths.get(key)
  if (width === undefined) {
    if (widths.size > most) widths.clear()
    width = context.measureText(text).width
    widths.set(key, width)
  }
  return width
}

/** The text as it fits: the middle goes first, because names in Azure differ at their ends. */
export function fittedText(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (textWidth(context, text) <= width) return text
  const key = `${context.font}|${Math.round(width)}|${text}`
  const known = fitted.get(key)
  if (known !== undefined) return known
  let low = 0
  let high = text.length
  while (low < high) {
    const kept = (low + high + 1) >> 1
    if (context.measureText(shortened(text, kept)).width <= width) low = kept
    else high = kept - 1
  }
  const short = low === 0 ? '' : shortened(text, low)
  if (fitted.size > most) fitted.clear()
  fitted.set(key, short)
  return short
}

export function shortened(text: string, kept: number): string {
  const head = Math.ceil(kept * 0.6)
  return `${text.slice(0, head).trimEnd()}…${text.slice(text.length - (kept - head)).trimStart()}`
}

/** Fonts arrive after the first picture; what was measured before is forgotten. */
export function forgetTexts() {
  widths.clear()
  fitted.clear()
}
