/** The pace of sign-in: guessing is slow from everywhere, and no stranger keeps an honest person out. */
import { describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase, onDatabase } from '#test/databases/databases.ts'
import { makeAuthenticator } from './authenticator.ts'
import {
  type Browser,
  freshAddress,
  goodPassword,
  houseOn,
  makeAdministrator,
  makeSecureAdministrator,
  openBrowser,
} from './people.ts'

const signIn = (browser: Browser, name: string, password = goodPassword) =>
  browser.ask('sign-in.with-password', {
    name,
    password,
    ...(browser.device !== null && { device: browser.device }),
  })

/** Wrong tries until the first that is not looked at; how many were. */
async function guessUntilSlowed(browser: Browser, name: string, most: number): Promise<number> {
  for (let tries = 0; tries < most; tries++)
    if ((await signIn(browser, name, `wrong ${tries}`)) === 'sign-in/too-many-tries') return tries
  return most
}

/** Guesses as a patient attacker would, over so many hours, waiting as long as it is told to. */
async function guessFor(house: TestHouse, browser: Browser, name: string, hours: number): Promise<number> {
  const ends = Date.parse(house.now()) + hours * 3_600_000
  let looked = 0
  while (Date.parse(house.now()) < ends) {
    const refusal = await browser.refusal('sign-in.with-password', { name, password: `wrong ${looked}` })
    const wait = /in (\d+) seconds/.exec(refusal.says)
    if (wait === null) looked++
    house.pass(wait === null ? 1 : Number(wait[1]) * 1000)
  }
  return looked
}

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  describe('whoever guesses', () => {
    test('is slowed after a few tries from one network', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      expect(await guessUntilSlowed(openBrowser(house, '203.0.113.1'), address, 50)).toBeLessThanOrEqual(7)
    })

    test('gains nothing by asking several processes', async () => {
      const { house, database } = opened()
      const { address } = await makeAdministrator(house)
      const second = await openTestHouse(database, {}, 9)
      second.pass(Date.parse(house.now()) - Date.parse(second.now()))
      const browsers = [openBrowser(house, '203.0.113.9'), openBrowser(second, '203.0.113.9')]
      let looked = 0
      for (let at = 0; at < 30; at++) {
        const browser = browsers[at % 2] ?? openBrowser(house)
        if ((await signIn(browser, address, `wrong ${at}`)) === 'sign-in/not-recognised') looked++
      }
      expect(looked).toBeLessThanOrEqual(6)
    })

    test('is counted once for each of many tries at the same moment', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, at) =>
          signIn(openBrowser(house, '203.0.113.3'), address, `wrong ${at}`),
        ),
      )
      expect(answers.filter(answer => answer === 'sign-in/not-recognised').length).toBeLessThanOrEqual(6)
    })

    test('cannot tell whether anybody has the name: both are slowed alike', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      const known = await guessUntilSlowed(openBrowser(house, '203.0.113.4'), address, 50)
      const unknown = await guessUntilSlowed(openBrowser(house, '203.0.113.5'), freshAddress('nobody'), 50)
      expect(unknown).toBe(known)
    })

    test('at the code of a second factor is slowed as at the password', async () => {
      const { house } = opened()
      const { address, code } = await makeSecureAdministrator(house)
      const browser = openBrowser(house, '203.0.113.6')
      const right = code()
      let wrong = 0
      for (let at = 0; at < 50; at++) {
        const typed = String(at).padStart(6, '0')
        if (typed === right) continue
        const answer = await browser.ask('sign-in.with-password', {
          name: address,
          password: goodPassword,
          code: typed,
        })
        if (answer !== 'sign-in/code-not-accepted') break
        wrong++
      }
      expect(wrong).toBeLessThanOrEqual(7)
    })

    test('in a stolen session is slowed at the password as well', async () => {
      const { house } = opened()
      const { browser } = await makeAdministrator(house)
      const answers = []
      for (let at = 0; at < 20; at++)
        answers.push(await browser.ask('sign-in.prove', { password: `wrong ${at}` }))
      expect(answers).toContain('sign-in/too-many-tries')
    })
  })

  describe('an honest person', () => {
    test('is told how long to wait, and gets in then', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      const browser = openBrowser(house, '203.0.113.10')
      await guessUntilSlowed(browser, address, 20)
      const refusal = await browser.refusal('sign-in.with-password', {
        name: address,
        password: goodPassword,
      })
      const seconds = Number(/in (\d+) seconds/.exec(refusal.says)?.[1])
      expect(seconds).toBeLessThanOrEqual(4)
      house.pass(seconds * 1000)
      expect(await signIn(browser, address)).toMatchObject({ assurance: 1 })
    })

    test('gets in by passkey from anywhere, whatever strangers do to the account', async () => {
      const { house } = opened()
      const { address, browser } = await makeAdministrator(house)
      const authenticator = makeAuthenticator()
      const made = await browser.must('sign-in.begin-own-passkey')
      await browser.must('sign-in.add-passkey', {
        response: authenticator.create(made.options),
        label: 'Key',
      })
      await guessFor(house, openBrowser(house, '203.0.113.11'), address, 2)
      const elsewhere = openBrowser(house, '203.0.113.11')
      const { options } = await elsewhere.must('sign-in.begin-passkey')
      expect(
        await elsewhere.ask('sign-in.with-passkey', { response: authenticator.get(options) }),
      ).toMatchObject({ assurance: 2 })
    })

    test('starts anew after getting in', async () => {
      const { house } = opened()
      const { address } = await makeAdministrator(house)
      const browser = openBrowser(house, '203.0.113.13')
      for (let time = 0; time < 4; time++) {
        for (let at = 0; at < 4; at++) await signIn(browser, address, 'wrong')
        expect(await signIn(browser, address), `round ${time}`).toMatchObject({ assurance: 1 })
      }
    })
  })

  test('a device is one person’s: another account is slowed in it as anywhere', async () => {
    const { house } = opened()
    const mine = await makeAdministrator(house)
    const other = await makeAdministrator(house)
    const browser = openBrowser(house, '203.0.113.14')
    await signIn(browser, mine.address)
    expect(await guessUntilSlowed(browser, other.address, 50)).toBeLessThanOrEqual(7)
  })

  test('a known device is slowed for itself when the guessing happens in it', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    const browser = openBrowser(house, '203.0.113.15')
    await signIn(browser, address)
    expect(await guessUntilSlowed(browser, address, 50)).toBeLessThanOrEqual(7)
  })

  test('what was typed as a name stands nowhere in the clear', async () => {
    const { house, database } = opened()
    await signIn(openBrowser(house), 'my-password-in-the-wrong-field@example.org', 'wrong')
    const { rows } = await database.asOwner('select to_jsonb(t)::text as whole from sign_in_try t')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some(row => String(row.whole).includes('wrong-field'))).toBe(false)
  })
})

// Hundreds of tries each: both databases count alike, and this one is the quicker.
onDatabase('server', (_kind, open) => {
  const opened = houseOn(open)

  test('whoever guesses gets at most a hundred looks at an account in a day, however patient', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    expect(await guessFor(house, openBrowser(house, '203.0.113.2'), address, 23)).toBeLessThanOrEqual(100)
  })

  test('whoever guesses gets no more from a thousand networks', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    let looked = 0
    for (let at = 0; at < 150; at++) {
      const browser = openBrowser(house, `198.51.${100 + Math.floor(at / 200)}.${at % 200}`)
      const refusal = await browser.refusal('sign-in.with-password', {
        name: address,
        password: `wrong ${at}`,
      })
      if (refusal.code !== 'sign-in/too-many-tries') looked++
      house.pass(61_000)
    }
    expect(looked).toBeLessThanOrEqual(100)
    expect(looked).toBeGreaterThan(50)
  })

  test('whoever guesses at many accounts from one network is slowed too', async () => {
    const { house } = opened()
    const browser = openBrowser(house, '203.0.113.77')
    let looked = 0
    while (
      looked < 120 &&
      (await signIn(browser, freshAddress('nobody'), 'wrong')) !== 'sign-in/too-many-tries'
    )
      looked++
    expect(looked).toBeLessThanOrEqual(52)
    expect(looked).toBeGreaterThanOrEqual(50)
  })

  test('an honest person gets in where they signed in before, whatever strangers do to the account', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    const own = openBrowser(house, '192.0.2.55')
    await signIn(own, address)
    for (let at = 0; at < 130; at++) {
      await signIn(openBrowser(house, `203.0.113.${at}`), address, 'wrong')
      house.pass(61_000)
    }
    expect(await signIn(openBrowser(house, '192.0.2.56'), address)).toBe('sign-in/too-many-tries')
    expect(await signIn(own, address)).toMatchObject({ assurance: 1 })
  })

  test('an honest person is kept out for a day at the very most, even by strangers who never stop', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    await guessFor(house, openBrowser(house, '203.0.113.12'), address, 20)
    house.pass(24 * 3_600_000)
    expect(await signIn(openBrowser(house, '192.0.2.99'), address)).toMatchObject({ assurance: 1 })
  })

  test('an honest person in an office of sixty, all signing in for the first time, waits for nobody', async () => {
    const { house } = opened()
    const { address } = await makeAdministrator(house)
    for (let at = 0; at < 70; at++) {
      const answer = await signIn(openBrowser(house, '203.0.113.200'), address)
      expect(answer, `person ${at}`).toMatchObject({ assurance: 1 })
    }
  })
})
