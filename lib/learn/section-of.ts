import type { Section } from './chapter.ts'
import { chapters } from './chapters/index.ts'

const byId = new Map(chapters.flatMap(({ sections }) => sections.map((section) => [section.id, section])))

/** A section by its id. */
export const sectionOf = (id: string): Section | undefined => byId.get(id)
