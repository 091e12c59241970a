import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface Asked {
  path: string
  ms: number
  /** 0 where the connection broke off in the middle. */
  status: number
  at: number
}

/** A person who reads, for this long between two looks, in milliseconds. */
const looks = { least: 500, most: 2500 }

interface Viewing {
  url: string
  cookie: string
  paths: string[]
  isOver: () => boolean
  tell: (asked: Asked) => void
}

/** Looks at one thing after another over one connection, as a browser would. */
export async function view({ url, cookie, paths, isOver, tell }: Viewing): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 })
  for (let turn = Math.floor(Math.random() * paths.length); !isOver(); turn++) {
    await pause(looks.least + Math.random() * (looks.most - looks.least))
    if (isOver()) break
    const path = paths[turn % paths.length]!
    const at = performance.now()
    const status = await statusOf(url + path, { agent, headers: { cookie } })
    tell({ path, ms: performance.now() - at, status, at })
  }
  agent.destroy()
}

/** Reads an answer to its end. */
export async function statusOf(url: string, options: object): Promise<number> {
  try {
    const request = get(url, options)
    const [answer] = (await once(request, 'response')) as [IncomingMessage]
    for await (const _ of answer) {
      // Only that it ends is of interest.
    }
    return answer.complete ? (answer.statusCode ?? 0) : 0
  } catch {
    return 0
  }
}
