/** Tokens of an organization's programs: few rights, an end, taken back at once. */
import { describe, expect, test } from 'vitest'
import { askByName } from '#actions/ask.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { houseOn, makeSecureAdministrator } from './people.ts'

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  describe('a token', () => {
    const issued = async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const answer = await administrator.browser.must('people.issue-token', {
        name: 'Nightly upload',
        rights: ['exchange/send', 'network/read'],
        days: 30,
      })
      return { house, administrator, token: String(answer.token), tokenId: String(answer.tokenId) }
    }

    test('acts for its organization with its own few rights', async () => {
      const { house, administrator, token } = await issued()
      expect(token).toMatch(/^cway_[\w-]{43}$/)
      const actor = await actorOf(house, { bearer: token })
      expect(actor).toMatchObject({
        kind: 'machine',
        organizationId: administrator.organizationId,
        rights: ['exchange/send', 'network/read'],
      })
      const seen = await askByName(house, 'people.see-organization', actor, {})
      expect(seen.ok).toBe(true)
      for (const name of ['people.list-members', 'people.list-tokens', 'sign-in.see-self'])
        expect(await askByName(house, name, actor, {}), name).toMatchObject({
          ok: false,
          refusal: { code: 'request/not-permitted' },
        })
    })

    test('ends with its day, and at once when taken back', async () => {
      const { house, administrator, token, tokenId } = await issued()
      const { browser } = administrator
      await browser.must('people.revoke-token', { tokenId })
      expect(await actorOf(house, { bearer: token })).toEqual({ kind: 'anyone' })
      expect(await browser.ask('people.revoke-token', { tokenId })).toBe('request/not-found')
      const second = await issued()
      house.pass(30 * 86_400_000)
      expect(await actorOf(house, { bearer: second.token })).toEqual({ kind: 'anyone' })
    })

    test('is kept as a hash, listed without itself, with the instant of its last use', async () => {
      const { house, administrator, token } = await issued()
      await actorOf(house, { bearer: token })
      const listed = JSON.stringify(await administrator.browser.must('people.list-tokens'))
      expect(listed).not.toContain(token)
      expect(listed).toContain(`"usedAt":"${house.now()}"`)
      const { rows } = await opened().database.asOwner('select to_jsonb(t)::text as whole from api_token t')
      expect(rows.some(row => String(row.whole).includes(token))).toBe(false)
    })

    test('has no right that its maker has not, nor any that is for people only', async () => {
      const { house } = opened()
      const { browser } = await makeSecureAdministrator(house, ['county'])
      const ask = (rights: string[]) => browser.ask('people.issue-token', { name: 'Program', rights })
      expect(await ask(['exchange/send'])).toBe('people/right-not-yours')
      expect(await ask(['people/manage'])).toBe('people/right-not-yours')
      expect(await ask(['settings/manage'])).toBe('people/right-not-yours')
      expect(await ask(['network/read'])).toMatchObject({ token: expect.any(String) })
    })

    test('that is none opens nothing', async () => {
      const { house } = opened()
      for (const bearer of ['', 'cway_', `cway_${'x'.repeat(43)}`, "cway_' or true --", 'x'.repeat(10_000)])
        expect(await actorOf(house, { bearer })).toEqual({ kind: 'anyone' })
    })
  })
})
