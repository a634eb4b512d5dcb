/** Settings, people and second factors in a real browser: what an administrator and everybody else does there. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, within as withinHub } from './open-to-all.ts'
import { codeOf } from './second-factor.ts'

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
      'May see files and what they hold, send files, and see contracts and partners.',
    )
    await tick(page, 'Biller')
    await expectOpenToAll(page)
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
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10)
    await button(page, 'I have kept them').click()
    await dialog(page, 'The link for testina@marigold.example').waitFor()
    await expectOpenToAll(page)
    const first = await linkOf(page)
    expect(first).toMatch(/\/invitation#[\w-]{43}$/)
    const row = page.getByRole('table', { name: 'Invitations' }).getByRole('row', { name: /testina@/ })
    expect(await row.innerText()).toMatch(/Biller[\s\S]*Open until/)
    await button(page, 'Make a new link: testina@marigold.example').click()
    expect(await linkOf(page)).not.toBe(first)
    await button(page, 'Take back: testina@marigold.example').click()
    await dialog(page, 'Take back this invitation?').waitFor()
    await expectOpenToAll(page)
    await dialog(page, 'Take back this invitation?').getByRole('button', { name: 'Take back' }).click()
    await page.getByText('No invitation is open.').waitFor()
    await tick(page, 'Show past invitations too')
    expect(await row.innerText()).toContain('Taken back')
  })
})
