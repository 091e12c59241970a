import type { Severity } from '#lib/model/warning.ts'
import { severities } from '#lib/model/warning.ts'
import { type Category, categories } from '#lib/resources/category.ts'

/** Colours and font as the page's theme has them now; the painters take them from here. */
export interface Palette {
  ground: string
  card: string
  shade: string
  ink: string
  muted: string
  border: string
  line: string
  accent: string
  badge: string
  scope: string
  grant: string
  gone: string
  onSeverity: string
  severity: Map<Severity, string>
  category: Map<Category, string>
  font: string
}

/** Reads the `--graph-*` properties of `graph.css` where the element stands. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--graph-${name}`).trim() || '#888'
  return {
    ground: read('ground'),
    card: read('card'),
    shade: read('shade'),
    ink: read('ink'),
    muted: read('muted'),
    border: read('border'),
    line: read('line'),
    accent: read('accent'),
    badge: read('badge'),
    scope: read('scope'),
    grant: read('grant'),
    gone: read('gone'),
    onSeverity: read('on-severity'),
    severity: new Map(severities.map((severity) => [severity, read(severity)])),
    category: new Map(categories.map((category) => [category, read(`hue-${hueOf.get(category) ?? 'plain'}`)])),
    font: style.fontFamily,
  }
}

/** Few hues, so that a picture stays calm: what runs, what keeps data, what guards, who acts. */
const hueOf = new Map<Category, string>([
  ['compute', 'run'],
  ['containers', 'run'],
  ['app', 'run'],
  ['hybrid', 'run'],
  ['integration', 'flow'],
  ['network', 'flow'],
  ['monitoring', 'flow'],
  ['ai', 'flow'],
  ['data', 'data'],
  ['storage', 'data'],
  ['security', 'guard'],
  ['role', 'guard'],
  ['identity', 'identity'],
  ['person', 'identity'],
  ['group', 'identity'],
  ['application', 'identity'],
  ['device', 'identity'],
  ['federation', 'outside'],
])
