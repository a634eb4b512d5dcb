/** Files over HTTP: streamed in and out, whole or not at all, under names that harm nothing. */
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { askHub } from '#client/client.ts'
import { contentDisposition } from '#server/download.ts'
import {
  makeMember,
  makeOrganization,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { openTestHub, type TestHub } from './hub.ts'
import { sampleActions } from './sample-actions.ts'

const limit = 3_000_000

forEachDatabase((_, openDatabase) => {
  let database: TestDatabase
  let house: TestHouse
  let hub: TestHub
  let plan: TestOrganization
  let token: string
  let server: string

  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database, { limits: { fileBytes: limit, endedShare: 0.2 } })
    hub = await openTestHub(house, sampleActions)
    plan = await makeOrganization(house, ['plan'])
    token = (hub.as(await makeMember(house, plan, ['plan-analyst'])).authorization ?? '').slice(7)
    server = await hub.server.listen({ host: '127.0.0.1', port: 0 })
  })

  const keptKeys = async (): Promise<number> =>
    (await database.asOwner('select 1 from idempotency where organization_id = $1', [plan.id])).rows.length

  const send = (bytes: Uint8Array<ArrayBuffer>, fileName = 'members.csv') =>
    askHub(
      { server, token },
      'testing.receive',
      { partner: 'them', rows: 3 },
      { file: new Blob([bytes]), fileName },
    )

  test('a file comes in whole, after the fields', async () => {
    const bytes = new Uint8Array(2_500_000).map((__, index) => (index * 7) % 251)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const name = 'Mitglieder März “1”.csv'
    expect(await send(bytes, name)).toEqual({
      ok: true,
      value: { sha256, byteCount: 2_500_000, name, rows: 3 },
    })
  })

  test('an empty file is a file', async () => {
    expect(await send(new Uint8Array(0))).toMatchObject({ ok: true, value: { byteCount: 0 } })
  })

  test('one that is too large is refused, whether or not it says so beforehand', async () => {
    for (const bytes of [limit + 1, limit * 3])
      expect(await send(new Uint8Array(bytes))).toMatchObject({
        ok: false,
        problem: { code: 'blob/too-large', status: 413 },
      })
    expect(hub.logged()).not.toContain('a request failed')
  })

  test('who may not send is told so before the file is taken', async () => {
    const file = new Blob([new Uint8Array(limit)])
    const answer = await askHub({ server, token: 'none' }, 'testing.receive', { partner: 'x' }, { file })
    expect(answer).toMatchObject({ problem: { code: 'request/not-signed-in', status: 401 } })
  })

  describe('a form that is none', () => {
    const head = {
      authorization: '',
      'idempotency-key': 'k',
      'content-type': 'multipart/form-data; boundary=b',
    }
    const part = (name: string, text: string, file = false): string =>
      `--b\r\nContent-Disposition: form-data; name="${name}"${file ? '; filename="90000001A.csv"' : ''}\r\n\r\n${text}\r\n`
    const forms: readonly (readonly [string, string, string])[] = [
      ['no file', `${part('partner', 'x')}--b--\r\n`, 'request/file-missing'],
      [
        'a field after the file',
        `${part('f', '1', true)}${part('partner', 'x')}--b--\r\n`,
        'request/not-understood',
      ],
      [
        'a second file',
        `${part('partner', 'x')}${part('f', '1', true)}${part('g', '2', true)}--b--\r\n`,
        'request/not-multipart',
      ],
      [
        'a field that follows a whole form',
        `${part('partner', 'x')}${part('f', '1', true)}${part('rows', '3')}--b--\r\n`,
        'request/file-not-last',
      ],
      [
        'an end in the middle',
        `${part('partner', 'x')}${part('f', '1', true).slice(0, -2)}`,
        'request/not-multipart',
      ],
      [
        'a wrong field',
        `${part('partner', 'x')}${part('rows', 'Testina')}${part('f', '1', true)}--b--\r\n`,
        'request/not-understood',
      ],
    ]
    test.each(forms)('%s', async (__, payload, code) => {
      const before = await keptKeys()
      const answer = await hub.server.inject({
        method: 'POST',
        url: '/api/testing/receive',
        headers: { ...head, authorization: `Bearer ${token}`, 'idempotency-key': house.newId() },
        payload,
      })
      expect(answer.json<{ code: string }>().code).toBe(code)
      expect(answer.body).not.toMatch(/Testina|90000001A/)
      expect(await keptKeys()).toBe(before)
    })
  })

  test('who breaks off in the middle leaves nothing, and the hub goes on', async () => {
    const before = await keptKeys()
    const port = Number(new URL(server).port)
    const socket = connect(port, '127.0.0.1')
    const closed = new Promise(resolve => socket.once('close', resolve))
    socket.write(
      `POST /api/testing/receive HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: ${house.newId()}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="partner"\r\n\r\nx\r\n' +
        `--b\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\n${'a'.repeat(200_000)}`,
    )
    await new Promise(resolve => setTimeout(resolve, 100))
    socket.destroy()
    await closed
    await until(() => hub.logged().includes('the sender broke off'))
    expect(hub.logged()).not.toContain('a request failed')
    expect(await keptKeys()).toBe(before)
    expect(await send(new Uint8Array(10))).toMatchObject({ ok: true })
  })

  describe('a file goes out', () => {
    test('as a stream, under its name', async () => {
      const answer = await askHub({ server, token }, 'testing.download', { name: 'Año “nuevo”; 1.csv' })
      expect(answer).toMatchObject({ ok: true, value: { name: 'Año “nuevo”; 1.csv', mediaType: 'text/csv' } })
      const { value } = answer as { value: { body: Response } }
      expect(await value.body.text()).toBe('first part\nsecond part\n')
    })

    test('and where it breaks in the middle, it does not look whole', async () => {
      const answer = await askHub({ server, token }, 'testing.download', { name: 'x.csv', broken: true })
      const { value } = answer as { value: { body: Response } }
      await expect(value.body.text()).rejects.toThrow()
    })
  })
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setTimeout(resolve, 10))
}

test.each([
  ['plain.csv', 'attachment; filename="plain.csv"; filename*=UTF-8\'\'plain.csv'],
  ['../../etc/passwd', 'attachment; filename="_.._etc_passwd"; filename*=UTF-8\'\'_.._etc_passwd'],
  [
    'a"b\r\nSet-Cookie: x.csv',
    'attachment; filename="a_b__Set-Cookie_ x.csv"; filename*=UTF-8\'\'a_b__Set-Cookie_%20x.csv',
  ],
  ['', 'attachment; filename="file"; filename*=UTF-8\'\'file'],
  ['...', 'attachment; filename="file"; filename*=UTF-8\'\'file'],
  ['\u202Efdp.exe', 'attachment; filename="_fdp.exe"; filename*=UTF-8\'\'_fdp.exe'],
  ['x\uD800y.csv', 'attachment; filename="x_y.csv"; filename*=UTF-8\'\'x_y.csv'],
])('a name is made harmless: %j', (name, field) => {
  expect(contentDisposition(name)).toBe(field)
})
