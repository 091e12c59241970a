import type { FromWorker, MapLook, MapQuestion, MapQuestions, MapTimes, ToWorker } from './map-messages.ts'
import type { MapOutline } from './map-outline.ts'

export interface MapWorker {
  look(look: MapLook): void
  ask<Q extends MapQuestion>(question: Q, ask: MapQuestions[Q]['ask']): Promise<MapQuestions[Q]['answer'] | undefined>
  stop(): void
}

interface Heard {
  onOpened(outline: MapOutline): void
  onPainted(times: MapTimes): void
  onFailed(error: string): void
}

/** Starts the worker that reads, lays out and paints a map onto a canvas that is handed over to it. */
export function startMapWorker(open: Omit<Extract<ToWorker, { say: 'open' }>, 'say'>, heard: Heard): MapWorker {
  const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: unknown) => void>()
  let turns = 0
  const tell = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  worker.onmessage = ({ data: message }: MessageEvent<FromWorker>) => {
    if (message.say === 'opened') heard.onOpened(message.outline)
    else if (message.say === 'painted') heard.onPainted(message.times)
    else if (message.say === 'failed') heard.onFailed(message.error)
    else {
      waiting.get(message.turn)?.(message.answer)
      waiting.delete(message.turn)
    }
  }
  worker.onerror = () => heard.onFailed('the map could not start: this browser refuses the worker that paints it')
  tell({ say: 'open', ...open }, [open.canvas])
  return {
    look: (look) => tell({ say: 'look', look }),
    ask: (question, ask) =>
      new Promise((resolve) => {
        const turn = ++turns
        waiting.set(turn, resolve as (answer: unknown) => void)
        tell({ say: 'ask', turn, question, ask })
      }),
    stop() {
      worker.terminate()
      for (const resolve of waiting.values()) resolve(undefined)
      waiting.clear()
    },
  }
}
