import { timeAgo, timeWords, utcWords } from './time-words.ts'

/** A moment in the viewer's zone; the exact UTC time on hover. Only for what the browser fetched, never server-rendered. */
export function Time({ iso, ago = false }: { iso: string; ago?: boolean }) {
  return (
    <time dateTime={iso} title={utcWords(iso)} className="figures whitespace-nowrap">
      {timeWords(iso)}
      {ago ? <span className="text-faint"> · {timeAgo(Date.parse(iso), Date.now())}</span> : null}
    </time>
  )
}
