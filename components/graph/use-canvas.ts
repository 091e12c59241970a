'use client'

import { useEffect, useState } from 'react'

type Canvas = typeof import('./canvas.tsx')['GraphCanvas']

/** Painters and Cytoscape come when something is to be painted: pages that link here fetch the screen, and need not have them. */
const load = () => import('./canvas.tsx')

/**
 * The canvas, once it is loaded: asked for already while the server thinks. Not `next/dynamic`: React shows what comes of
 * that 300 ms after the page's last fallback at the earliest, though it be there long since.
 */
export function useCanvas(): Canvas | undefined {
  const [canvas, setCanvas] = useState<Canvas>()
  useEffect(() => {
    load().then(
      ({ GraphCanvas }) => setCanvas(() => GraphCanvas),
      (error) =>
        // Where it cannot be had, the page says so as of any failure of its own.
        setCanvas(() => {
          throw error
        }),
    )
  }, [])
  return canvas
}
