const beginnings: [kind: string, bytes: number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
]

/** What packed a file that begins like this; a small archive may hold more than any machine has room for. */
export const archiveKind = (bytes: Uint8Array): string | undefined =>
  beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
