import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { buttonClass } from '#components/ui/button.tsx'

const formats = [
  ['json', 'JSON'],
  ['sarif', 'SARIF'],
  ['junit', 'JUnit'],
] as const

/** The warnings as files; what is accepted is in them as known. */
export function ExportLinks() {
  const at = useAtSnapshot()
  return (
    <nav aria-label="Export" className="flex items-center">
      {formats.map(([format, word]) => (
        <a
          key={format}
          href={at(`/api/warnings/export?format=${format}`)}
          download
          aria-label={`Export as ${word}`}
          className={buttonClass({ look: 'quiet', small: true })}
        >
          {word}
        </a>
      ))}
    </nav>
  )
}
