import { countWords } from '#components/ui/count-words.ts'
import { notRead } from './not-read.ts'

/** A figure, or that it is not known. */
export function Count({ value }: { value: number | undefined }) {
  if (value === undefined) return <NotRead />
  return <span className={`figures ${value === 0 ? 'text-faint' : ''}`}>{countWords(value)}</span>
}

export function NotRead() {
  return (
    <span className="text-faint italic" title="Not known: it was not read, or not everywhere.">
      {notRead}
    </span>
  )
}
