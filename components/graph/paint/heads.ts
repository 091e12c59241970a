export type Head = 'triangle' | 'vee' | 'circle-triangle' | 'tee'

type Path = CanvasRenderingContext2D

/** From a head's tip to its back, and from its middle to its side. */
const size = { long: 7, half: 3.5 }

/** How far before the end of its line each head's tip stands, and where the line itself ends below it. */
export const headRoom: Record<Head, { tip: number; line: (width: number) => number }> = {
  triangle: { tip: 0, line: (width) => 1.6 * width },
  vee: { tip: 0, line: (width) => 0.84 * width },
  'circle-triangle': { tip: size.half, line: (width) => 1.6 * width },
  tee: { tip: 1, line: () => 1 },
}

/** Adds a head to the path, its tip at `x`, looking along `way`: 1 to the right, -1 to the left. Lines arrive level. */
export function addHead(path: Path, head: Head, { x, y, way }: { x: number; y: number; way: 1 | -1 }) {
  const back = (by: number) => x - way * by
  if (head === 'tee') {
    path.rect(Math.min(back(0), back(2.3)), y - size.half, 2.3, 2 * size.half)
    return
  }
  const tip = head === 'circle-triangle' ? size.half : 0
  path.moveTo(back(tip + size.long), y - size.half)
  path.lineTo(back(tip), y)
  path.lineTo(back(tip + size.long), y + size.half)
  if (head === 'vee') path.lineTo(back(size.half), y)
  path.closePath()
  if (head !== 'circle-triangle') return
  path.moveTo(x + size.half, y)
  path.arc(x, y, size.half, 0, 2 * Math.PI)
}
