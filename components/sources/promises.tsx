import { EyeOff, HardDrive, Lock } from 'lucide-react'

const promises = [
  {
    icon: HardDrive,
    title: 'Nothing leaves this machine',
    text: 'Files, and what Azure answers, are read by Lanyard itself and stored in its own folder here.',
  },
  {
    icon: Lock,
    title: 'Lanyard cannot change Azure',
    text: 'It has no call that writes. What it proposes is text for you to review and run.',
  },
  {
    icon: EyeOff,
    title: 'Secrets are not kept',
    text: 'Of a resource it keeps names, identities and settings that bear on access.',
  },
]

/** What can be relied upon before anything is handed over. */
export function Promises() {
  return (
    <ul className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-3 sm:grid-cols-3">
      {promises.map(({ icon: Icon, title, text }) => (
        <li key={title} className="flex gap-3">
          <Icon size={16} strokeWidth={1.6} className="mt-0.5 shrink-0 text-accent" aria-hidden="true" />
          <div>
            <p className="font-medium text-ink">{title}</p>
            <p className="text-muted text-xs">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
