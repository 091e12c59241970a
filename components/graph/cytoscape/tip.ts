import type { NodeSingular } from 'cytoscape'
import type { GraphNode } from '#lib/graph/view/view-types.ts'

/** The whole names of the node that the pointer is over, below it; put away where there is none. */
export function showTip(tip: HTMLElement, node: NodeSingular | undefined) {
  tip.hidden = !node
  if (!node) return
  const { label, sublabel, expandable } = node.data('node') as GraphNode
  const count = expandable?.count
  const opens = expandable ? `Double-click opens ${count ? `${count} more` : 'what is inside'}.` : ''
  tip.replaceChildren(...[label, sublabel, opens].filter(Boolean).map(line))
  const place = node.renderedPosition()
  const below = place.y + node.renderedHeight() / 2 + 8
  tip.style.transform = `translate(${Math.round(Math.max(8, place.x - 120))}px, ${Math.round(below)}px)`
}

function line(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  element.className = 'break-words'
  return element
}
