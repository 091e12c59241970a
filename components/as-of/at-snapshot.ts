/** A path of ours, at a snapshot; as it is for the newest one, and where it already names one. */
export function atSnapshot(path: string, snapshot: number | null): string {
  const [before = '', hash] = path.split('#', 2)
  if (snapshot === null || /[?&]snapshot=/.test(before)) return path
  return `${before}${before.includes('?') ? '&' : '?'}snapshot=${snapshot}${hash === undefined ? '' : `#${hash}`}`
}
