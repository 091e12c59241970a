import type { Category } from '#lib/resources/category.ts'

/** Our own drawings, one a category: path data for a stroke on a 24 × 24 grid, round caps and joins. */
export const glyphStroke = 1.6

const short = (length: number) => Number(length.toFixed(2))

const box = (x: number, y: number, width: number, height: number, round = 1.5) =>
  `M${x + round} ${y}h${short(width - 2 * round)}a${round} ${round} 0 0 1 ${round} ${round}v${height - 2 * round}` +
  `a${round} ${round} 0 0 1-${round} ${round}h-${short(width - 2 * round)}a${round} ${round} 0 0 1-${round}-${round}` +
  `v-${short(height - 2 * round)}a${round} ${round} 0 0 1 ${round}-${round}z`

const ring = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`

const dot = (x: number, y: number) => `M${x} ${y}h.01`

export const glyphs: Readonly<Record<Category, string>> = {
  compute: `${box(3, 4, 18, 12.5, 2)}M8.5 20.5h7M12 16.5v4M7 8.2l2.2 2.1L7 12.4M12 12.4h3.5`,
  containers: `${box(8, 3, 8, 8)}${box(3, 13, 8, 8)}${box(13, 13, 8, 8)}`,
  app: `${box(3, 4, 18, 16, 2)}M3 8.8h18${dot(6, 6.4)}${dot(8.6, 6.4)}M9.8 12.2l-2.2 2.2 2.2 2.2M14.2 12.2l2.2 2.2-2.2 2.2`,
  integration: `${box(3, 3.5, 8, 7)}${box(13, 13.5, 8, 7)}M7 10.5v3.5a3 3 0 0 0 3 3h3M17 13.5V10a3 3 0 0 0-3-3h-3`,
  data: 'M4.5 6c0-1.7 3.4-3 7.5-3s7.5 1.3 7.5 3-3.4 3-7.5 3-7.5-1.3-7.5-3zM4.5 6v12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3V6M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3',
  storage: `${box(3, 4, 18, 7)}${box(3, 13, 18, 7)}${dot(6.8, 7.5)}${dot(6.8, 16.5)}M11 7.5h6.5M11 16.5h6.5`,
  network: `${ring(12, 5.2, 2.4)}${ring(5.2, 18, 2.4)}${ring(18.8, 18, 2.4)}M10.9 7.4L6.5 15.9M13.1 7.4l4.4 8.5M7.6 18h8.8`,
  security: `M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8z${ring(12, 10.4, 1.9)}M12 12.3v3.4`,
  identity: `M7.6 1.8l4.4 5 4.4-5M12 6.8v1.7${box(5, 8.5, 14, 13.7, 2.2)}${ring(12, 13.4, 2.1)}M8.3 19c.4-1.7 1.8-2.6 3.7-2.6s3.3.9 3.7 2.6`,
  ai: 'M10.5 3.5l2.1 5.9 5.9 2.1-5.9 2.1-2.1 5.9-2.1-5.9-5.9-2.1 5.9-2.1zM19 16.2v4.6M16.7 18.5h4.6M19.5 3.2v3.2M17.9 4.8h3.2',
  monitoring: `${box(3, 4, 18, 16, 2)}M6 12.8h2.8l1.9-4.6 2.9 7.4 1.7-2.8H18`,
  management: `M3.5 7.2h9M17.5 7.2h3M3.5 16.8h3M11.5 16.8h9${ring(15, 7.2, 2.5)}${ring(9, 16.8, 2.5)}`,
  hybrid: `M7 13.5a3.7 3.7 0 0 1 .4-7.4 5 5 0 0 1 9.5 1.2 3.2 3.2 0 0 1 .1 6.2zM12 13.5v3.8${box(8, 17.3, 8, 4.2, 1.2)}`,
  scope: 'M12 3l9 4.5-9 4.5-9-4.5zM3 12l9 4.5 9-4.5M3 16.5l9 4.5 9-4.5',
  role: `${ring(8, 8, 4.6)}M11.3 11.3l9.2 9.2M16.2 16.2l2.6-2.6M19 19l1.6-1.6`,
  person: `${ring(12, 8, 4.2)}M4.3 20.8c.9-4.1 3.9-6.2 7.7-6.2s6.8 2.1 7.7 6.2`,
  group: `${ring(9, 8.4, 3.6)}M2.4 19.8c.7-3.7 3.2-5.5 6.6-5.5s5.9 1.8 6.6 5.5M15.4 5a3.6 3.6 0 0 1 0 6.8M18 14.9c2 .8 3.2 2.5 3.6 4.9`,
  application: `${box(3.2, 3.2, 7.6, 7.6)}${box(13.2, 3.2, 7.6, 7.6)}${box(3.2, 13.2, 7.6, 7.6)}${ring(17, 17, 3.8)}`,
  device: `${box(4.8, 4.8, 14.4, 10.4)}M2.2 19h19.6`,
  federation: `${ring(8.3, 12, 5.2)}${ring(15.7, 12, 5.2)}`,
  other: `M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9z${ring(12, 12, 2.6)}`,
}
