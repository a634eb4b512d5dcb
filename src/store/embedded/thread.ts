/** Starts the embedded database's thread and keeps the conversation with it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Fault } from '#base/fault.ts'
import type { BeginSession, Listener } from './wire.ts'
import type { FromWorker, ToWorker, WorkerTask } from './worker.ts'

export type Thread = {
  readonly begin: BeginSession
  /** Why it can do nothing more, or null. */
  down(): Error | null
  /** Kept when the thread has ended and the folder is free for another one. */
  readonly ended: Promise<void>
  /** A tar of the whole data folder. Nothing else may be under way. */
  image(): Promise<Uint8Array>
  /** A clean shutdown: what comes next opens without recovery. */
  close(): Promise<void>
  /** At once, as if the power had gone. */
  kill(): Promise<void>
}

const deaf: Listener = { heard: () => {}, broken: () => {} }

/** An error that node-postgres takes for a broken socket, which is nothing to somebody who is hanging up. */
function hungUp(why: string): Error {
  return Object.assign(new Error(`Connection terminated: ${why}`), { code: 'ECONNRESET' })
}

/** The published program has the thread's code beside it; from source, tsx reads the TypeScript in the thread too. */
function workerOf(task: WorkerTask): Worker {
  if (!import.meta.filename.endsWith('.ts'))
    return new Worker(join(import.meta.dirname, 'embedded-database.js'), { workerData: task })
  const entry = pathToFileURL(join(import.meta.dirname, 'worker.ts')).href
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry}') })`
  return new Worker(code, { eval: true, workerData: task, execArgv: [] })
}

/** Asks the thread one thing at a time and waits for the answer of that kind. */
type Asking = {
  answerTo(says: FromWorker['says'], order?: ToWorker): Promise<FromWorker>
  answered(answer: FromWorker): void
  fail(error: Error): void
}

function asking(send: (order: ToWorker) => void): Asking {
  let waiting: {
    says: string
    resolve: (answer: FromWorker) => void
    reject: (error: Error) => void
  } | null = null
  return {
    answerTo: (says, order) =>
      new Promise((resolve, reject) => {
        waiting = { says, resolve, reject }
        if (order) send(order)
      }),
    answered: answer => {
      if (waiting?.says === answer.says) waiting.resolve(answer)
    },
    fail: error => waiting?.reject(error),
  }
}

/** Resolves when the database is up. Throws a Fault `database/cannot-start` when it does not come up. */
export async function startThread(task: WorkerTask): Promise<Thread> {
  const worker = workerOf(task)
  let current = { number: 0, listener: deaf }
  let down: Error | null = null
  const send = (order: ToWorker): void => worker.postMessage(order, [])
  const questions = asking(send)

  /** A thread that failed once is not asked again: it is ended, so that nothing of it writes any more. */
  const fail = (error: Error): void => {
    if (down !== null) return
    down = error
    current.listener.broken(error)
    questions.fail(error)
    void worker.terminate()
  }
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()))
  worker.on('error', fail)
  worker.on('exit', () => fail(hungUp('the embedded database has stopped.')))
  worker.on('message', (answer: FromWorker) => {
    if (answer.says === 'failed') return fail(hungUp(answer.message))
    if (answer.says !== 'bytes' && answer.says !== 'refused') return questions.answered(answer)
    // What an earlier session is still told concerns nobody.
    if (answer.session !== current.number) return
    if (answer.says === 'bytes') current.listener.heard(answer.bytes)
    else current.listener.broken(new Error(answer.message))
  })

  const begin: BeginSession = (user, listener) => {
    const session = current.number + 1
    current.listener.broken(hungUp('another one has begun.'))
    current = { number: session, listener }
    if (down !== null) listener.broken(down)
    else send({ says: 'begin', session, user })
    return {
      say: bytes => {
        if (session === current.number && down === null) send({ says: 'bytes', session, bytes })
      },
      end: () => {
        if (session === current.number) current = { number: session, listener: deaf }
      },
    }
  }

  try {
    await questions.answerTo('ready')
  } catch (error) {
    await ended
    throw new Fault('database/cannot-start', 'The embedded database did not come up.', 'never', error)
  }
  return {
    begin,
    down: () => down,
    ended,
    image: async () => {
      const answer = await questions.answerTo('image', { says: 'image' })
      return answer.says === 'image' ? answer.bytes : new Uint8Array()
    },
    close: async () => {
      if (down === null) await questions.answerTo('closed', { says: 'close' })
      down ??= hungUp('the embedded database is closed.')
      await worker.terminate()
    },
    kill: async () => {
      await worker.terminate()
    },
  }
}
