import { BookOpen } from 'lucide-react'
import { Link } from '#components/as-of/link.tsx'
import { sectionTitles } from '#lib/learn/section-titles.ts'

/** Into the right chapter. */
export const LearnLink = ({ section }: { section: string }) => (
  <Link
    href={`/learn#${section}`}
    className="inline-flex items-center gap-1.5 self-start font-medium text-accent text-xs hover:underline"
  >
    <BookOpen className="size-3.5" aria-hidden="true" />
    Learn more: {sectionTitles.get(section)}
  </Link>
)
