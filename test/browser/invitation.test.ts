/** Invitations and recovery in a real browser: from the link that somebody handed over to the first page of work. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyPassword } from '#cli/county/county.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { askFrom, giveAuthenticator, setUpApp } from './second-factor.ts'
import { expectOpenToAll, expectWithinWindow, within as withinHub } from './within.ts'

let hub: CountyHub
let browser: Browser
const links = { biller: '', administrator: '', known: '', recover: '' }

const within = (use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  withinHub(browser, hub.address, use, inlineSize)
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** An administrator of Bluebird invites three, and lets one in again. */
async function inviteAll(page: Page): Promise<void> {
  await signIn(page, 'cleo@bluebird.example')
  await heading(page, 'Today').waitFor()
  await page.goto('/settings')
  await button(page, 'Add an authenticator app').click()
  await setUpApp(page)
  await button(page, 'Remove: My phone').waitFor()
  const invite = async (signInName: string, role: string) =>
    (await askFrom<{ link: string }>(page, 'people.invite', { signInName, roles: [role] })).link
  links.biller = await invite('testina@bluebird.example', 'biller')
  links.administrator = await invite('colin@bluebird.example', 'administrator')
  links.known = await invite('ines@cottonwood.example', 'biller')
  await page.goto('/settings/people')
  await page.getByRole('link', { name: 'Lou Sample' }).click()
  await button(page, 'Let them in again').click()
  links.recover = await page
    .getByRole('dialog', { name: /The link for/ })
    .locator('code')
    .innerText()
}

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub({ withMembers: false })
  browser = await openBrowser()
  await within(({ page }) => inviteAll(page))
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

test('a new person reads what it is for, chooses a password and begins to work; the link leaves the address', async () => {
  await within(async ({ page }) => {
    await page.goto(links.biller)
    await heading(page, 'Work with Bluebird Care Circle (made up)').waitFor()
    expect(page.url()).toBe(`${hub.address}/invitation`)
    await page.getByText('You sign in as testina@bluebird.example').waitFor()
    await page.getByText('You will be: Biller').waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
    await page.getByLabel('Your name').fill('Testina Sample')
    await page.getByLabel('New password').fill('too short')
    await page.keyboard.press('Enter')
    await page.getByText('The password is too short.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('New password').fill('nine grey herons wading')
    await page.keyboard.press('Enter')
    await heading(page, 'Today').waitFor()
    await page.goto(links.biller)
    await page.getByText('This invitation works no more').waitFor()
    await expectOpenToAll(page)
    await page.reload()
    await heading(page, 'Open the link again').waitFor()
    await expectOpenToAll(page)
  }, 320)
})

test('in Spanish, with a passkey: the work asks for a second factor, and a passkey is one', async () => {
  await within(async ({ page }) => {
    await giveAuthenticator(page)
    await page.goto(links.administrator)
    await heading(page, /^Work with/).waitFor()
    await page.getByLabel('Language').selectOption({ label: 'Español' })
    await heading(page, /^Trabaje con/).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Su nombre').fill('Colin Sample')
    await page.locator('label', { hasText: 'Con una clave de acceso' }).click()
    await button(page, 'Unirme').click()
    await heading(page, 'Le damos la bienvenida, Colin Sample').waitFor()
    await expectOpenToAll(page)
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^[0-9A-Z]{5}-/ })
        .count(),
    ).toBe(10)
    await button(page, 'Ya los guardé').click()
    await heading(page, 'Hoy').waitFor()
  })
})

test('somebody known joins a second organization, switches in the frame, and comes back to it when a session ends', async () => {
  await within(async ({ page, context }) => {
    await signIn(page, 'dov@cottonwood.example')
    await heading(page, 'Today').waitFor()
    await page.goto(links.known)
    await page.getByText('This link is for somebody else').waitFor()
    await expectOpenToAll(page)
    await button(page, 'Sign out and go on').click()
    await page.getByText('You have an account already.').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Password', { exact: true }).fill(countyPassword)
    await button(page, 'Sign in').click()
    await button(page, 'Join').click()
    await heading(page, 'Today').waitFor()
    const organization = page.getByLabel('Organization')
    const chosen = (name: string) =>
      organization.locator('option:checked', { hasText: name }).waitFor({ state: 'attached' })
    await chosen('Bluebird Care Circle (made up)')
    await organization.selectOption({ label: 'Cottonwood Clinic (made up)' })
    await chosen('Cottonwood Clinic (made up)')
    await heading(page, 'Today').waitFor()
    await page.goto('/settings')
    await page.getByLabel('Your name').fill('Ines Half Typed')
    await context.clearCookies()
    await button(page, 'Save').click()
    const again = page.getByRole('dialog', { name: 'Your session has ended' })
    await again.getByLabel('Password', { exact: true }).fill(countyPassword)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ines Half Typed')
    await chosen('Cottonwood Clinic (made up)')
    await context.clearCookies()
    await page.goto('/files')
    await page.getByLabel('E-mail address').fill('ines@cottonwood.example')
    await page.getByLabel('Password', { exact: true }).fill(countyPassword)
    await page.keyboard.press('Enter')
    await heading(page, 'Choose an organization').waitFor()
    await expectOpenToAll(page)
    await button(page, 'Bluebird Care Circle (made up)').click()
    await heading(page, 'Today').waitFor()
    await chosen('Bluebird Care Circle (made up)')
  })
})

test('who lost everything chooses anew by the administrator’s link; the old password opens nothing', async () => {
  await within(async ({ page }) => {
    await page.goto(links.recover)
    await heading(page, 'Get in again').waitFor()
    expect(page.url()).toBe(`${hub.address}/invitation`)
    await expectOpenToAll(page)
    await page.getByLabel('New password').fill('nine grey herons wading')
    await button(page, 'Get in').click()
    await heading(page, 'Today').waitFor()
    await button(page, 'Sign out').click()
    await heading(page, 'Sign in').waitFor()
    await signIn(page, 'lou@bluebird.example')
    await page.getByText('do not belong together').waitFor()
    await signIn(page, 'lou@bluebird.example', 'nine grey herons wading')
    await heading(page, 'Today').waitFor()
  })
})
