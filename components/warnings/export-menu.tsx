'use client'

import { Download } from 'lucide-react'
import { useAtSnapshot } from '#components/as-of/use-at-snapshot.ts'
import { Button } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-items.tsx'

const formats = [
  ['json', 'Everything (JSON)'],
  ['sarif', 'Code scanning (SARIF)'],
  ['junit', 'Test report (JUnit)'],
] as const

/** The warnings of the snapshot as files; what is accepted is in them as known. */
export function ExportMenu() {
  const at = useAtSnapshot()
  return (
    <Menu
      trigger={
        <Button look="quiet" aria-label="Export all warnings">
          <Download size={16} aria-hidden="true" /> Export
        </Button>
      }
    >
      {formats.map(([format, words]) => (
        // The answer says that it is a file, so the page stays.
        <MenuItem key={format} onSelect={() => window.location.assign(at(`/api/warnings/export?format=${format}`))}>
          {words}
        </MenuItem>
      ))}
    </Menu>
  )
}
