import type { Finding } from '../../model/warning.ts'
import type { TenantIndex } from '../tenant/tenant-index.ts'
import type { Picture } from './picture.ts'
import type { GraphQuery, GraphView } from './view-types.ts'

/** Everything that belongs to a view, before alike nodes are folded and what is too much is left out. */
export interface Drawing extends Pick<GraphView, 'nodes' | 'edges' | 'notes'> {
  picture: Picture
}

/** Draws one lens: what the query asks for, with a badge for each finding. */
export type DrawLens = (index: TenantIndex, query: GraphQuery, findings: Finding[]) => Drawing

export const drawnOf = (picture: Picture, notes: string[] = []): Drawing => ({ picture, ...picture.drawn(), notes })
