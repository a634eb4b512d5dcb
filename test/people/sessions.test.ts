/** Sessions as a person has them: opened, rotated, left idle, ended; and the attacks on them. */
import { describe, expect, test } from 'vitest'
import { actorOf } from '#actions/people/actor-of.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import {
  goodPassword,
  houseOn,
  makeAdministrator,
  makeColleague,
  makeSecureAdministrator,
  openBrowser,
} from './people.ts'

const minute = 60_000
const hour = 60 * minute

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  describe('a session', () => {
    test('begins with the invitation and leads to the only organization', async () => {
      const { house } = opened()
      const { browser, organizationId } = await makeAdministrator(house)
      const actor = await actorOf(house, { sessionSecret: browser.session ?? '' })
      expect(actor).toMatchObject({ kind: 'person', organizationId, assurance: 1 })
    })

    test('ends after half an hour without a request, and not before', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      house.pass(29 * minute)
      expect(await browser.ask('sign-in.see-self')).toMatchObject({ assurance: 1 })
      house.pass(29 * minute)
      expect(await browser.ask('sign-in.see-self')).toMatchObject({ assurance: 1 })
      house.pass(31 * minute)
      expect(await browser.ask('sign-in.see-self')).toBe('request/not-signed-in')
    })

    test('ends after twelve hours however much it is used', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      for (let used = 0; used < 12 * 60; used += 20) {
        expect(await browser.ask('sign-in.see-self'), `after ${used} minutes`).toMatchObject({ assurance: 1 })
        house.pass(20 * minute)
      }
      expect(await browser.ask('sign-in.see-self')).toBe('request/not-signed-in')
    })

    test('is kept as a hash only', async () => {
      const { house, database } = opened()
      const { browser } = await makeAdministrator(house)
      const rows = await database.asOwner('select to_jsonb(s)::text as whole from person_session s')
      expect(rows.rows.length).toBeGreaterThan(0)
      expect(rows.rows.some(row => String(row.whole).includes(browser.session ?? '?'))).toBe(false)
    })

    test('is fixed by nobody: a secret that somebody planted opens nothing, before or after sign-in', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      const browser = openBrowser(house)
      const planted = 'A'.repeat(43)
      browser.session = planted
      await browser.must('sign-in.with-password', { name: address, password: goodPassword })
      expect(browser.session).not.toBe(planted)
      expect(await actorOf(house, { sessionSecret: planted })).toEqual({ kind: 'anyone' })
    })

    test('that somebody signs in over again ends, and so does one of another person', async () => {
      const { house } = opened()
      const one = await makeAdministrator(house)
      const other = await makeAdministrator(house)
      const { browser } = one
      const before = browser.session ?? ''
      await browser.must('sign-in.with-password', { name: other.address, password: goodPassword })
      expect(await actorOf(house, { sessionSecret: before })).toEqual({ kind: 'anyone' })
      expect(await browser.must('sign-in.see-self')).toMatchObject({ personId: other.personId })
    })

    test('gets a new secret whenever more is proved or another organization chosen', async () => {
      const { house } = opened()
      const { browser, organizationId } = await makeAdministrator(house)
      const steps: [string, object][] = [
        ['sign-in.prove', { password: goodPassword }],
        ['sign-in.choose-organization', { organizationId }],
        ['sign-in.change-password', { password: 'another nine quiet lanterns' }],
      ]
      for (const [name, input] of steps) {
        const before = browser.session ?? ''
        await browser.must(name, input)
        expect(browser.session, name).not.toBe(before)
        expect(await actorOf(house, { sessionSecret: before }), name).toEqual({ kind: 'anyone' })
      }
    })

    test('ends with signing out', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      const secret = browser.session ?? ''
      await browser.must('sign-in.sign-out')
      expect(await actorOf(house, { sessionSecret: secret })).toEqual({ kind: 'anyone' })
    })
  })

  describe('several sessions', () => {
    test('are listed for their own person alone, and ended one by one or all together', async () => {
      const { house } = opened()
      const { browser, address } = await makeAdministrator(house)
      const stranger = await makeAdministrator(house)
      const others = [openBrowser(house), openBrowser(house), openBrowser(house)]
      for (const other of others)
        await other.must('sign-in.with-password', { name: address, password: goodPassword })
      const { sessions } = (await browser.must('sign-in.list-sessions')) as {
        sessions: { id: string; isThisOne: boolean }[]
      }
      expect(sessions.length).toBe(4)
      expect(sessions.filter(({ isThisOne }) => isThisOne).length).toBe(1)
      const [one] = sessions.filter(({ isThisOne }) => !isThisOne)
      expect(await stranger.browser.ask('sign-in.end-sessions', { sessionId: one?.id })).toBe(
        'request/not-found',
      )
      await browser.must('sign-in.end-sessions', { sessionId: one?.id })
      const alive = async () => {
        const answers = await Promise.all(others.map(other => other.ask('sign-in.see-self')))
        return answers.filter(answer => typeof answer !== 'string').length
      }
      expect(await alive()).toBe(2)
      await browser.must('sign-in.end-sessions')
      expect(await alive()).toBe(0)
      expect(await browser.ask('sign-in.see-self')).toMatchObject({ personId: expect.any(String) })
    })

    test('all others end when the password changes', async () => {
      const { house } = opened()
      const { browser, address } = await makeAdministrator(house)
      const other = openBrowser(house)
      await other.must('sign-in.with-password', { name: address, password: goodPassword })
      await browser.must('sign-in.change-password', { password: 'another nine quiet lanterns' })
      expect(await other.ask('sign-in.see-self')).toBe('request/not-signed-in')
    })
  })

  describe('an organization in a session', () => {
    test('is left at once when the work there ends', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const colleague = await makeColleague(house, administrator, ['biller'])
      expect(await colleague.browser.ask('people.see-organization')).toMatchObject({
        id: administrator.organizationId,
      })
      await administrator.browser.must('people.end-membership', { personId: colleague.personId })
      expect(await colleague.browser.ask('people.see-organization')).toBe('request/no-organization-chosen')
      expect(
        await colleague.browser.ask('sign-in.choose-organization', {
          organizationId: administrator.organizationId,
        }),
      ).toBe('sign-in/not-your-organization')
    })

    test('changes what one may do from the next request on', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const colleague = await makeColleague(house, administrator, ['supervisor'])
      expect(await colleague.browser.ask('people.list-members')).toMatchObject({ next: null })
      await administrator.browser.must('people.change-roles', {
        personId: colleague.personId,
        roles: ['biller'],
      })
      expect(await colleague.browser.ask('people.list-members')).toBe('request/not-permitted')
    })

    test('is not one where the person does not work', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      const other = await makeAdministrator(house)
      expect(await browser.ask('sign-in.choose-organization', { organizationId: other.organizationId })).toBe(
        'sign-in/not-your-organization',
      )
    })

    test('is asked for again after half a day, not remembered for ever', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      house.pass(13 * hour)
      expect(await browser.ask('people.see-organization')).toBe('request/not-signed-in')
    })
  })
})
