import { plainCytoscape } from './plain-cytoscape.ts'
import type { Rival } from './rival.ts'
import { sigma } from './sigma.ts'

export const rivals: Rival[] = [plainCytoscape, sigma]
