/** Who works where: invited, let in, raised, let go; and what nobody may do to whom. */
import { describe, expect, test } from 'vitest'
import { actorOf } from '#actions/people/actor-of.ts'
import { enterOrganization, letInAdministrator, setUpHub } from '#actions/people/set-up.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { makeAuthenticator } from './authenticator.ts'
import {
  type Browser,
  freshAddress,
  goodPassword,
  houseOn,
  makeAdministrator,
  makeColleague,
  makeSecureAdministrator,
  openBrowser,
  secretIn,
  setUpApp,
} from './people.ts'

const week = 7 * 86_400_000

const accept = (browser: Browser, secret: string, changes: object = {}) =>
  browser.ask('people.accept-invitation', {
    secret,
    name: 'Colin Sample',
    password: goodPassword,
    ...changes,
  })

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  describe('an empty hub', () => {
    test('begins with one organization and a link, and refuses to begin twice', async () => {
      const { house } = opened()
      const organization = { name: 'First Plan', kinds: ['plan'] as const, npi: null, planCode: null }
      const begun = await setUpHub(house, organization, 'first@example.org')
      if (!begun.ok) throw new Error(begun.refusal.code)
      const browser = openBrowser(house)
      const { organizations } = (await accept(browser, secretIn(begun.value.link))) as {
        organizations: unknown
      }
      expect(organizations).toEqual([
        {
          id: begun.value.organizationId,
          name: 'First Plan',
          roles: ['plan-analyst', 'administrator'],
          onHold: false,
        },
      ])
      expect(await setUpHub(house, organization, 'second@example.org')).toMatchObject({
        ok: false,
        refusal: { code: 'people/not-empty' },
      })
    })
  })

  describe('an invitation', () => {
    test('works once', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: freshAddress(),
        roles: ['biller'],
      })
      expect(await accept(openBrowser(house), secretIn(link))).toMatchObject({ assurance: 1 })
      expect(await accept(openBrowser(house), secretIn(link))).toBe('people/invitation-over')
    })

    test('works once for two at the same moment', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: freshAddress(),
        roles: ['biller'],
      })
      const both = await Promise.allSettled([
        accept(openBrowser(house), secretIn(link)),
        accept(openBrowser(house), secretIn(link)),
      ])
      const taken = both.filter(one => one.status === 'fulfilled' && typeof one.value !== 'string')
      expect(taken.length).toBe(1)
    })

    test('is over after a week, when taken back, and when a new link was made', async () => {
      const { house } = opened()
      const { browser: asker, ...administrator } = await makeSecureAdministrator(house)
      const roles = ['biller']
      const [old, taken, renewed] = [
        await asker.must('people.invite', { signInName: freshAddress(), roles }),
        await asker.must('people.invite', { signInName: freshAddress(), roles }),
        await asker.must('people.invite', { signInName: freshAddress(), roles }),
      ]
      const idOf = (answer: object) => (answer as { invitation: { id: string } }).invitation.id
      await asker.must('people.revoke-invitation', { invitationId: idOf(taken) })
      const again = await asker.must('people.renew-invitation', { invitationId: idOf(renewed) })
      expect(await accept(openBrowser(house), secretIn(taken.link))).toBe('people/invitation-over')
      expect(await accept(openBrowser(house), secretIn(renewed.link))).toBe('people/invitation-over')
      expect(await accept(openBrowser(house), secretIn(again.link))).toMatchObject({ assurance: 1 })
      expect(await asker.ask('people.renew-invitation', { invitationId: idOf(taken) })).toBe(
        'people/invitation-closed',
      )
      house.pass(week)
      expect(await accept(openBrowser(house), secretIn(old.link))).toBe('people/invitation-over')
      await asker.must('sign-in.with-password', {
        name: administrator.address,
        password: goodPassword,
        code: administrator.code(),
      })
      const { invitations } = (await asker.must('people.list-invitations')) as {
        invitations: { state: string }[]
      }
      expect(invitations.map(({ state }) => state).sort()).toEqual([
        // The administrator's own, and the one whose link was renewed.
        'accepted',
        'accepted',
        'expired',
        'revoked',
      ])
    })

    test('tells whoever has its link what it is for, and nobody else anything', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const signInName = freshAddress()
      const { link } = await administrator.browser.must('people.invite', { signInName, roles: ['biller'] })
      const browser = openBrowser(house)
      expect(await browser.must('people.see-invitation', { secret: secretIn(link) })).toMatchObject({
        kind: 'join',
        signInName,
        roles: ['biller'],
        hasAccount: false,
        wantsSecondFactor: false,
        passwordLength: 15,
      })
      expect(await browser.ask('people.see-invitation', { secret: 'x'.repeat(43) })).toBe(
        'people/invitation-over',
      )
    })

    test('is kept as a hash only', async () => {
      const { house, database } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: freshAddress(),
        roles: ['biller'],
      })
      const { rows } = await database.asOwner('select to_jsonb(i)::text as whole from invitation i')
      expect(rows.some(row => String(row.whole).includes(secretIn(link)))).toBe(false)
    })

    test('for somebody with an account is accepted by nobody but them', async () => {
      const { house } = opened()
      const [one, other] = [await makeSecureAdministrator(house), await makeAdministrator(house)]
      const stranger = await makeAdministrator(house)
      const { link } = await one.browser.must('people.invite', {
        signInName: other.address,
        roles: ['biller'],
      })
      expect(await accept(openBrowser(house), secretIn(link))).toBe('people/sign-in-first')
      expect(await accept(stranger.browser, secretIn(link))).toBe('people/other-address')
      const { organizations } = (await other.browser.must('people.accept-invitation', {
        secret: secretIn(link),
      })) as { organizations: { id: string }[] }
      expect(organizations.map(({ id }) => id).sort()).toEqual(
        [one.organizationId, other.organizationId].sort(),
      )
      expect(await actorOf(house, { sessionSecret: other.browser.session ?? '' })).toMatchObject({
        organizationId: one.organizationId,
        roles: ['biller'],
      })
    })

    test('is not made for somebody who works here, nor for a role that is not here', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const ask = (signInName: string, roles: string[]) =>
        administrator.browser.ask('people.invite', { signInName, roles })
      expect(await ask(administrator.address, ['biller'])).toBe('people/already-member')
      expect(await ask(freshAddress(), ['plan-adjudicator'])).toBe('people/role-not-here')
      expect(await ask(freshAddress(), ['owner'])).toBe('request/not-understood')
    })

    test('is for one of the roles that the organization lists', async () => {
      const { house } = opened()
      const { browser } = await makeSecureAdministrator(house, ['county'])
      expect(await browser.must('people.list-roles')).toEqual({
        roles: [
          {
            role: 'reviewer',
            rights: ['network/read', 'oversight/read', 'audit/read', 'dashboards/shared'],
            wantsSecondFactor: false,
          },
          {
            role: 'administrator',
            rights: expect.arrayContaining(['people/manage', 'settings/manage']),
            wantsSecondFactor: true,
          },
        ],
      })
    })

    test('is accepted with a passkey alone', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: freshAddress(),
        roles: ['biller'],
      })
      const secret = secretIn(link)
      const browser = openBrowser(house)
      const authenticator = makeAuthenticator()
      const { options } = await browser.must('people.begin-invitation-passkey', {
        secret,
        name: 'Colin Sample',
      })
      const passkey = authenticator.create(options)
      expect(
        await browser.must('people.accept-invitation', { secret, name: 'Colin Sample', passkey }),
      ).toMatchObject({ assurance: 2, recoveryCodes: expect.arrayContaining([expect.any(String)]) })
      const again = openBrowser(house)
      const asked = await again.must('sign-in.begin-passkey')
      expect(
        await again.ask('sign-in.with-passkey', { response: authenticator.get(asked.options) }),
      ).toMatchObject({ organizationId: administrator.organizationId })
    })

    test('needs a proof and a name, and a passkey that was made for it', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: freshAddress(),
        roles: ['biller'],
      })
      const secret = secretIn(link)
      const browser = openBrowser(house)
      expect(await accept(browser, secret, { password: undefined })).toBe('people/proof-missing')
      expect(await accept(browser, secret, { name: undefined })).toBe('people/proof-missing')
      expect(await accept(browser, secret, { password: 'too short' })).toBe('password/too-short')
      const foreign = await administrator.browser.must('sign-in.begin-own-passkey')
      const passkey = makeAuthenticator().create(foreign.options)
      expect(await accept(browser, secret, { passkey })).toBe('sign-in/passkey-not-accepted')
      expect(await accept(browser, secret)).toMatchObject({ assurance: 1 })
    })
  })

  describe('nobody', () => {
    test('gives more roles to themselves, and everybody may take some away', async () => {
      const { house } = opened()
      const { browser, personId } = await makeSecureAdministrator(house)
      const change = (roles: string[]) => browser.ask('people.change-roles', { personId, roles })
      expect(await change(['administrator', 'supervisor', 'biller'])).toBe('people/own-roles')
      expect(await change(['administrator'])).toEqual({ changed: true })
      expect(await change(['administrator', 'supervisor'])).toBe('people/own-roles')
    })

    test('takes the last administrator away, by any way', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const { browser, personId } = administrator
      expect(await browser.ask('people.change-roles', { personId, roles: ['supervisor'] })).toBe(
        'people/last-administrator',
      )
      expect(await browser.ask('people.end-membership', { personId })).toBe('people/last-administrator')
      const second = await makeColleague(house, administrator, ['administrator'])
      await setUpApp(house, second)
      const both = await Promise.all([
        browser.ask('people.end-membership', { personId: second.personId }),
        second.browser.ask('people.end-membership', { personId }),
      ])
      expect(both.filter(answer => typeof answer === 'object').length).toBe(1)
    })

    test('without the right, or without a second factor, changes anything', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const colleague = await makeColleague(house, administrator, ['supervisor'])
      const { personId } = administrator
      for (const [name, input] of [
        ['people.invite', { signInName: freshAddress(), roles: ['biller'] }],
        ['people.change-roles', { personId, roles: ['biller'] }],
        ['people.end-membership', { personId }],
        ['people.recover-member', { personId }],
        ['people.issue-token', { name: 'Upload', rights: ['exchange/send'] }],
        ['people.change-organization', { name: 'Ours', npi: null }],
      ] as const)
        expect(await colleague.browser.ask(name, input), name).toBe('request/not-permitted')
      const alone = await makeAdministrator(house)
      expect(await alone.browser.ask('people.end-membership', { personId: alone.personId })).toBe(
        'request/second-factor-needed',
      )
    })

    test('reaches people of another organization', async () => {
      const { house } = opened()
      const [one, other] = [await makeSecureAdministrator(house), await makeAdministrator(house)]
      const { personId } = other
      for (const [name, input] of [
        ['people.change-roles', { personId, roles: ['biller'] }],
        ['people.end-membership', { personId }],
        ['people.recover-member', { personId }],
        ['people.confirm-member', { personId }],
      ] as const)
        expect(await one.browser.ask(name, input), name).toBe('request/not-found')
    })
  })

  describe('somebody who lost everything', () => {
    test('is let in again by a link, and nothing old opens anything', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const colleague = await makeColleague(house, administrator, ['biller'])
      const app = await setUpApp(house, colleague)
      const { link } = await administrator.browser.must('people.recover-member', {
        personId: colleague.personId,
      })
      const password = 'eleven herons by the weir'
      const browser = openBrowser(house)
      expect(await accept(browser, secretIn(link))).toBe('people/invitation-over')
      expect(
        await browser.must('people.accept-recovery', { secret: secretIn(link), password }),
      ).toMatchObject({ organizationId: administrator.organizationId, assurance: 1 })
      expect(await colleague.browser.ask('sign-in.see-self')).toBe('request/not-signed-in')
      const name = colleague.address
      const old = openBrowser(house)
      expect(await old.ask('sign-in.with-password', { name, password: goodPassword, code: app.code() })).toBe(
        'sign-in/not-recognised',
      )
      expect(await old.ask('sign-in.with-password', { name, password, code: app.recoveryCodes[0] })).toBe(
        'sign-in/code-not-accepted',
      )
      expect(
        await openBrowser(house).ask('people.accept-recovery', { secret: secretIn(link), password }),
      ).toBe('people/invitation-over')
    })

    test('has their places elsewhere held till those confirm them', async () => {
      const { house } = opened()
      const [one, other] = [await makeSecureAdministrator(house), await makeSecureAdministrator(house)]
      const shared = await makeColleague(house, one, ['biller'])
      const invited = await other.browser.must('people.invite', {
        signInName: shared.address,
        roles: ['supervisor'],
      })
      await shared.browser.must('people.accept-invitation', { secret: secretIn(invited.link) })
      const { link } = await one.browser.must('people.recover-member', { personId: shared.personId })
      const thief = openBrowser(house)
      await thief.must('people.accept-recovery', {
        secret: secretIn(link),
        password: 'eleven herons by the weir',
      })
      const enter = () => thief.ask('sign-in.choose-organization', { organizationId: other.organizationId })
      expect(await enter()).toBe('sign-in/not-your-organization')
      const { members } = (await other.browser.must('people.list-members')) as {
        members: { personId: string; heldAt: string | null }[]
      }
      expect(members.find(({ personId }) => personId === shared.personId)?.heldAt).not.toBeNull()
      await other.browser.must('people.confirm-member', { personId: shared.personId })
      expect(await enter()).toMatchObject({ organizationId: other.organizationId })
    })

    test('and was the only administrator is let in by whoever runs the program, for all to see', async () => {
      const { house, database } = opened()
      const { organizationId, address } = await makeSecureAdministrator(house)
      const again = await letInAdministrator(house, organizationId, address)
      if (!again.ok) throw new Error(again.refusal.code)
      const browser = openBrowser(house)
      await browser.must('people.accept-recovery', {
        secret: secretIn(again.value.link),
        password: 'eleven herons by the weir',
      })
      expect(await browser.ask('people.list-members')).toMatchObject({ next: null })
      const { rows } = await database.asOwner(
        "select actor_id from audit_entry where organization_id = $1 and action = 'people.set-up' order by sequence desc",
        [organizationId],
      )
      expect(rows[0]?.actor_id).toBe('causeway setup')
    })
  })

  describe('a partner', () => {
    test('is entered by a plan, and is its own from then on', async () => {
      const { house } = opened()
      const plan = await makeSecureAdministrator(house, ['plan'])
      const { organizationId, link } = await plan.browser.must('people.found-organization', {
        name: 'Harbor Street Outreach',
        kinds: ['ecm-provider'],
        administrator: freshAddress(),
      })
      const browser = openBrowser(house)
      expect(await accept(browser, secretIn(link))).toMatchObject({ organizationId })
      expect(await browser.must('people.see-organization')).toMatchObject({ name: 'Harbor Street Outreach' })
      const { members } = (await plan.browser.must('people.list-members')) as { members: unknown[] }
      expect(members.length).toBe(1)
      expect(await plan.browser.must('people.see-organization', { organizationId })).toMatchObject({
        kinds: ['ecm-provider'],
      })
    })

    test('is entered by no provider, and is never a plan', async () => {
      const { house } = opened()
      const provider = await makeSecureAdministrator(house)
      const plan = await makeSecureAdministrator(house, ['plan'])
      const input = (kind: string) => ({ name: 'Made Up', kinds: [kind], administrator: freshAddress() })
      expect(await provider.browser.ask('people.found-organization', input('ecm-provider'))).toBe(
        'request/not-for-this-organization',
      )
      expect(await plan.browser.ask('people.found-organization', input('plan'))).toBe(
        'request/not-understood',
      )
    })

    test('is found in the register, page by page', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      for (let at = 0; at < 3; at++)
        await enterOrganization(
          house,
          { name: `More ${at}`, kinds: ['county'], npi: null, planCode: null },
          freshAddress(),
        )
      const seen = new Set<string>()
      for (let cursor: unknown = undefined; cursor !== null; ) {
        const page = (await browser.must('people.list-organizations', {
          limit: 2,
          ...(cursor !== undefined && { cursor }),
        })) as { organizations: { id: string }[]; next: string | null }
        for (const { id } of page.organizations) {
          expect(seen.has(id)).toBe(false)
          seen.add(id)
        }
        cursor = page.next
      }
      expect(seen.size).toBeGreaterThanOrEqual(4)
    })
  })
})
