/** Said wherever a value is not known: unknown is never 0 and never none. */
export const notRead = 'not read'
