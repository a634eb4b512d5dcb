/** What is refused, what cannot be read, and what fails on our side: each with values to look for in it. */
import { unlinkSync } from 'node:fs'
import { type Canaries, failing } from './canary.ts'
import type { Ground } from './ground.ts'
import type { Office } from './people.ts'
import type { Asker, WatchedHub } from './watched-hub.ts'
import { rest } from './work.ts'

/** Requests that no route reads as it should. */
export async function askAmiss(hub: WatchedHub, canaries: Canaries, asker: Asker): Promise<void> {
  const word = (): string => canaries.word()
  const post = (path: string, type: string, body: string, headers: Record<string, string> = {}) =>
    asker.send(path, { method: 'POST', headers: { 'content-type': type, ...headers }, body })
  const list = '/api/exchange/list-records'
  const bodies = [
    () => `{"file": "${word()}`,
    () => `{"${word()}": "${word()}", "file": ["${word()}"]}`,
    () => `["${word()}"]`,
    () => `"${word()}"`,
    () => `{"__proto__": {"${word()}": "${word()}"}}`,
    () => `{"constructor": {"prototype": "${word()}"}}`,
    () => `{"file": "MIF", "partner": "${word()}", "facts": {"memberCin": ["${canaries.cin()}"]}}`,
    () => `{"file": "${word()}"}`,
    () => `{"file": "MIF", "cursor": "${word()}"}`,
    () => `{"file": "MIF", "facts": {"${word()}": "${word()}\\u0000"}}`,
    () => `{"file": "MIF", "facts": {"memberCin": "\\ud800${word()}"}}`,
    () => `{"file": "MIF", "facts": {"memberCin": "${word()}${'x'.repeat(3_000_000)}"}}`,
  ]
  for (const body of bodies) {
    await post(list, 'application/json', body())
    await post(list, `application/${word()}`, body(), { [word()]: word() })
    await post(`${list}?cin=${canaries.cin()}&name=${word()}`, 'application/json', body())
  }
  for (const path of [
    list,
    '/api/exchange/list-transmissions',
    '/api/network/list-dues',
    '/api/nothing',
    '/',
    '/metrics',
  ])
    for (const query of [
      `?cin=${canaries.cin()}`,
      `?name=${word()}&${word()}=1`,
      `/${word()}`,
      `%${word()}`,
      `#${word()}`,
    ])
      await asker.send(`${path}${query}`, {
        headers: { accept: 'text/html', referer: `https://x.example/${word()}` },
      })
  await asker.send(`/${word()}/${canaries.cin()}/%E0%A4%A`)
  await asker.send('/healthz', { method: 'DELETE', headers: { 'x-request-id': word() } })
  await multipart(canaries, asker)
  for (const text of [
    `GET /${word()} HTTP/1.1\r\n${word()}\r\n\r\n`,
    `${word()} / HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET /${word()} HTTP/9.9\r\n\r\n`,
    `POST ${list} HTTP/1.1\r\nHost: x\r\nContent-Length: ${word()}\r\n\r\n{}`,
    `POST ${list} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"file":"${word()}`,
    `GET /?${word().repeat(4000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET /api/network/list-dues?x=${word()} HTTP/1.1\r\nHost: ${word()}\r\nCookie: causeway=${word()}\r\nX-${word()}: ${word()}\r\n\r\n`,
  ])
    await hub.sendRaw(text)
}

async function multipart(canaries: Canaries, asker: Asker): Promise<void> {
  const word = (): string => canaries.word()
  const part = (head: string, text: string): string =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`
  const file = (): string => part(`name="${word()}"; filename="${word()}.csv"`, `${word()},${canaries.cin()}`)
  for (const body of [
    `${part(`name="${word()}"`, word())}--b--\r\n`,
    `${part('name="partner"', word())}${file()}--b--\r\n`,
    `${part('name="file"', word())}${file()}--b--\r\n`,
    `${part('name="profile"', word())}${file()}--b--\r\n`,
    `${file()}${part('name="language"', word())}--b--\r\n`,
    `${file()}${file()}--b--\r\n`,
    file().slice(0, -4),
    `--b\r\n${word()}: ${word()}\r\n\r\n${word()}`,
    word(),
  ])
    await asker.send('/api/exchange/receive-file', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'idempotency-key': word() },
      body,
    })
}

/** Headers of every kind, by which somebody may say more than they should. */
export async function sayInHeaders(hub: WatchedHub, canaries: Canaries, asker: Asker): Promise<void> {
  const word = (): string => canaries.word()
  const trace = (digit: string): string => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`
  for (const path of ['/api/sign-in/see-self', '/api/network/list-dues', '/api/exchange/list-transmissions'])
    await asker.send(path, {
      headers: {
        'user-agent': word(),
        referer: `https://elsewhere.example/${word()}`,
        origin: `https://${word()}.example`,
        traceparent: trace('a'),
        tracestate: `${word().toLowerCase()}=${word()}`,
        baggage: `member=${word()}`,
        'x-forwarded-for': word(),
        'x-request-id': word(),
        'x-b3-traceid': word(),
        forwarded: `for=${word()}`,
        [word()]: word(),
      },
    })
  for (const key of [word(), `${word()} ${word()}`, word().repeat(40)])
    await asker.send('/api/network/add-partner', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ name: word(), kinds: [word()] }),
    })
  await hub.asker('a program with a wrong token', word()).ask('exchange.list-transmissions')
  await hub
    .asker('a program with a token as it should look', `cway_${word()}`)
    .ask('exchange.list-transmissions')
  const stolen = { cookie: `causeway=${word()}; ${word()}=${word()}`, 'causeway-request': '1' }
  await hub.asker('a browser with a wrong cookie').send('/api/sign-in/see-self', { headers: stolen })
  await asker.send('/api/sign-in/sign-out', {
    method: 'POST',
    headers: { 'sec-fetch-site': word() },
    body: word(),
  })
}

/** The database fails at a row and repeats it whole; in requests and in jobs. */
export async function failAtRows(hub: WatchedHub, canaries: Canaries, { colleague }: Office): Promise<void> {
  const marked = (): string => canaries.word(failing)
  const before = hub.heard().length
  await colleague.ask('network.add-partner', { name: marked(), kinds: ['ecm-provider'], contact: marked() })
  await colleague.ask('oversight.record-grievance', {
    receivedAt: new Date(Date.now() - 1000).toISOString(),
    way: 'phone',
    expedited: true,
    category: marked(),
    says: marked(),
    memberCin: canaries.cin(),
  })
  await colleague.ask('sign-in.change-self', { name: marked(), language: 'en' })
  await colleague.upload(`a,b\n${marked()},${canaries.cin()}\n`, `${marked()}.csv`)
  const failed = hub.heard().slice(before)
  if (!failed.every(({ status }) => status === 500))
    throw new Error(failed.map(({ body }) => body).join('\n'))
}

/** A job fails at a row of a file; how often does not matter. */
export async function failInJob(
  hub: WatchedHub,
  file: string,
  name: string,
  { colleague }: Office,
): Promise<void> {
  await colleague.upload(file, name, { file: 'MIF' })
  await hub.until('a job failed', () => hub.log().includes('"a job failed"'))
}

/** Kept files vanish: whoever asks for them hears of a fault, and of nothing in them. */
export async function loseBlobs(
  hub: WatchedHub,
  ground: Ground,
  { colleague }: Office,
  transmission: string,
): Promise<void> {
  await rest(hub, colleague)
  for (const path of ground.files()) unlinkSync(path)
  await colleague.send(`/api/exchange/download-file?transmission=${transmission}`).catch(() => null)
  await colleague.ask('exchange.download-answer', { transmission, kind: 'findings' }).catch(() => null)
}

/** The database goes away in the middle of the day, and comes back. */
export async function loseDatabase(
  hub: WatchedHub,
  ground: Ground,
  canaries: Canaries,
  asker: Asker,
): Promise<void> {
  const giveBack = await ground.takeAway?.()
  if (giveBack === undefined) return
  const before = hub.heard().length
  await asker.ask('network.add-partner', { name: canaries.word(), kinds: ['ecm-provider'] })
  await asker.ask('exchange.list-records', { file: 'MIF', facts: { memberCin: canaries.cin() } })
  await asker.upload(`a,b\n${canaries.word()},${canaries.cin()}\n`, `${canaries.word()}.csv`)
  await asker.send('/readyz')
  await hub.metrics()
  const statuses = hub
    .heard()
    .slice(before)
    .map(({ status }) => status)
  await giveBack()
  if (!statuses.every(status => status >= 500)) throw new Error(`not away: ${statuses.join(' ')}`)
  await hub.until('the database is back', async () => (await asker.send('/readyz')).status === 200)
}
