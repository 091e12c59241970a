/** Every page of the product, by its address. */
export const pagePaths = [
  '/',
  '/graph',
  '/graph/map',
  '/identities',
  '/resources',
  '/grants',
  '/warnings',
  '/investigate',
  '/history',
  '/learn',
  '/learn/exercises',
  '/sources',
  '/audit',
  '/nodes',
]
