/** A report before it has a format: what every format draws. Texts are plain, as they came; each format escapes them. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; lines: string[] }
  | { kind: 'picture'; svg: string; text: string }

export interface ReportDocument {
  title: string
  /** Under the title: what, as of when, written when. */
  about: string[]
  sections: { title: string; blocks: Block[] }[]
}
