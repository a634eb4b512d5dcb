/** What SP 800-63B-4 asks of passwords (3.1.1). */
import { parseOptions } from '@node-rs/argon2'
import { expect } from 'vitest'
import { unsealFor } from '#actions/people/secrets.ts'
import { comparePassword } from '#actions/sign-in/proofs/password.ts'
import {
  goodPassword,
  makeAdministrator,
  makeColleague,
  makeSecureAdministrator,
  openBrowser,
  secretIn,
} from '../people.ts'

import { type Demand, type Hub, passkeyOf, showPasskey, signIn } from './demand.ts'

/** What becomes of a new password of somebody who has just proved who they are. */
async function tryPassword({ house }: Hub, password: string, withApp = false): Promise<string> {
  const somebody = withApp
    ? await makeSecureAdministrator(house)
    : await makeAdministrator(house, ['ecm-provider'], 'Marigold Valley Outreach')
  const answer = await somebody.browser.ask('sign-in.change-password', { password })
  return typeof answer === 'string' ? answer : 'taken'
}

const takes = (password: string) => async (hub: Hub) => {
  expect(await tryPassword(hub, password)).toBe('taken')
}
const refuses =
  (password: string, code: string, withApp = false) =>
  async (hub: Hub) => {
    expect(await tryPassword(hub, password, withApp)).toBe(code)
  }

export const passwords: readonly Demand[] = [
  [
    '3.1.1.1',
    'fourteen characters are too few where the password stands alone',
    refuses('harbor lanter!', 'password/too-short'),
  ],
  ['3.1.1.1', 'fifteen characters are enough', takes('harbor lantern!')],
  [
    '3.1.1.1',
    'eight are enough beside a second factor',
    async hub => {
      expect(await tryPassword(hub, 'hxr7bqrl', true)).toBe('taken')
    },
  ],
  ['3.1.1.1', 'seven are too few even then', refuses('hxr7bqr', 'password/too-short', true)],
  [
    '3.1.1.1',
    'a short one opens nothing without the second factor',
    async hub => {
      const { browser, address, appId } = await makeSecureAdministrator(hub.house)
      const authenticator = await passkeyOf({ browser })
      await browser.must('sign-in.change-password', { password: 'hxr7bqrl' })
      await browser.must('sign-in.remove-proof', { id: appId })
      const { answer } = await signIn(hub.house, address, 'hxr7bqrl')
      expect(answer).toBe('sign-in/second-factor-needed')
      expect(await showPasskey(openBrowser(hub.house), authenticator)).toMatchObject({ assurance: 2 })
    },
  ],
  [
    '3.1.1.1',
    'the second factor of a short one cannot be taken away',
    async hub => {
      const { browser, appId } = await makeSecureAdministrator(hub.house)
      await browser.must('sign-in.change-password', { password: 'hxr7bqrl' })
      expect(await browser.ask('sign-in.remove-proof', { id: appId })).toBe(
        'sign-in/password-too-short-alone',
      )
    },
  ],
  ['3.1.1.2', 'sixty-four characters and more are taken', takes('quiet river stone '.repeat(7))],
  [
    '3.1.1.2',
    'two hundred and fifty-six are taken',
    takes(
      Array.from({ length: 60 }, (_, at) => `heron${at * 7919}`)
        .join(' ')
        .slice(0, 256),
    ),
  ],
  ['3.1.1.2', 'a longer one is refused, not cut', refuses('quiet river '.repeat(30), 'password/too-long')],
  [
    '3.1.1.2',
    'the whole password is compared: one letter more at the end is wrong',
    async ({ house }) => {
      const { address, browser } = await makeAdministrator(house)
      const long = 'quiet river stone '.repeat(8)
      await browser.must('sign-in.change-password', { password: long })
      expect((await signIn(house, address, `${long}x`)).answer).toBe('sign-in/not-recognised')
      expect((await signIn(house, address, long)).answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.1.2',
    'every printable ASCII character and the blank are taken',
    takes(' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
  ],
  [
    '3.1.1.2',
    'leading and trailing blanks count and are kept',
    async ({ house }) => {
      const { address, browser } = await makeAdministrator(house)
      await browser.must('sign-in.change-password', { password: '  lanterns over it  ' })
      expect((await signIn(house, address, 'lanterns over it')).answer).toBe('sign-in/not-recognised')
      expect((await signIn(house, address, '  lanterns over it  ')).answer).toMatchObject({ assurance: 1 })
    },
  ],
  ['3.1.1.2', 'Unicode is taken', takes('ñandú bajo el puente')],
  [
    '3.1.1.2',
    'each code point counts as one character: fifteen emoji are fifteen',
    takes('🐢🌵🎻🪁🧭🛶🪵🧵🥁🪶🧂🫖🪴🧶🛖'),
  ],
  [
    '3.1.1.2',
    'fourteen code points are too few, however many bytes they have',
    refuses('🐢🌵🎻🪁🧭🛶🪵🧵🥁🪶🧂🫖🪴🧶', 'password/too-short'),
  ],
  [
    '3.1.1.2',
    'the same letters composed otherwise are the same password',
    async ({ house }) => {
      const { address, browser } = await makeAdministrator(house)
      await browser.must('sign-in.change-password', { password: 'piñata bajo el árbol'.normalize('NFC') })
      const { answer } = await signIn(house, address, 'piñata bajo el árbol'.normalize('NFD'))
      expect(answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.1.2',
    'full-width letters are the same password (NFKC)',
    async ({ house }) => {
      const { address, browser } = await makeAdministrator(house)
      await browser.must('sign-in.change-password', { password: 'ｌａｎｔｅｒｎｓ over water' })
      expect((await signIn(house, address, 'lanterns over water')).answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.1.2',
    'upper and lower case differ',
    async ({ house }) => {
      const { address } = await makeAdministrator(house)
      expect((await signIn(house, address, goodPassword.toUpperCase())).answer).toBe('sign-in/not-recognised')
    },
  ],
  [
    '3.1.1.2',
    'nothing is asked of its composition: small letters alone are taken',
    takes('walnutferrysketch'),
  ],
  ['3.1.1.2', 'nor digits alone', takes('9205718364019275')],
  ['3.1.1.2', 'a common one is refused', refuses('passwordpassword', 'password/too-common')],
  ['3.1.1.2', 'a common one in disguise', refuses('P@ssw0rdP@ssw0rd!', 'password/too-common')],
  [
    '3.1.1.2',
    'a common one with digits behind',
    refuses('correcthorsebatterystaple99', 'password/too-common'),
  ],
  ['3.1.1.2', 'one repeated character', refuses('zzzzzzzzzzzzzzzz', 'password/too-common')],
  ['3.1.1.2', 'a repeated short word', refuses('abcabcabcabcabcabc', 'password/too-common')],
  ['3.1.1.2', 'a run of digits', refuses('12345678901234567', 'password/too-common')],
  ['3.1.1.2', 'a run along the keyboard', refuses('qwertyuiopasdfghjkl', 'password/too-common')],
  ['3.1.1.2', 'the name of the service and a year', refuses('causeway-causeway-2026', 'password/too-common')],
  ['3.1.1.2', 'the name of the organization', refuses('Marigold Valley Outreach', 'password/too-common')],
  [
    '3.1.1.2',
    'the organization and a common word',
    refuses('marigold valley welcome 1', 'password/too-common'),
  ],
  [
    '3.1.1.2',
    'a listed word within a longer password is no fault: the whole is compared',
    takes('my password is a heron'),
  ],
  [
    '3.1.1.2',
    'the refusal says how to do better',
    async ({ house }) => {
      const { browser } = await makeAdministrator(house)
      const refusal = await browser.refusal('sign-in.change-password', { password: 'short' })
      expect(refusal.remedy).toMatch('at least 15 characters')
    },
  ],
  [
    '3.1.1.2',
    'nobody has to change it with time: after ten years it still opens',
    async ({ house }) => {
      const { address } = await makeAdministrator(house)
      house.pass(10 * 365 * 86_400_000)
      expect((await signIn(house, address, goodPassword)).answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.1.2',
    'there are no hints and no questions: no column keeps one',
    async ({ database }) => {
      const { rows } = await database.asOwner(
        "select column_name from information_schema.columns where table_schema = 'public' and table_name ~ '^(person|passkey|auth|recovery|invit)' and column_name ~ '(hint|question|answer)'",
      )
      expect(rows).toEqual([])
    },
  ],
  [
    '3.1.1.2',
    'an administrator can have a compromised one replaced',
    async ({ house }) => {
      const administrator = await makeSecureAdministrator(house)
      const colleague = await makeColleague(house, administrator, ['biller'])
      const { link } = await administrator.browser.must('people.recover-member', {
        personId: colleague.personId,
      })
      const browser = openBrowser(house)
      const password = 'eleven herons by the weir'
      await browser.must('people.accept-recovery', { secret: secretIn(link), password })
      expect((await signIn(house, colleague.address, goodPassword)).answer).toBe('sign-in/not-recognised')
      expect((await signIn(house, colleague.address, password)).answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.1.2',
    'kept as a salted Argon2id hash of OWASP’s cost, sealed with a key outside the database',
    async hub => {
      const { personId } = await makeAdministrator(hub.house)
      const { rows } = await hub.database.asOwner(
        'select sealed_hash from person_password where person_id = $1',
        [personId],
      )
      const sealed = rows[0]?.sealed_hash as Uint8Array
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('argon2')
      const { plain } = unsealFor(hub.house, 'passwords', `person_password ${personId}`, sealed)
      const { memoryCost, timeCost, algorithm, saltLen } = parseOptions(Buffer.from(plain).toString())
      expect({ memoryCost, timeCost, algorithm, saltLen }).toEqual({
        memoryCost: 19_456,
        timeCost: 2,
        algorithm: 2,
        saltLen: 16,
      })
    },
  ],
  [
    '3.1.1.2',
    'the same password of two people is kept as two hashes',
    async hub => {
      const [one, other] = [await makeAdministrator(hub.house), await makeAdministrator(hub.house)]
      const hashes = await Promise.all(
        [one, other].map(async ({ personId }) => {
          const { rows } = await hub.database.asOwner(
            'select sealed_hash from person_password where person_id = $1',
            [personId],
          )
          const sealed = rows[0]?.sealed_hash as Uint8Array
          return Buffer.from(
            unsealFor(hub.house, 'passwords', `person_password ${personId}`, sealed).plain,
          ).toString()
        }),
      )
      expect(new Set(hashes).size).toBe(2)
    },
  ],
  [
    '3.1.1.2',
    'a name that nobody has is refused in the same words, after the same work',
    async ({ house }) => {
      const { address } = await makeAdministrator(house)
      const ask = { name: address, password: 'not this one at all' }
      const known = await openBrowser(house).refusal('sign-in.with-password', ask)
      const nobody = await openBrowser(house).refusal('sign-in.with-password', {
        ...ask,
        name: 'nobody.at.all@example.org',
      })
      expect(nobody).toEqual(known)
      expect(await comparePassword(house, 'not this one at all', null)).toEqual({
        right: false,
        renewed: null,
      })
    },
  ],
]
