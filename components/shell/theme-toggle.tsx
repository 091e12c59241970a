'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuChoices } from '../ui/menu-items.tsx'

const choices = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden="true" /> },
] as const

const never = () => () => {}

export function ThemeToggle() {
  const { theme, setTheme } = useTheme()
  // The server cannot know the theme that this browser chose.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const value = (inBrowser && choices.find((choice) => choice.value === theme)?.value) || 'system'
  return (
    <Menu
      trigger={
        <IconButton label="Theme">
          <Sun className="dark:hidden" aria-hidden="true" />
          <Moon className="hidden dark:block" aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuChoices label="Theme" value={value} onChange={setTheme} choices={choices} />
    </Menu>
  )
}
