import type { StylesheetJson } from 'cytoscape'
import { nodeKinds } from '#lib/graph/view/view-types.ts'
import { borderWidth, halfOf, radiusOf } from '../paint/body.ts'
import type { Palette } from '../paint/palette.ts'

/** How Cytoscape draws the cards. Its edges are there to be known, not to be seen: `paint/lines.ts` draws them. */
export function styleOf(palette: Palette): StylesheetJson {
  const identity = palette.category.get('identity') ?? palette.border
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'background-color': palette.card,
        'border-color': palette.border,
        'overlay-opacity': 0,
        'underlay-opacity': 0,
      },
    },
    ...nodeKinds.map((kind) => ({
      selector: `node.${kind}`,
      style: {
        width: halfOf({ kind }).width * 2,
        height: halfOf({ kind }).height * 2,
        'corner-radius': String(radiusOf(kind)),
        'border-width': borderWidth(kind),
      },
    })),
    { selector: 'node.identity', style: { 'background-color': palette.badge, 'border-color': identity } },
    { selector: 'node.grant', style: { 'background-color': palette.grant } },
    { selector: 'node.scope', style: { 'background-color': palette.scope, 'border-color': palette.muted } },
    { selector: 'node.dashed', style: { 'border-style': 'dashed', 'border-dash-pattern': [5, 4] } },
    { selector: 'node.dotted', style: { 'border-style': 'dashed', 'border-dash-pattern': [1.5, 3] } },
    { selector: 'node.hollow', style: { 'background-color': palette.ground, 'border-color': palette.gone } },
    { selector: 'edge', style: { display: 'none' } },
    { selector: 'core', style: { 'active-bg-size': 0, 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as object },
  ] as StylesheetJson
}
