/** The HTTP door: what it reads, what it answers, what it turns away, and what it never says. */
import { beforeAll, describe, expect, test } from 'vitest'
import { signInWithPassword } from '#actions/sign-in/with-password.ts'
import { anyone } from '#domain/people/actor.ts'
import { makeMember, makeOrganization, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { openTestHub, type TestHub } from './hub.ts'
import { sampleActions } from './sample-actions.ts'

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let hub: TestHub
  let analyst: Record<string, string>
  let administrator: Record<string, string>
  let browser: Record<string, string>
  const secrets = /Testina|90000001A/

  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    hub = await openTestHub(house, [...sampleActions, signInWithPassword])
    const plan = await makeOrganization(house, ['plan'])
    analyst = hub.as(await makeMember(house, plan, ['plan-analyst']))
    const person = await makeMember(house, plan, ['administrator'])
    administrator = hub.as(person)
    browser = hub.as(person, 'cookie')
  })

  const post = (name: string, headers: Record<string, string>, payload: object | string = {}) =>
    hub.server.inject({ method: 'POST', url: `/api/testing/${name}`, headers, payload })

  const key = (): Record<string, string> => ({ 'idempotency-key': house.newId() })

  describe('what is asked', () => {
    test('a read by GET, its texts as the values that it takes', async () => {
      const url = '/api/testing/echo?word=12&count=12&sure=true&list=1&list=2'
      const answer = await hub.server.inject({ url, headers: analyst })
      expect(answer.statusCode).toBe(200)
      expect(answer.json()).toEqual({ word: '12', count: 12, sure: true, list: [1, 2] })
      expect(answer.headers['cache-control']).toBe('no-store')
    })

    test('every action by POST', async () => {
      const answer = await post('echo', analyst, { word: 'x', list: [3] })
      expect(answer.json()).toEqual({ word: 'x', list: [3] })
    })

    test('what could name a member has no GET', async () => {
      const answer = await hub.server.inject({ url: '/api/testing/search?cin=90000001A', headers: analyst })
      expect(answer.statusCode).toBe(404)
      expect(answer.body).not.toMatch(secrets)
      expect((await post('search', analyst, { cin: '90000001A' })).json()).toEqual({ found: true })
    })

    test('no door leads to our own clockwork', async () => {
      expect((await post('clockwork', administrator)).statusCode).toBe(404)
    })

    test('a change carries a key, and is done once under it', async () => {
      expect((await post('change', administrator, { name: 'x' })).json()).toMatchObject({
        code: 'request/key-missing',
        status: 400,
      })
      const headers = { ...administrator, ...key() }
      const first = await post('change', headers, { name: 'x' })
      const second = await post('change', headers, { name: 'x' })
      expect(first.statusCode).toBe(200)
      expect(second.json()).toEqual(first.json())
      expect((await post('change', headers, { name: 'y' })).statusCode).toBe(422)
    })
  })

  describe('what is refused', () => {
    test('comes as problem details, with a code, a remedy and the id of the request', async () => {
      const answer = await post('search', analyst, { cin: 'none' })
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      const problem = answer.json<Record<string, unknown>>()
      expect(problem).toMatchObject({ code: 'request/not-found', status: 404 })
      expect(problem.remedy).toMatch(/list/)
      expect(problem.requestId).toBe(answer.headers['x-request-id'])
    })

    test('speaks the language that is asked for, and brings the other for a page that is switched', async () => {
      const answer = await post(
        'search',
        { ...analyst, 'accept-language': 'es-MX,es;q=0.9' },
        { cin: 'none' },
      )
      expect(answer.headers['content-language']).toBe('es')
      expect(answer.json()).toMatchObject({
        says: 'Aquí no hay nada con ese nombre que usted pueda ver.',
        remedy: 'Revise la dirección, o búsquelo en la lista.',
        words: { says: { en: 'There is nothing here under that name that you may see.' } },
      })
      const unknown = await post('search', { ...analyst, 'accept-language': 'es' }, {})
      expect(unknown.json()).toMatchObject({ problems: [{ at: '/cin', says: 'falta' }] })
    })

    test('whoever guesses at sign-in is told in the header too how long to wait', async () => {
      const signIn = async () =>
        hub.server.inject({
          method: 'POST',
          url: '/api/sign-in/with-password',
          headers: { 'causeway-request': '1' },
          payload: { name: 'nobody@example.org', password: 'a guess that is wrong' },
        })
      let answer = await signIn()
      for (let tries = 0; answer.statusCode === 401 && tries < 20; tries++) answer = await signIn()
      expect(answer.statusCode).toBe(429)
      const { says } = answer.json<{ says: string }>()
      expect(Number(answer.headers['retry-after'])).toBe(Number(/in (\d+) seconds/.exec(says)?.[1]))
    })

    test('everything wrong with a form is said at its field, and no value repeated', async () => {
      const answer = await post('search', analyst, { cin: ['Testina'], name: '90000001A' })
      expect(answer.statusCode).toBe(400)
      expect(answer.json<{ problems: unknown }>().problems).toEqual([
        {
          at: '/cin',
          says: 'must be text',
          words: { en: 'must be text', es: 'debe ser texto' },
        },
        {
          at: '',
          says: 'it has a field that is not known; known are cin',
          words: {
            en: 'it has a field that is not known; known are cin',
            es: 'tiene un campo desconocido; se conocen cin',
          },
        },
      ])
      expect(answer.body).not.toMatch(secrets)
    })

    test.each([
      ['broken JSON', '{"cin": "Testina', 'application/json', 400, 'request/not-json'],
      ['a list', '["90000001A"]', 'application/json', 400, 'request/not-understood'],
      ['another media type', 'cin=90000001A', 'application/x-www-form-urlencoded', 415, 'request/media-type'],
      ['plain text', '{"cin":"90000001A"}', 'text/plain', 415, 'request/media-type'],
      [
        'too much',
        JSON.stringify({ cin: 'x'.repeat(3_000_000) }),
        'application/json',
        413,
        'request/too-large',
      ],
      ['a prototype', '{"__proto__":{"cin":"Testina"}}', 'application/json', 400, 'request/not-json'],
    ])('%s', async (_what, body, type, status, code) => {
      const answer = await post('search', { ...analyst, 'content-type': type }, body)
      expect({ status: answer.statusCode, code: answer.json<{ code: string }>().code }).toEqual({
        status,
        code,
      })
      expect(answer.body).not.toMatch(secrets)
    })

    test('an address that is none says nothing of what was asked', async () => {
      for (const url of ['/api/testing/Testina', '/api/%E0%A4%A', '/90000001A?cin=90000001A']) {
        const answer = await hub.server.inject({ url, headers: analyst })
        expect([400, 404]).toContain(answer.statusCode)
        expect(answer.json()).toMatchObject({ code: 'request/no-such-action' })
        expect(answer.body).not.toMatch(secrets)
      }
    })
  })

  describe('who asks', () => {
    test('nobody knows: 401, and how to show who one is', async () => {
      const answer = await post('search', { authorization: 'Bearer unknown' }, { cin: 'x' })
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    })

    test('a session is opened as a cookie that no script can read, and closed', async () => {
      const asked = { ...hub.as(anyone, 'cookie'), 'user-agent': 'a test' }
      const answer = await post('sign-in', asked, { password: 'Testina' })
      expect(answer.json()).toEqual({ name: 'a test' })
      expect(answer.body).not.toContain('a-secret-of-a-session')
      const [cookie] = [answer.headers['set-cookie']].flat()
      expect(cookie).toBe('__Host-causeway=a-secret-of-a-session; Path=/; HttpOnly; Secure; SameSite=Strict')
      const closed = await post('sign-out', browser)
      expect(String(closed.headers['set-cookie'])).toMatch(/^__Host-causeway=; .*Expires=Thu, 01 Jan 1970/)
    })

    const led: readonly (readonly [string, Record<string, string | undefined>])[] = [
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sibling of our host', { 'sec-fetch-site': 'same-site' }],
      [
        'another origin, in an old browser',
        { 'sec-fetch-site': undefined, origin: 'https://elsewhere.example' },
      ],
      ['a form, which cannot send our header', { 'causeway-request': undefined }],
      ['a hidden page', { 'sec-fetch-site': undefined, origin: 'null' }],
    ]
    test.each(led)('a browser led here by %s is turned away', async (_by, change) => {
      const headers = Object.fromEntries(
        Object.entries({ ...browser, ...key(), ...change }).filter(([, value]) => value !== undefined),
      ) as Record<string, string>
      for (const name of ['change', 'echo', 'sign-in'])
        expect((await post(name, headers, { name: 'x' })).json()).toMatchObject({
          code: 'request/from-elsewhere',
        })
    })

    test('our own page is let in, in an old browser too', async () => {
      expect((await post('change', { ...browser, ...key() }, { name: 'x' })).statusCode).toBe(200)
      const { 'sec-fetch-site': _, ...rest } = browser
      const old = { ...rest, ...key(), origin: 'https://hub.example.org' }
      expect((await post('change', old, { name: 'x' })).statusCode).toBe(200)
    })
  })

  test('a fault says an id and nothing else; the log says where, and not what', async () => {
    const mistake = await post('fail', analyst, { how: 'mistake' })
    expect(mistake.statusCode).toBe(500)
    const { requestId } = mistake.json<{ requestId: string }>()
    const away = await post('fail', analyst, { how: 'away' })
    expect(away.statusCode).toBe(503)
    expect(away.headers['retry-after']).toBe('5')
    for (const answer of [mistake, away])
      expect(answer.body).not.toMatch(/Testina|9000000|Error:|database|\.ts/)
    const line = hub
      .logged()
      .split('\n')
      .find(each => each.includes(requestId) && each.includes('failed'))
    expect(line).toMatch(/sample-actions\.ts:\d+/)
    expect(hub.logged()).toContain('database/unavailable')
    expect(hub.logged()).not.toMatch(secrets)
  })

  test('the log has one line for each answer, by its route', async () => {
    const answer = await hub.server.inject({ url: '/api/testing/echo?word=90000001A', headers: analyst })
    const lines = hub
      .logged()
      .split('\n')
      .filter(line => line.includes(String(answer.headers['x-request-id'])))
    expect(lines.map(line => JSON.parse(line) as unknown)).toMatchObject([
      { route: '/api/testing/echo', status: 200, method: 'GET', actor: 'person', level: 'info' },
    ])
    expect(hub.logged()).not.toMatch(secrets)
  })

  test('every answer has headers by which a browser runs and loads nothing', async () => {
    for (const url of ['/api/testing/echo', '/nowhere', '/healthz', '/api/openapi.json']) {
      const { headers } = await hub.server.inject({ url })
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
      })
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    }
  })
})
