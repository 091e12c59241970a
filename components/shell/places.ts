import {
  BookOpen,
  Boxes,
  History,
  KeyRound,
  LayoutDashboard,
  type LucideIcon,
  ScanSearch,
  ScrollText,
  TriangleAlert,
  Upload,
  Waypoints,
} from 'lucide-react'

export interface Place {
  href: string
  label: string
  /** Absent for the identities, which have the product's own badge. */
  icon?: LucideIcon
  /** On a narrow screen it has a place of its own at the bottom; the others are behind "More". */
  isMain?: true
}

/** Where one can go, in the order of the rail. */
export const places: Place[] = [
  { href: '/', label: 'Overview', icon: LayoutDashboard, isMain: true },
  { href: '/graph', label: 'Graph', icon: Waypoints, isMain: true },
  { href: '/identities', label: 'Identities', isMain: true },
  { href: '/resources', label: 'Resources', icon: Boxes },
  { href: '/grants', label: 'Grants', icon: KeyRound },
  { href: '/warnings', label: 'Warnings', icon: TriangleAlert, isMain: true },
  { href: '/investigate', label: 'Investigate', icon: ScanSearch },
  { href: '/history', label: 'History', icon: History },
  { href: '/learn', label: 'Learn', icon: BookOpen },
  { href: '/sources', label: 'Sources', icon: Upload },
  { href: '/audit', label: 'Audit log', icon: ScrollText },
]

/** A place stays current on the pages below it. */
export const isCurrent = (href: string, path: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
