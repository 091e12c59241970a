/** A file to send, and the name to send it under: its path inside the folder that was chosen. */
export interface PickedFile {
  path: string
  file: File
}

/** What an `<input type="file">` holds; with `webkitdirectory` each file knows its path. */
export const filesOfInput = (input: HTMLInputElement): PickedFile[] =>
  [...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))

/** What was dropped, folders walked to the end. The items must be taken at once: the browser forgets them. */
export async function filesOfDrop(items: DataTransferItemList): Promise<PickedFile[]> {
  const dropped = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = dropped.map(({ entry, file }) =>
    entry ? filesOfEntry(entry) : file ? [{ path: file.name, file }] : [],
  )
  return (await Promise.all(found)).flat()
}

async function filesOfEntry(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: PickedFile[] = []
  while (true) {
    // Chromium hands out 100 at a time, and an empty list at the end.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return found
    for (const inner of batch) found.push(...(await filesOfEntry(inner)))
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
