/** A hub in a process of its own, with everything that leaves it kept: its output, its traces, its answers. */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startProcess } from '#test/keeping/processes.ts'
import type { Canaries, Place } from './canary.ts'
import type { Ground } from './ground.ts'

/** One answer, and what was sent for it. */
export type Heard = {
  readonly by: string
  readonly sent: string
  readonly path: string
  readonly status: number
  readonly headers: string
  readonly body: string
}

export type Sent = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/** Somebody at a browser or a program, with the cookie that the hub gave them. */
export type Asker = {
  readonly name: string
  send(path: string, sent?: Sent): Promise<Heard>
  /** Asks for an action; what changes something gets a key. */
  ask(action: string, input?: object): Promise<Heard>
  /** The same, and it must be done. */
  must(action: string, input?: object): Promise<Readonly<Record<string, unknown>>>
  upload(
    bytes: string | Uint8Array<ArrayBuffer>,
    fileName: string,
    fields?: Record<string, string>,
  ): Promise<Heard>
}

export type WatchedHub = {
  asker(name: string, token?: string): Asker
  /** Bytes as they are, to the port itself. */
  sendRaw(text: string): Promise<void>
  heard(): readonly Heard[]
  /** Waits until something is so. */
  until(what: string, so: () => Promise<boolean> | boolean): Promise<void>
  log(): string
  metrics(): Promise<string>
  /** Stops it; gives all that it let out. */
  stop(): Promise<readonly Place[]>
}

async function openCollector() {
  const received: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => received.push(chunk.toString('latin1')))
    request.on('end', () => response.end('{}'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, received, close: () => server.close() }
}

async function until(what: string, so: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await so()) return
    await pause(100)
  }
  throw new Error(`It never came that ${what}.`)
}

export async function startWatchedHub(ground: Ground, canaries: Canaries): Promise<WatchedHub> {
  const collector = await openCollector()
  const child = startProcess(join(import.meta.dirname, 'serving-process.ts'), {
    ...ground.env,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  })
  const address = await Promise.race([addressIn(child.lines), child.ended.then(end => end.errors)])
  if (!address.startsWith('http://')) throw new Error(`The hub did not start: ${address}`)
  const heard: Heard[] = []
  const pages: string[] = []
  const metrics = async (): Promise<string> => {
    const page = await (await fetch(`${address}/metrics`)).text()
    pages.push(page)
    return page
  }
  return {
    asker: (name, token) => openAsker(address, name, token, canaries, heard),
    sendRaw: text => sendRaw(Number(new URL(address).port), text),
    heard: () => heard,
    until,
    log: () => child.lines.join('\n'),
    metrics,
    stop: async () => {
      child.kill('SIGTERM')
      const { errors } = await child.ended
      collector.close()
      return [
        { name: 'standard output', text: child.lines.join('\n') },
        { name: 'standard error', text: errors },
        { name: 'traces', text: collector.received.join('\n') },
        { name: 'metrics', text: pages.join('\n') },
      ]
    },
  }
}

async function addressIn(lines: readonly string[]): Promise<string> {
  let address = ''
  await until('the hub started', () => {
    const started = lines.find(line => line.includes('"msg":"started"'))
    address = /"address":"([^"]+)"/.exec(started ?? '')?.[1] ?? ''
    return address !== ''
  })
  return address
}

function openAsker(
  address: string,
  name: string,
  token: string | undefined,
  canaries: Canaries,
  heard: Heard[],
): Asker {
  let cookie = ''
  let serial = 0
  const send: Asker['send'] = async (path, { method = 'GET', headers = {}, body } = {}) => {
    const who =
      token === undefined ? { cookie, 'causeway-request': '1' } : { authorization: `Bearer ${token}` }
    const asked = { method, headers: { ...who, ...headers }, ...(body !== undefined && { body }) }
    const answer = await fetch(`${address}${path}`, asked)
    for (const given of answer.headers.getSetCookie()) {
      cookie = given.split(';', 1)[0] ?? ''
      const secret = cookie.split('=')[1] ?? ''
      if (secret !== '') canaries.learned(secret)
    }
    const text = Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0))).toString('latin1')
    const sent = `${path} ${JSON.stringify(asked.headers)} ${await textOf(body)}`
    const all = [...answer.headers].filter(([field]) => field !== 'set-cookie')
    const one = { by: name, sent, path, status: answer.status, headers: JSON.stringify(all), body: text }
    heard.push(one)
    return one
  }
  const key = (): Record<string, string> => ({
    'idempotency-key': `${name.replaceAll(' ', '-')}-${++serial}`,
  })
  const ask: Asker['ask'] = (action, input = {}) =>
    send(`/api/${action.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key() },
      body: JSON.stringify(input),
    })
  return {
    name,
    send,
    ask,
    must: async (action, input) => {
      const answer = await ask(action, input)
      if (answer.status !== 200) throw new Error(`${action} for ${name}: ${answer.status} ${answer.body}`)
      return JSON.parse(answer.body) as Readonly<Record<string, unknown>>
    },
    upload: (bytes, fileName, fields = {}) => {
      const form = new FormData()
      for (const [field, value] of Object.entries(fields)) form.append(field, value)
      form.append('file', new Blob([bytes]), fileName)
      return send('/api/exchange/receive-file', { method: 'POST', headers: key(), body: form })
    },
  }
}

async function textOf(body: string | FormData | undefined): Promise<string> {
  if (body === undefined || typeof body === 'string') return body ?? ''
  const parts: string[] = []
  for (const [field, value] of body.entries())
    parts.push(field, typeof value === 'string' ? value : `${value.name} ${await value.text()}`)
  return parts.join(' ')
}

/** Sends the bytes, and waits for whatever comes or does not come. */
function sendRaw(port: number, text: string): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text, 'latin1'))
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', () => {})
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}
