'use client'

import { Dialog } from '#components/ui/dialog.tsx'
import { Kbd } from '#components/ui/kbd.tsx'

const keys: [string[], string][] = [
  [['Tab'], 'into the graph'],
  [['←', '→'], 'along the lines, to what comes before and after'],
  [['↑', '↓'], 'up and down within the band'],
  [['Enter'], 'select: its path stays, the panel tells'],
  [['+'], 'open in place what is folded or inside'],
  [['Shift', 'F10'], 'menu of the node: focus, paths, hide, copy'],
  [['Ctrl', 'Z'], 'take back a move; with Shift, move again'],
  [['F'], 'fit everything in'],
  [['/'], 'find in this graph'],
  [['Esc'], 'select nothing'],
  [['?'], 'explain what is selected; with nothing selected, this list'],
]

export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of the graph" className="max-w-md">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 px-4 py-4">
        {keys.map(([names, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
