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
  /** What it made or removed leads to or from what is investigated; drawn filled. */
  isNear: boolean
}
