'use client'
import { useEffect, useState } from 'react'

/** The chapter whose heading was passed last, as the page is scrolled; the first where none was. */
export function useChapterInView(chapters: readonly { id: string }[]): string | undefined {
  const [current, setCurrent] = useState(chapters[0]?.id)
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const passed = chapters.findLast(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top
        return top !== undefined && top < innerHeight / 3
      })
      setCurrent((passed ?? chapters[0])?.id)
    }
    const onScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    onScroll()
    // What scrolls is a part of the page: its events are only heard on their way down.
    addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [chapters])
  return current
}
