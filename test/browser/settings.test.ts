/** Settings, people and second factors in a real browser: what an administrator and everybody else does there. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyPassword } from '#cli/county/county.ts'
import { clientId, clientSecret, openProvider } from '#test/people/oidc-provider.ts'
import { buildPortal } from '../../tools/portal.ts'
import { endSessionAt, openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { codeOf, giveAuthenticator, setUpApp, setUpAppOnly } from './second-factor.ts'
import {
  expectByTab,
  expectOpenToAll,
  expectStays,
  expectWithinWindow,
  turnAway,
  within as withinHub,
} from './within.ts'

let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub({ withMembers: false })
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const within = (use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  withinHub(browser, hub.address, use, inlineSize)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
/** The design system hides the box itself and shows its label. */
const tick = (page: Page, name: string) => page.locator('label', { hasText: name }).first().click()

async function signOut(page: Page): Promise<void> {
  await button(page, 'Sign out').click()
  await heading(page, 'Sign in').waitFor()
}

async function open(page: Page, name: string, address: string): Promise<void> {
  await signIn(page, name)
  await heading(page, 'Today').waitFor()
  await page.goto(address)
}

/** The link in the dialog that shows it once. */
async function linkOf(page: Page): Promise<string> {
  const shown = dialog(page, /The link for/)
  await shown.waitFor()
  const link = await shown.locator('code').innerText()
  await button(page, 'I have copied it').click()
  await shown.waitFor({ state: 'hidden' })
  return link
}

test('an administrator without a second factor invites: it is set up in front of the form, and the invitation is made', async () => {
  await within(async ({ page }) => {
    await open(page, 'flo@marigold.example', '/settings/people')
    await page.getByRole('row', { name: /Flo Example \(you\)/ }).waitFor()
    await expectOpenToAll(page)
    await button(page, 'Invite somebody').click()
    await page.getByLabel('E-mail address').fill('testina@marigold.example')
    await button(page, 'Make the invitation').click()
    await page.getByText('Choose at least one role.').waitFor()
    expect(await page.getByRole('group', { name: 'What will they do?' }).innerText()).toContain(
      'May see files and what they hold, send files, ',
    )
    await tick(page, 'Biller')
    await expectOpenToAll(page)
    await button(page, 'Make the invitation').click()
    await turnAway(page, dialog(page, 'This needs your second factor'))
    await button(page, 'Make the invitation').click()
    await dialog(page, 'This needs your second factor').waitFor()
    await expectOpenToAll(page)
    await button(page, 'Next').click()
    await page.getByRole('img', { name: /QR code/ }).waitFor()
    await expectOpenToAll(page)
    const key = await page.locator('.copyable code').innerText()
    await page.getByLabel('Code from your app').fill('000000')
    await button(page, 'Turn it on').click()
    await page.getByText('This code is wrong, or was used before.').waitFor()
    await page.getByLabel('Code from your app').fill(codeOf(key))
    await button(page, 'Turn it on').click()
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor()
    await expectOpenToAll(page)
    await expectStays(page, dialog(page, 'This needs your second factor'))
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10)
    await button(page, 'I have kept them').click()
    await dialog(page, 'The link for testina@marigold.example').waitFor()
    await expectOpenToAll(page)
    await expectStays(page, dialog(page, 'The link for testina@marigold.example'))
    const first = await linkOf(page)
    expect(first).toMatch(/\/invitation#[\w-]{43}$/)
    const row = page.getByRole('table', { name: 'Invitations' }).getByRole('row', { name: /testina@/ })
    expect(await row.innerText()).toMatch(/Biller[\s\S]*Open until/)
    await button(page, 'Make a new link: testina@marigold.example').click()
    expect(await linkOf(page)).not.toBe(first)
    await button(page, 'Take back: testina@marigold.example').click()
    await dialog(page, 'Take back this invitation?').waitFor()
    await expectOpenToAll(page)
    await turnAway(page, dialog(page, 'Take back this invitation?'))
    await page.keyboard.press('Enter')
    await dialog(page, 'Take back this invitation?').getByRole('button', { name: 'Take back' }).click()
    await page.getByText('No invitation is open.').waitFor()
    await tick(page, 'Show past invitations too')
    expect(await row.innerText()).toContain('Taken back')
  })
})

test('by keyboard alone, on the narrowest window: my name and my language, and the page follows', async () => {
  await within(async ({ page }) => {
    await open(page, 'lou@bluebird.example', '/settings')
    await page.getByRole('table', { name: 'Where you are signed in' }).waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
    await page.locator('#page').focus()
    const focused = page.locator(':focus')
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 12; presses++) {
        if ((await focused.getAttribute('name')) === name) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Nobody comes to ${name} by the Tab key`)
    }
    await tabTo('name')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Lou Lee Sample')
    await tabTo('own-language')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await heading(page, 'Mi acceso').waitFor()
    await page.getByText('Guardado.').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Ajustes: Mi acceso' }).click()
    await page.getByRole('link', { name: 'Organización' }).click()
    await heading(page, 'Organización').waitFor()
    await page.getByText('Solo un administrador puede cambiar esto.').waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
    expect(await page.getByRole('link', { name: 'Personas' }).count()).toBe(0)
  }, 320)
})

test('an app is set up, its codes kept as a file; then the code lets in, and without the phone a recovery code', async () => {
  await within(async ({ page }) => {
    await open(page, 'bela@bluebird.example', '/settings')
    await page.getByRole('heading', { name: 'You have no second factor yet' }).waitFor()
    await button(page, 'Add an authenticator app').click()
    await expectOpenToAll(page)
    const key = await setUpAppOnly(page)
    const coming = page.waitForEvent('download')
    await button(page, 'Save as a file').click()
    const saved = readFileSync(await (await coming).path(), 'utf8')
    expect(saved).toContain('bela@bluebird.example')
    const codes = saved.match(/(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}/g) ?? []
    expect(codes.length).toBe(10)
    await button(page, 'I have kept them').click()
    await page.getByText('You have 10 left.').waitFor()
    await signOut(page)
    await signIn(page, 'bela@bluebird.example')
    await page.getByText('Now show your second factor.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Code from your app').fill(codeOf(key, 1))
    await button(page, 'Sign in').click()
    await heading(page, 'Today').waitFor()
    await signOut(page)
    await signIn(page, 'bela@bluebird.example')
    await button(page, 'I do not have my phone').click()
    await expectOpenToAll(page)
    await page.getByLabel('Recovery code').fill((codes[0] ?? '').toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await heading(page, 'Today').waitFor()
    await page.goto('/settings')
    await page.getByText('You have 9 left.').waitFor()
    await button(page, 'Remove: My phone').click()
    await turnAway(page, dialog(page, 'Remove “My phone”?'))
    await page.keyboard.press('Enter')
    await dialog(page, 'Remove “My phone”?').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: 'You have no second factor yet' }).waitFor()
  })
})

test('signing out everywhere else ends the other window, which asks to sign in again', async () => {
  await within(async ({ page: other }) => {
    await open(other, 'tam@granite.example', '/files')
    await heading(other, 'Files').waitFor()
    await within(async ({ page }) => {
      await open(page, 'tam@granite.example', '/settings')
      await button(page, 'Sign out everywhere else').click()
      await page.getByText('Signed out there.').waitFor()
      expect(await page.getByRole('row', { name: /Chrome on Linux/ }).count()).toBe(1)
    })
    await dialog(other, 'Your session has ended').waitFor()
  })
})

test('a passkey lets in; who came by password shows it before the password is changed', async () => {
  await within(async ({ page }) => {
    await giveAuthenticator(page)
    await open(page, 'ines@cottonwood.example', '/settings')
    await button(page, 'Add a passkey').click()
    await expectOpenToAll(page)
    await button(page, 'Make the passkey').click()
    await button(page, 'I have kept them').click()
    await button(page, 'Remove: This device').waitFor()
    await signOut(page)
    await button(page, 'Sign in with a passkey').click()
    await heading(page, 'Today').waitFor()
    await signOut(page)
    await open(page, 'ines@cottonwood.example', '/settings')
    await button(page, 'Change password').click()
    await page.getByLabel('New password').fill('qwertyuiop')
    await button(page, 'Save').last().click()
    await page.getByText('This password is among those that are guessed first.').waitFor()
    await page.getByLabel('New password').fill('four quiet otters')
    await button(page, 'Save').last().click()
    await dialog(page, 'Is it really you?').waitFor()
    await expectOpenToAll(page)
    await expectByTab(page)
    await button(page, 'Use a passkey').click()
    await page.getByText('Your password is changed.').waitFor()
    await expectOpenToAll(page)
    await signOut(page)
    await signIn(page, 'ines@cottonwood.example', 'four quiet otters')
    await page.getByText('Today').or(page.getByText('Now show your second factor.')).first().waitFor()
  })
})

test('roles are changed, the last administrator stays, and who leaves is gone from the list', async () => {
  await within(async ({ page }) => {
    await open(page, 'bo@granite.example', '/settings/people')
    await page.getByRole('link', { name: 'Tam Sample' }).click()
    await heading(page, 'Tam Sample').waitFor()
    await tick(page, 'Reviewer')
    await expectOpenToAll(page)
    await button(page, 'Save roles').click()
    await setUpApp(page)
    await page.getByText('The roles are changed.').waitFor()
    await page.getByRole('link', { name: 'All people' }).click()
    const row = page.getByRole('row', { name: /Tam Sample/ })
    await row.getByText('Plan analyst and Reviewer').waitFor()
    await page.getByRole('link', { name: /Bo Example/ }).click()
    await button(page, 'End their work here').click()
    const asked = dialog(page, 'End Bo Example’s work here?')
    await asked.getByRole('button', { name: 'End their work here' }).click()
    await asked.getByText('The organization would have no administrator left.').waitFor()
    await expectOpenToAll(page)
    await turnAway(page, asked)
    await page.getByRole('link', { name: 'All people' }).click()
    await page.getByRole('link', { name: 'Tam Sample' }).click()
    await button(page, 'End their work here').click()
    await dialog(page, /End Tam/)
      .getByRole('button', { name: 'End their work here' })
      .click()
    await page.getByRole('row', { name: /Bo Example/ }).waitFor()
    await row.waitFor({ state: 'hidden' })
  })
})

test('a session that ends in a half-filled form: signed in again in front of it, the form goes through as it stood', async () => {
  await within(async ({ page }) => {
    await open(page, 'eda@kestrel.example', '/settings/people')
    await button(page, 'Invite somebody').click()
    await page.getByLabel('E-mail address').fill('testina@kestrel.example')
    await tick(page, 'Outreach worker')
    await endSessionAt(page, 'people.invite')
    await button(page, 'Make the invitation').click()
    const again = dialog(page, 'Your session has ended')
    await again.waitFor()
    await expectOpenToAll(page)
    expect(await again.getByLabel('E-mail address').inputValue()).toBe('eda@kestrel.example')
    await again.getByLabel('Password', { exact: true }).fill(countyPassword)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    await setUpApp(page)
    await linkOf(page)
    const row = page.getByRole('table', { name: 'Invitations' }).getByRole('row', { name: /testina@/ })
    expect(await row.innerText()).toContain('Outreach worker')
    await page.goto('/settings/organization')
    await page.getByLabel('Name').fill('Kestrel Housing Help, by the river')
    await page.getByLabel('NPI').fill('1888888887')
    await button(page, 'Save').click()
    await page.getByText('Check the ten digits.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('NPI').fill('1888888884')
    await endSessionAt(page, 'people.change-organization')
    await button(page, 'Save').click()
    await again.waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('Kestrel Housing Help, by the river')
  })
})

test('a token is shown once, works, and works no more when it is taken back', async () => {
  await within(async ({ page }) => {
    await open(page, 'gus@pinecone.example', '/settings/tokens')
    await button(page, 'Make a token').click()
    await page.getByLabel('Program').fill('Nightly files')
    await button(page, 'Make a token').click()
    await page.getByText('Choose at least one.').waitFor()
    await expectOpenToAll(page)
    await tick(page, 'see contracts and partners')
    await button(page, 'Make a token').click()
    await setUpApp(page)
    await dialog(page, 'Your token').waitFor()
    await expectOpenToAll(page)
    await expectStays(page, dialog(page, 'Your token'))
    const token = await dialog(page, 'Your token').locator('code').innerText()
    const ask = async () =>
      (
        await fetch(`${hub.address}/api/network/list-contracts`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status
    expect(await ask()).toBe(200)
    await button(page, 'I have kept it').click()
    expect(await page.locator('main').innerText()).not.toContain(token)
    await button(page, 'Take back: Nightly files').click()
    await expectOpenToAll(page)
    await turnAway(page, dialog(page, /Take back/))
    await page.keyboard.press('Enter')
    await dialog(page, /Take back/)
      .getByRole('button', { name: 'Take back' })
      .click()
    await page.getByRole('cell', { name: 'Taken back' }).waitFor()
    expect(await ask()).toBe(401)
  })
})

test('an organization’s own sign-in is added; its people come by its link, and nothing of it stays in the address', async () => {
  const provider = await openProvider(`${hub.address}/sign-in/return`)
  try {
    const email = 'saffron@harbor.example'
    provider.accounts.set('saffron', {
      email,
      email_verified: true,
      name: 'Saffron Sample',
      groups: ['looks'],
    })
    let link = ''
    await within(async ({ page }) => {
      await open(page, 'ada@harbor.example', '/settings/single-sign-on')
      await page.getByText('No single sign-on yet').waitFor()
      await expectOpenToAll(page)
      await button(page, 'Add single sign-on').click()
      expect(await page.locator('.copyable code').innerText()).toBe(`${hub.address}/sign-in/return`)
      for (const [label, value] of [
        ['Name', 'Harbor sign-in'],
        ['Issuer', provider.issuer],
        ['Client ID', clientId],
        ['Client secret', clientSecret],
        ['E-mail domains', 'harbor.example'],
        ['Claim with the role', 'groups'],
      ] as const)
        await page.getByLabel(label, { exact: true }).fill(value)
      await button(page, 'Add single sign-on').click()
      await page.getByText('Fill in the value for at least one role.').waitFor()
      await page.getByLabel('Value that means Reviewer').fill('looks')
      await expectOpenToAll(page)
      await button(page, 'Add single sign-on').click()
      await setUpApp(page)
      await page.getByRole('heading', { name: 'Harbor sign-in' }).waitFor()
      await expectOpenToAll(page)
      link = await page.locator('.copyable code').innerText()
      await button(page, 'Close').click()
      await turnAway(page, dialog(page, 'Close “Harbor sign-in”?'))
    })
    await within(async ({ page, context }) => {
      await context.setExtraHTTPHeaders({ 'x-test-account': 'saffron' })
      await page.goto(link)
      await heading(page, 'Sign in through Example Harbor Health Plan').waitFor()
      await expectOpenToAll(page)
      await button(page, 'Go on').click()
      await heading(page, 'Today').waitFor()
      expect(new URL(page.url()).search).toBe('')
      expect(await page.evaluate(`sessionStorage.getItem('causeway.sign-in')`)).toBe(null)
      await page.goto('/settings')
      await page.getByText('You came in through your organization').waitFor()
      await expectOpenToAll(page)
      await page.goto('/sign-in/return?code=stale&state=stale')
      await page.getByText('The answer of the organization’s own sign-in was not accepted.').waitFor()
      await expectOpenToAll(page)
      expect(new URL(page.url()).search).toBe('')
    })
  } finally {
    await provider.close()
  }
})
