import { countWords } from '#components/ui/count-words.ts'

/** Below a list that ends before its things do. */
export function NotListed({ count, onMore }: { count: number; onMore: (() => void) | undefined }) {
  if (count <= 0) return null
  return (
    <p className="border-line border-t px-4 py-2 text-muted text-xs">
      {countWords(count)} more not listed.{' '}
      {onMore ? (
        <button type="button" onClick={onMore} className="font-medium text-accent-strong hover:underline">
          List more
        </button>
      ) : null}
    </p>
  )
}
