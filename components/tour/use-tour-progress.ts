'use client'
import { useSyncExternalStore } from 'react'
import { keptText } from '../shell/kept-text.ts'

/**
 * How far somebody came, in this browser: `new` nothing was answered yet; `declined` it is not offered again; `open` it
 * is under way; `left` it was closed at a stop; `done`.
 */
export interface TourProgress {
  state: 'new' | 'declined' | 'open' | 'left' | 'done'
  /** The stop to go on with, from 1. */
  stop: number
}

const kept = keptText('lanyard.tour')
const fresh: TourProgress = { state: 'new', stop: 1 }
const states = ['new', 'declined', 'open', 'left', 'done'] as const

/** `left 5`, as it is stored; anything else is as if nothing were. */
export function progressFrom(text: string): TourProgress {
  const [word, number] = text.split(' ')
  const state = states.find((one) => one === word)
  const stop = Number(number)
  return state && Number.isInteger(stop) && stop > 0 ? { state, stop } : fresh
}

export const keepTourProgress = ({ state, stop }: TourProgress) => kept.keep(`${state} ${stop}`)

/** `undefined` on the server, which cannot know it. */
export function useTourProgress(): TourProgress | undefined {
  const text = useSyncExternalStore(kept.subscribe, kept.read, () => undefined)
  return text === undefined ? undefined : progressFrom(text)
}

/** Where the tour begins, or goes on. From there it finds the page of the stop itself. */
export function tourHref({ state, stop }: TourProgress = fresh): string {
  return `/?tour=${state === 'open' || state === 'left' ? stop : 1}`
}

export const tourWords = ({ state }: TourProgress = fresh) =>
  state === 'open' || state === 'left' ? 'Go on with the tour' : 'Take the tour'
