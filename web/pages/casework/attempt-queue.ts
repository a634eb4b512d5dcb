/**
 * Attempts that wait for a connection: sealed in the browser's storage under a key that only the hub gives, and sent
 * when there is one, each once (docs/decisions/0018).
 */
import type { ActionInput } from '#actions/all-actions.ts'
import { type Answered, askHub } from '../../app/hub.ts'

export type Attempt = ActionInput<'casework.record-attempts'>['attempts'][number]
type Became = Answered<'casework.record-attempts'>['attempts'][number]

/** What lies in the storage: nothing in it says anything to whoever has no key. */
type Row = {
  readonly command: string
  readonly owner: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export type AttemptQueue = {
  put(attempt: Attempt): Promise<void>
  /** Those of this person, in no order. */
  list(): Promise<readonly Attempt[]>
  remove(command: string): Promise<void>
  /** Sends what waits; gives what the hub held back. Throws when it was not reached. */
  send(): Promise<readonly Became[]>
}

const store = 'waiting'
const sentAtOnce = 50

/** Asks the hub for the key, which then stays in memory and cannot be read out again. */
export async function openAttemptQueue(): Promise<AttemptQueue> {
  const { key: secret, owner } = await askHub('casework.give-queue-key', {})
  const bytes = Uint8Array.from(atob(secret), letter => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  const database = await openStore()
  const queue: AttemptQueue = {
    async put(attempt) {
      const row = await sealed(key, owner, attempt)
      await asked(database.transaction(store, 'readwrite').objectStore(store).put(row))
    },
    async list() {
      const rows = await asked<Row[]>(database.transaction(store).objectStore(store).getAll())
      const opened = await Promise.all(rows.filter(row => row.owner === owner).map(row => unsealed(key, row)))
      return opened.filter(attempt => attempt !== null)
    },
    async remove(command) {
      await asked(database.transaction(store, 'readwrite').objectStore(store).delete(command))
    },
    async send() {
      const waiting = await queue.list()
      const held: Became[] = []
      for (let at = 0; at < waiting.length; at += sentAtOnce) {
        const attempts = waiting.slice(at, at + sentAtOnce)
        const answer = await askHub('casework.record-attempts', { attempts })
        for (const each of answer.attempts) {
          if (each.became === 'held') held.push(each)
          else await queue.remove(each.command)
        }
      }
      return held
    },
  }
  return queue
}

function openStore(): Promise<IDBDatabase> {
  const opening = indexedDB.open('causeway-outreach', 1)
  opening.addEventListener('upgradeneeded', () => {
    opening.result.createObjectStore(store, { keyPath: 'command' })
  })
  return asked(opening)
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')))
  })
}

/** Bound to its command and its owner, so that nobody can put one in another's place. */
const about = (command: string, owner: string) => new TextEncoder().encode(`${command} ${owner}`)

async function sealed(key: CryptoKey, owner: string, attempt: Attempt): Promise<Row> {
  const { command } = attempt
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(attempt))
  const how = { name: 'AES-GCM', iv: nonce, additionalData: about(command, owner) }
  return { command, owner, nonce, sealed: await crypto.subtle.encrypt(how, key, plain) }
}

/** Null where it does not open: it was altered, or is from another hub at this address. */
async function unsealed(key: CryptoKey, row: Row): Promise<Attempt | null> {
  const how = { name: 'AES-GCM', iv: row.nonce, additionalData: about(row.command, row.owner) }
  try {
    const plain = await crypto.subtle.decrypt(how, key, row.sealed)
    return JSON.parse(new TextDecoder().decode(plain)) as Attempt
  } catch {
    return null
  }
}
