/** One lane of the track, in the order from top to bottom. */
export interface TrackLane {
  id: string
  label: string
}

/** Something that happened at one moment. */
export interface TrackEvent {
  id: string
  lane: string
  /** Milliseconds since 1970. */
  at: number
  /** What happened, in a few words. */
  words: string
  /** It made or removed an edge; drawn filled. */
  isFilled: boolean
}
