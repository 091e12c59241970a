/** Why somebody is not let in. */
export class SignInRefusal extends Error {
  readonly status: 400 | 403 | 503
  /** One sentence for the page; the message is for the audit log. */
  readonly tell: string

  constructor(status: 400 | 403 | 503, { why, tell }: { why: string; tell: string }) {
    super(why)
    this.status = status
    this.tell = tell
  }
}
