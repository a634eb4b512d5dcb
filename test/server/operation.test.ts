/** What whoever runs the hub relies on: life and readiness, meters, paces, traces; and none of it names anybody. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyone } from '#domain/people/actor.ts'
import { startTracing } from '#server/tracing.ts'
import { makeMember, makeOrganization, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { openTestHub, type TestHub } from './hub.ts'
import { sampleActions } from './sample-actions.ts'

const member = { name: 'Testina Sample', cin: '90000001A' }
const secrets = /Testina|90000001A/

forEachDatabase((_, openDatabase) => {
  let database: TestDatabase
  let house: TestHouse
  let hub: TestHub
  let analyst: Record<string, string>

  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database)
    hub = await openTestHub(house, sampleActions)
    analyst = hub.as(await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst']))
  })

  const ask = (name: string, payload: object, asked = hub, headers = analyst) =>
    asked.server.inject({ method: 'POST', url: `/api/testing/${name}`, headers, payload })

  test('it lives, and is ready while the database answers and nobody asked it to stop', async () => {
    expect((await hub.server.inject('/healthz')).statusCode).toBe(200)
    const ready = await hub.server.inject('/readyz')
    expect(ready.json()).toEqual({ ready: true, open: true, database: true, queue: true })
    const other = await openTestHub(house, sampleActions)
    other.close()
    expect((await other.server.inject('/readyz')).statusCode).toBe(503)
    expect((await other.server.inject('/healthz')).statusCode).toBe(200)
  })

  test('it is not ready when the database is away, and still lives and counts', async () => {
    const away = () => Promise.reject(new Error('connection terminated'))
    const broken = { ...house, database: { ...house.database, ping: away, inTransaction: away } }
    const other = await openTestHub(broken, sampleActions)
    const ready = await other.server.inject('/readyz')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toEqual({ ready: false, open: true, database: false, queue: false })
    expect((await other.server.inject('/metrics')).statusCode).toBe(200)
  })

  describe('meters', () => {
    test('count requests by action and outcome, and jobs by queue, and name nobody', async () => {
      await ask('search', member)
      await ask('search', { cin: member.cin })
      await ask('search', { cin: 'none' })
      await ask('fail', { how: member.name })
      await house.database.inTransaction({ organizationId: null, personId: null }, tx =>
        house.jobs.send(tx, 'requests-forget', { organizationId: house.newId() }),
      )
      const page = (await hub.server.inject('/metrics')).body
      for (const line of [
        'causeway_requests_total{action="testing.search",outcome="done"} 1',
        'causeway_requests_total{action="testing.search",outcome="request/not-found"} 1',
        'causeway_requests_total{action="testing.search",outcome="request/not-understood"} 1',
        'causeway_requests_total{action="testing.fail",outcome="program/unexpected"} 1',
        'causeway_request_seconds_count{action="testing.search"} 3',
        'causeway_queue_jobs{queue="requests-forget",state="waiting"} 1',
      ])
        expect(page).toContain(line)
      expect(page).not.toMatch(secrets)
    })

    test('are for this machine, or for whoever shows the token', async () => {
      const elsewhere = { url: '/metrics', remoteAddress: '203.0.113.5' }
      expect((await hub.server.inject(elsewhere)).statusCode).toBe(403)
      const metricsToken = 'a-token-of-a-made-up-scraper'
      const other = await openTestHub(house, sampleActions, { metricsToken })
      for (const [shown, status] of [
        [metricsToken, 200],
        ['another', 403],
      ] as const) {
        const headers = { authorization: `Bearer ${shown}` }
        expect((await other.server.inject({ ...elsewhere, headers })).statusCode).toBe(status)
      }
      expect((await other.server.inject('/metrics')).statusCode).toBe(403)
    })
  })

  describe('pace', () => {
    test('a person is slowed alone, and told for how long; colleagues at the same address are not', async () => {
      const slow = await openTestHub(house, sampleActions, { requestsPerMinute: 5 })
      const plan = await makeOrganization(house, ['plan'])
      const hasty = slow.as(await makeMember(house, plan, ['plan-analyst']))
      const calm = slow.as(await makeMember(house, plan, ['plan-analyst']))
      const statuses = []
      for (let time = 0; time < 7; time++) statuses.push((await ask('echo', {}, slow, hasty)).statusCode)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
      const refused = await ask('echo', {}, slow, hasty)
      expect(refused.json()).toMatchObject({ code: 'request/too-many', status: 429 })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect((await ask('echo', {}, slow, calm)).statusCode).toBe(200)
    })

    test('who asks is believed of nobody but a proxy that we trust', async () => {
      const from = (hubAsked: TestHub, remoteAddress: string, forwarded: string) =>
        hubAsked.server.inject({
          url: '/metrics',
          remoteAddress,
          headers: { 'x-forwarded-for': forwarded },
        })
      expect((await from(hub, '203.0.113.5', '127.0.0.1')).statusCode).toBe(403)
      const behind = await openTestHub(house, sampleActions, { trustProxy: ['203.0.113.5'] })
      expect((await from(behind, '203.0.113.5', '127.0.0.1')).statusCode).toBe(200)
      expect((await from(behind, '203.0.113.6', '127.0.0.1')).statusCode).toBe(403)
    })
  })

  test('the OpenAPI document is served to anyone', async () => {
    const answer = await hub.server.inject('/api/openapi.json')
    expect(answer.json()).toMatchObject({ openapi: '3.1.0' })
  })

  test('a token is no way past the page that asks: a session needs our own header', async () => {
    const asked = { ...hub.as(anyone, 'cookie'), 'sec-fetch-site': 'cross-site' }
    expect((await ask('sign-in', { password: 'x' }, hub, asked)).statusCode).toBe(403)
  })
})

describe('traces', () => {
  const received: string[] = []
  const collector = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => received.push(chunk.toString('latin1')))
    request.on('end', () => response.end('{}'))
  })
  const parents: string[] = []
  let stop: () => Promise<void>
  beforeAll(async () => {
    await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve))
    const { port } = collector.address() as AddressInfo
    stop = startTracing(`http://127.0.0.1:${port}`)
  })
  afterAll(() => collector.close())

  forEachDatabase((kind, openDatabase) => {
    test('are made', async () => {
      const house = await openTestHouse(await openDatabase())
      const hub = await openTestHub(house, sampleActions)
      const analyst = hub.as(
        await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst']),
      )
      const trace = `${kind === 'embedded' ? '1' : '2'}${'a'.repeat(31)}`
      parents.push(trace)
      for (const cin of ['none', member.cin, member.name])
        await hub.server.inject({
          method: 'POST',
          url: '/api/testing/search',
          headers: { ...analyst, traceparent: `00-${trace}-00f067aa0ba902b7-01` },
          payload: { cin },
        })
      const failed = await hub.server.inject({ url: `/api/testing/fail?how=${member.cin}`, headers: analyst })
      expect(failed.statusCode).toBe(500)
    })
  })

  test('name the action and how it ended, as a part of the asker’s own trace, and nobody', async () => {
    await stop()
    const sent = received.join('')
    for (const expected of [...parents, 'ask testing.search', 'request/not-found', 'causeway'])
      expect(sent).toContain(expected)
    expect(parents).toHaveLength(2)
    expect(sent).not.toMatch(secrets)
  })
})
