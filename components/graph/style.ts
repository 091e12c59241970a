import type { StylesheetJson } from 'cytoscape'
import { card } from './layout/measures.ts'
import type { Palette } from './paint/palette.ts'
import { strokes } from './paint/strokes.ts'

/**
 * What Cytoscape draws: the edges. Of nodes it knows the outline, for hits and for where edges end; their faces are
 * painted over it by `paint/`, because text and badges drawn by Cytoscape cost most of a frame.
 */
export function styleOf(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        width: card.width,
        height: card.height,
        'background-opacity': 0,
        'border-width': 0,
        'overlay-opacity': 0,
        'underlay-opacity': 0,
      },
    },
    { selector: 'node.grant', style: { height: card.height - 8 } },
    {
      selector: 'edge',
      style: {
        // Panning stays fluid only while edges do not listen; a click looks for the nearest one itself.
        events: 'no',
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-weights': 'data(weights)' as unknown as number[],
        'control-point-distances': 'data(distances)' as unknown as number[],
        'source-endpoint': '50% 0%',
        'target-endpoint': '-50% 0%',
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        width: strokes.yes.width,
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.bow', style: { 'target-endpoint': '50% 0%' } },
    ...(['conditional', 'eligible', 'unknown'] as const).map((certainty) => ({
      selector: `edge.${certainty}`,
      style: {
        width: strokes[certainty].width,
        'line-style': 'dashed' as const,
        'line-dash-pattern': strokes[certainty].dash,
        'target-arrow-fill': strokes[certainty].hollow ? ('hollow' as const) : ('filled' as const),
      },
    })),
    {
      selector: 'edge.becomes',
      style: {
        'target-arrow-shape': 'vee',
        'line-color': palette.category.get('identity'),
        'target-arrow-color': palette.category.get('identity'),
        width: 2.2,
      },
    },
    { selector: 'edge.federated', style: { 'target-arrow-shape': 'circle-triangle' } },
    { selector: 'edge.merged', style: { width: strokes.yes.width * 1.8 } },
    ...(['gone', 'cut'] as const).map((change) => ({
      selector: `edge.${change}`,
      style: {
        'line-color': palette.gone,
        'target-arrow-color': palette.gone,
        'target-arrow-shape': 'tee' as const,
        'line-style': 'dashed' as const,
        'line-dash-pattern': [3, 4],
      },
    })),
    ...(['gained', 'changed'] as const).map((change) => ({
      selector: `edge.${change}`,
      style: { 'line-color': palette.accent, 'target-arrow-color': palette.accent, width: strokes.yes.width * 1.8 },
    })),
    { selector: 'core', style: { 'active-bg-size': 0, 'selection-box-opacity': 0 } as object },
  ] as StylesheetJson
}
