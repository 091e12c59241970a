/** How much of something long is done, from 0 to 1; without `share` it is not known. */
export function ProgressBar({ label, share }: { label: string; share?: number }) {
  return (
    <progress
      aria-label={label}
      value={share}
      max={1}
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-raised [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent"
    />
  )
}
