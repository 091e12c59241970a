/** Where the page has a word of the glossary. */
export const termAnchor = (term: string) => `term-${term.replaceAll(' ', '-')}`
