import { CircleHelp } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import type { Figure } from '#lib/server/answers.ts'
import { countWords } from '../ui/count-words.ts'

/** The counts in one strip. A figure that may be short says so beside the number. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <ul
      aria-label="Figures"
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 xl:grid-cols-6"
    >
      {figures.map(({ key, label, value, href, unknown }) => (
        <li key={key} className="flex bg-surface">
          <Link href={href} className="group flex-1 px-4 py-3 -outline-offset-2 transition-colors hover:bg-raised">
            <span className="flex items-baseline gap-2">
              <span className="figures font-semibold text-2xl text-ink tracking-tight">{countWords(value)}</span>
              {unknown && (
                <span className="flex items-center gap-1 text-faint text-xs">
                  <CircleHelp size={12} aria-hidden="true" />
                  or more
                </span>
              )}
            </span>
            <span className="block text-muted text-xs group-hover:text-ink">{label}</span>
            {unknown && <span className="mt-1 block text-2xs text-faint">{unknown}</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
