import type { GraphNode } from '#lib/graph/view/view-types.ts'

/** The whole names of the node that the pointer is over, below it; put away where there is none. */
export function showTip(tip: HTMLElement, node: GraphNode | undefined, at: { x: number; bottom: number } | undefined) {
  tip.hidden = !node || !at
  if (!node || !at) return
  const { label, sublabel, expandable } = node
  const count = expandable?.count
  const opens = expandable ? `Double-click opens ${count ? `${count} more` : 'what is inside'}.` : ''
  tip.replaceChildren(...[label, sublabel, opens].filter(Boolean).map(line))
  tip.style.transform = `translate(${Math.round(Math.max(8, at.x - 120))}px, ${Math.round(at.bottom + 8)}px)`
}

function line(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  element.className = 'break-words'
  return element
}
