import { countWords } from '#components/ui/count-words.ts'

/** How many rows are left of how many; nothing while that is not known. */
export function RowCount({ shown, total, noun }: { shown: number; total: number | undefined; noun: string }) {
  return (
    <p role="status" className="figures ml-auto whitespace-nowrap text-muted text-xs">
      {total === undefined ? null : (
        <>
          <span className="font-medium text-ink">{countWords(shown)}</span> of {countWords(total)}
          <span className="sr-only"> {noun}</span>
        </>
      )}
    </p>
  )
}
