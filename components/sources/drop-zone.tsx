'use client'
import clsx from 'clsx'
import { FileUp, FolderUp, Upload } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { filesOfDrop, filesOfInput, type PickedFile } from './picked-files.ts'

/** Takes files or whole folders, dropped or chosen. */
export function DropZone({ onPick }: { onPick: (files: PickedFile[]) => void }) {
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  const take = (picked: PickedFile[]) => {
    setProblem(picked.length === 0 ? 'There are no files in it.' : undefined)
    onPick(picked)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    filesOfDrop(event.dataTransfer.items).then(take, () => setProblem('The browser could not read what was dropped.'))
  }
  const chosen = (input: HTMLInputElement) => {
    take(filesOfInput(input))
    // The same files can then be chosen again.
    input.value = ''
  }
  return (
    <section
      aria-label="Drop exports here"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
      className={clsx(
        'm-4 flex min-h-56 flex-col items-center justify-center gap-2 rounded-lg border border-dashed px-6 py-8 text-center transition-colors',
        over ? 'border-accent bg-accent-soft' : 'border-line-control bg-bg',
      )}
    >
      <Upload size={22} strokeWidth={1.6} className={over ? 'text-accent-strong' : 'text-faint'} aria-hidden="true" />
      <p className="font-medium text-base text-ink">Drop files or a folder here</p>
      <p className="max-w-md text-balance text-muted">
        JSON from the Azure CLI, Resource Graph, Resource Manager and Microsoft Graph, recognised by what is in it. All
        files of one import together become one snapshot.
      </p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <Button look="primary" onClick={() => files.current?.click()}>
          <FileUp size={15} aria-hidden="true" /> Choose files
        </Button>
        <Button onClick={() => folder.current?.click()}>
          <FolderUp size={15} aria-hidden="true" /> Choose a folder
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Folder to import"
        onChange={(event) => chosen(event.currentTarget)}
        {...{ webkitdirectory: '' }}
      />
      {problem && (
        <p role="alert" className="mt-1 text-critical">
          {problem}
        </p>
      )}
    </section>
  )
}
