/** Starts the embedded database's thread and keeps the conversation with it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Fault } from '#base/fault.ts'
import type { BeginSession, Listener } from './wire.ts'
import type { FromWorker, ToWorker, WorkerTask } from './worker.ts'

export type Thread = {
  readonly begin: BeginSession
  /** A tar of the whole data folder. Nothing else may be under way. */
  image(): Promise<Uint8Array>
  /** A clean shutdown: what comes next opens without recovery. */
  close(): Promise<void>
}

/** The published program has the thread's code beside it; from source, tsx reads the TypeScript in the thread too. */
function workerOf(task: WorkerTask): Worker {
  if (!import.meta.filename.endsWith('.ts'))
    return new Worker(join(import.meta.dirname, 'embedded-database.js'), { workerData: task })
  const entry = pathToFileURL(join(import.meta.dirname, 'worker.ts')).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}') })`
  return new Worker(code, { eval: true, workerData: task, execArgv: [] })
}

const deaf: Listener = { heard: () => {}, broken: () => {} }

/** Resolves when the database is up. Throws a Fault `database/cannot-start` when it does not come up. */
export async function startThread(task: WorkerTask): Promise<Thread> {
  const worker = workerOf(task)
  let current = { number: 0, listener: deaf }
  let down: Error | null = null
  const waiting = new Map<FromWorker['says'], (answer: FromWorker) => void>()
  const failing = new Set<(error: Error) => void>()

  const fail = (error: Error): void => {
    down ??= error
    current.listener.broken(error)
    for (const each of failing) each(error)
  }
  const ask = (order: ToWorker): void => worker.postMessage(order, [])
  const answerTo = (says: FromWorker['says'], order?: ToWorker): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      if (down !== null) return reject(down)
      failing.add(reject)
      waiting.set(says, answer => {
        failing.delete(reject)
        resolve(answer)
      })
      if (order) ask(order)
    })

  worker.on('message', (answer: FromWorker) => {
    if (answer.says === 'failed') fail(new Error(`Connection terminated: ${answer.message}`))
    else if (answer.says === 'bytes' || answer.says === 'refused') {
      // What an earlier session is still told concerns nobody.
      if (answer.session !== current.number) return
      if (answer.says === 'bytes') current.listener.heard(answer.bytes)
      else current.listener.broken(new Error(answer.message))
    } else waiting.get(answer.says)?.(answer)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('Connection terminated: the embedded database has stopped.')))

  const begin: BeginSession = (user, listener) => {
    const session = current.number + 1
    current = { number: session, listener }
    if (down !== null) listener.broken(down)
    else ask({ says: 'begin', session, user })
    return {
      say: bytes => {
        if (session === current.number) ask({ says: 'bytes', session, bytes })
      },
      end: () => {
        if (session === current.number) current = { number: session, listener: deaf }
      },
    }
  }

  try {
    await answerTo('ready')
  } catch (error) {
    await worker.terminate()
    throw new Fault('database/cannot-start', 'The embedded database did not come up.', 'never', error)
  }
  return {
    begin,
    image: async () => {
      const answer = await answerTo('image', { says: 'image' })
      return answer.says === 'image' ? answer.bytes : new Uint8Array()
    },
    close: async () => {
      if (down !== null) return
      await answerTo('closed', { says: 'close' })
      down = new Error('The embedded database is closed.')
      await worker.terminate()
    },
  }
}
