/** What people prove themselves by, at rest and over time: dearer hashes, new keys, two at the same moment, the audit. */
import { hash, parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { unsealFor } from '#actions/people/secrets.ts'
import { sealPassword } from '#actions/sign-in/proofs/password.ts'
import { openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { makeAuthenticator } from './authenticator.ts'
import {
  goodPassword,
  houseOn,
  makeAdministrator,
  makeColleague,
  makeSecureAdministrator,
  openBrowser,
  setUpApp,
} from './people.ts'

async function hashOfPerson(house: TestHouse, database: TestDatabase, personId: string): Promise<string> {
  const { rows } = await database.asOwner('select sealed_hash from person_password where person_id = $1', [
    personId,
  ])
  const sealed = rows[0]?.sealed_hash as Uint8Array
  return Buffer.from(unsealFor(house, 'passwords', `person_password ${personId}`, sealed).plain).toString()
}

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  test('a hash of a lower cost is made anew when its person signs in, and not by a wrong password', async () => {
    const { house, database } = opened()
    const { personId, address } = await makeAdministrator(house)
    const cheap = await hash(goodPassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await database.asOwner('update person_password set sealed_hash = $2 where person_id = $1', [
      personId,
      sealPassword(house, personId, cheap),
    ])
    const browser = openBrowser(house)
    await browser.ask('sign-in.with-password', { name: address, password: 'a wrong one' })
    expect(await hashOfPerson(house, database, personId)).toBe(cheap)
    await browser.must('sign-in.with-password', { name: address, password: goodPassword })
    expect(parseOptions(await hashOfPerson(house, database, personId))).toMatchObject({
      memoryCost: 19_456,
      timeCost: 2,
    })
    await browser.must('sign-in.with-password', { name: address, password: goodPassword })
  })

  test('a new sealing key takes the old one’s place as people sign in; then the old can go', async () => {
    const { house, database } = opened()
    const { address, code } = await makeSecureAdministrator(house)
    const { audit, sealing } = house.settings.keys
    const fresh = new Uint8Array(32).fill(77)
    const changing = await openTestHouse(
      database,
      { keys: { audit, sealing: fresh, sealingBefore: [sealing] } },
      5,
    )
    changing.pass(Date.parse(house.now()) - Date.parse(changing.now()))
    const signIn = (at: TestHouse) =>
      openBrowser(at).ask('sign-in.with-password', { name: address, password: goodPassword, code: code() })
    expect(await signIn(changing)).toMatchObject({ assurance: 2 })
    house.pass(30_000)
    const changed = await openTestHouse(database, { keys: { audit, sealing: fresh } }, 6)
    changed.pass(Date.parse(house.now()) - Date.parse(changed.now()))
    expect(await signIn(changed)).toMatchObject({ assurance: 2 })
  })

  test('what was sealed for one person opens for no other', async () => {
    const { house, database } = opened()
    const [thief, victim] = [await makeAdministrator(house), await makeAdministrator(house)]
    await database.asOwner(
      `update person_password set sealed_hash = (select sealed_hash from person_password where person_id = $1)
        where person_id = $2`,
      [thief.personId, victim.personId],
    )
    await expect(
      openBrowser(house).ask('sign-in.with-password', { name: victim.address, password: goodPassword }),
    ).rejects.toThrow('do not open')
  })

  describe('at the same moment', () => {
    test('a code of the app is taken once', async () => {
      const { house } = opened()
      const { address, code } = await makeSecureAdministrator(house)
      const used = code()
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          openBrowser(house).ask('sign-in.with-password', {
            name: address,
            password: goodPassword,
            code: used,
          }),
        ),
      )
      expect(answers.filter(answer => typeof answer === 'object').length).toBe(1)
    })

    test('a recovery code is taken once', async () => {
      const { house } = opened()
      const { address, recoveryCodes } = await makeSecureAdministrator(house)
      const [code] = recoveryCodes
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          openBrowser(house).ask('sign-in.with-password', { name: address, password: goodPassword, code }),
        ),
      )
      expect(answers.filter(answer => typeof answer === 'object').length).toBe(1)
    })

    test('two of the last administrators cannot both step down', async () => {
      const { house } = opened()
      const one = await makeSecureAdministrator(house)
      const other = await makeColleague(house, one, ['administrator', 'supervisor'])
      await setUpApp(house, other)
      const answers = await Promise.all([
        one.browser.ask('people.change-roles', { personId: one.personId, roles: ['supervisor'] }),
        other.browser.ask('people.change-roles', { personId: other.personId, roles: ['supervisor'] }),
      ])
      expect(answers.filter(answer => answer === 'people/last-administrator').length).toBe(1)
    })
  })

  test('a passkey is one person’s', async () => {
    const { house } = opened()
    const [one, other] = [await makeAdministrator(house), await makeAdministrator(house)]
    const authenticator = makeAuthenticator()
    for (const [somebody, expected] of [
      [one, expect.objectContaining({ assurance: 2 })],
      [other, 'sign-in/passkey-known'],
    ] as const) {
      const { options } = await somebody.browser.must('sign-in.begin-own-passkey')
      const response = authenticator.create(options)
      expect(await somebody.browser.ask('sign-in.add-passkey', { response, label: 'Key' })).toEqual(expected)
    }
  })

  test('a passkey made with somebody else’s challenge is not taken', async () => {
    const { house } = opened()
    const [one, other] = [await makeAdministrator(house), await makeAdministrator(house)]
    const { options } = await one.browser.must('sign-in.begin-own-passkey')
    const response = makeAuthenticator().create(options)
    expect(await other.browser.ask('sign-in.add-passkey', { response, label: 'Key' })).toBe(
      'sign-in/passkey-not-accepted',
    )
  })

  test('signing in and what was changed stand in the audit of the organization, without secrets', async () => {
    const { house, database } = opened()
    const somebody = await makeSecureAdministrator(house)
    const { address, browser, organizationId, personId, code } = somebody
    await openBrowser(house).must('sign-in.with-password', {
      name: address,
      password: goodPassword,
      code: code(),
    })
    const { token } = await browser.must('people.issue-token', { name: 'Upload', rights: ['network/read'] })
    await browser.must('people.change-organization', { name: 'Renamed Sample', npi: null })
    expect(await browser.must('people.see-organization')).toMatchObject({ name: 'Renamed Sample' })
    await browser.must('sign-in.change-self', { name: 'Testina Sample-Harbor', language: 'es' })
    expect(await browser.must('sign-in.see-self')).toMatchObject({
      name: 'Testina Sample-Harbor',
      language: 'es',
    })
    const { rows } = await database.asOwner(
      'select action, actor_id, outcome, to_jsonb(e)::text as whole from audit_entry e where organization_id = $1',
      [organizationId],
    )
    const told = rows.filter(row => row.actor_id === personId).map(row => `${row.action} ${row.outcome}`)
    for (const action of [
      'people.accept-invitation',
      'sign-in.confirm-authenticator-app',
      'sign-in.with-password',
      'people.issue-token',
      'people.change-organization',
      'sign-in.change-self',
    ])
      expect(told, action).toContain(`${action} done`)
    const text = rows.map(row => String(row.whole)).join('\n')
    for (const secret of [goodPassword, String(token), browser.session ?? '?', ...somebody.recoveryCodes])
      expect(text.includes(secret)).toBe(false)
  })
})
