/** Referrals in a real browser: the plan takes a call and triages, the provider answers, the plan writes. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, within } from './within.ts'

let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Somebody signed in. */
async function as(name: string, use: (page: Page) => Promise<void>, inlineSize = 1280): Promise<void> {
  await within(
    browser,
    hub.address,
    async ({ page }) => {
      await signIn(page, name)
      await heading(page, 'Today').waitFor()
      await use(page)
    },
    inlineSize,
  )
}

/** Does one thing with the referral that is open. */
async function act(page: Page, deed: string, fill: () => Promise<unknown> = async () => {}): Promise<void> {
  await page.locator('label', { hasText: new RegExp(`^${deed}$`) }).click()
  await fill()
  await page.getByRole('button', { name: 'Do it' }).click()
  await page.getByRole('status').getByText('Done.').waitFor()
}

test('a call becomes a referral, is given to a provider that answers, and is closed with a letter', async () => {
  let number = ''
  await as('nia@harbor.example', async page => {
    await page.getByRole('link', { name: 'Referrals' }).click()
    await heading(page, 'Referrals').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Enter a referral' }).click()
    await heading(page, 'Enter a referral').waitFor()
    await page.getByText('Are you safe right now').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Who are you?').selectOption('family')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('link', { name: 'Please answer this.' }).waitFor()
    await page.getByLabel(/First name/).fill('Testina')
    await page.getByLabel(/^Phone/).fill('5550100155')
    await page.locator('label[for="field-consent-agrees"]').click()
    await page.getByRole('button', { name: 'Send' }).click()
    await heading(page, /Saved as CW-/).waitFor()
    number = /CW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await heading(page, /Saved/).innerText())?.[0] ?? ''
    await page.getByRole('link', { name: 'Open it' }).click()
    await heading(page, `Number ${number}`).waitFor()
    expect(await page.title()).not.toContain('Testina')
    await expectOpenToAll(page)
    await act(page, 'Eligible: go on')
    await act(page, 'Give to a provider', async () => {
      const choice = page.getByLabel('Provider', { exact: true })
      const bluebird = choice.locator('option', { hasText: 'Bluebird Care Circle (made up)' })
      await choice.selectOption(await bluebird.getAttribute('value'))
    })
    await page.getByText('Given to Bluebird Care Circle (made up)').waitFor()
    await expectOpenToAll(page)
  })
  await as(
    'lou@bluebird.example',
    async page => {
      await page.goto('/referrals')
      await page.getByRole('link', { name: 'Testina' }).click()
      await heading(page, `Number ${number}`).waitFor()
      await act(page, 'Accept')
      await act(page, 'Report how it ended', () => page.getByLabel('Reason').selectOption('Member Declined'))
      await expectOpenToAll(page)
    },
    320,
  )
  await as('nia@harbor.example', async page => {
    await page.goto('/referrals')
    await page.getByLabel('Number').fill(number.toLowerCase())
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Testina' }).click()
    await page.getByText('The provider reported how it ended').waitFor()
    await act(page, 'Close', () => page.getByLabel('Reason').selectOption('Member Declined'))
    await page.getByRole('link', { name: /letter.*To the member, closed/ }).click()
    await page.getByRole('heading', { name: 'Your request is closed' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Mark as told by letter' }).click()
    await page.getByRole('status').getByText('Told').waitFor()
  })
})

test('who was referred twice is shown so, and a person decides', async () => {
  await as('nia@harbor.example', async page => {
    for (const _ of [1, 2]) {
      await page.goto('/referrals/new')
      await page.getByLabel('Who are you?').selectOption('family')
      await page.getByLabel(/First name/).fill('Otto')
      await page.getByLabel(/^Phone/).fill('5550100166')
      await page.locator('label[for="field-consent-agrees"]').click()
      await page.getByRole('button', { name: 'Send' }).click()
      await heading(page, /Saved as/).waitFor()
    }
    await page.getByRole('link', { name: 'Open it' }).click()
    await page.getByText('Is this the same person?').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'The same: close this one' }).click()
    await page.getByText('Nothing for you to do now.').waitFor()
  })
})
