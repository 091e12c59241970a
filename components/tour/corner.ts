interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const corners = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const
export type Corner = (typeof corners)[number]

/** Where a card of a size hides least of a target; the first where several do. Pixels of the window. */
export function cornerBeside(target: Box, card: { width: number; height: number }, around: Box): Corner {
  const hidden = (corner: Corner) => {
    const left = corner.endsWith('right') ? around.right - card.width : around.left
    const top = corner.startsWith('bottom') ? around.bottom - card.height : around.top
    const width = Math.min(target.right, left + card.width) - Math.max(target.left, left)
    const height = Math.min(target.bottom, top + card.height) - Math.max(target.top, top)
    return Math.max(0, width) * Math.max(0, height)
  }
  return corners.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best))
}
