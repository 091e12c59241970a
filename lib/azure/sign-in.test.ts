import { describe, expect, it } from 'vitest'
import { signInWith } from './sign-in.ts'
import { fastClock } from './testing/fast-clock.ts'

const hour = 3_600_000

describe('a sign-in', () => {
  it('asks once for those who need a token at the same time, and again before it ends', async () => {
    const clock = { time: 0, now: () => clock.time, sleep: async () => {} }
    let asked = 0
    const credential = { getToken: async () => ({ token: `t${++asked}`, expiresOnTimestamp: clock.time + hour }) }
    const signIn = signInWith(credential, { clock })
    expect(await Promise.all([signIn.token('a'), signIn.token('a')])).toEqual(['t1', 't1'])
    clock.time = hour - 6 * 60_000
    expect(await signIn.token('a')).toBe('t1')
    clock.time = hour - 4 * 60_000
    expect(await Promise.all([signIn.token('a'), signIn.token('a')])).toEqual(['t2', 't2'])
  })

  it('says at once what is wrong when there was never one', async () => {
    const credential = { getToken: () => Promise.reject(new Error('run `az login`')) }
    await expect(signInWith(credential, { clock: fastClock(1000) }).token('a')).rejects.toThrow('az login')
  })

  it('is waited for when it is lost in the middle, and says so', async () => {
    const said: (string | undefined)[] = []
    let asked = 0
    const credential = {
      getToken: async () => {
        if (++asked > 1 && asked < 4) throw new Error('AADSTS700082: expired, run `az login`\nmore')
        return { token: `t${asked}`, expiresOnTimestamp: 0 }
      },
    }
    const signIn = signInWith(credential, { clock: fastClock(1000), onPaused: (pause) => said.push(pause?.why) })
    await signIn.token('a')
    expect(await signIn.token('a')).toBe('t4')
    const why = 'AADSTS700082: expired, run `az login`'
    expect(said).toEqual([why, why, undefined])
  })

  it('is looked for at once when somebody says that they signed in', async () => {
    let asked = 0
    const credential = {
      getToken: async () => {
        if (++asked === 2) throw new Error('expired')
        return { token: `t${asked}`, expiresOnTimestamp: 0 }
      },
    }
    const signIn = signInWith(credential, { clock: fastClock(1), onPaused: (pause) => pause?.lookAgain() })
    await signIn.token('a')
    const began = performance.now()
    expect(await signIn.token('a')).toBe('t3')
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('stops waiting when the run is cancelled', async () => {
    const cancel = new AbortController()
    let asked = 0
    const credential = {
      getToken: async () => {
        if (++asked > 1) throw new Error('expired')
        return { token: 't', expiresOnTimestamp: 0 }
      },
    }
    const signIn = signInWith(credential, { clock: fastClock(1), signal: cancel.signal })
    await signIn.token('a')
    const waiting = signIn.token('a')
    setTimeout(() => cancel.abort(new Error('enough')), 20)
    await expect(waiting).rejects.toThrow('enough')
  })
})
