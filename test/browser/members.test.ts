/** Members in a real browser: found, seen, changed where sources differ, and told apart by a person. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, heading, within as inWindow, turnAway } from './within.ts'

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

/** A provider's person with the place open. */
async function within(use: (page: Page) => Promise<void>, inlineSize = 1280): Promise<void> {
  await inWindow(
    browser,
    hub.address,
    async ({ page }) => {
      await signIn(page, 'bela@bluebird.example')
      await heading(page, 'Today').waitFor()
      if (inlineSize < 640) await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('link', { name: 'Members', exact: true }).click()
      await heading(page, 'Members').waitFor()
      await use(page)
    },
    inlineSize,
  )
}

const rows = (page: Page) => page.getByRole('table', { name: 'Members' }).getByRole('row')

/** The first member of the list, opened. */
async function openFirst(page: Page): Promise<string> {
  const link = rows(page).nth(1).getByRole('link')
  await link.waitFor()
  const name = await link.innerText()
  await link.click()
  await page.getByRole('link', { name: 'All members' }).waitFor()
  await page.getByRole('heading', { name: 'What is known' }).waitFor()
  return name
}

test('a member is found by a few letters, and nothing of it stands in the address', async () => {
  await within(async page => {
    await expectOpenToAll(page)
    const [last = ''] = (await rows(page).nth(1).getByRole('link').innerText()).split(',')
    await page.getByLabel('Find a member').fill(last.slice(0, 4))
    await expect.poll(() => rows(page).nth(1).innerText()).toContain(last)
    expect(page.url()).not.toContain(last.slice(0, 4))
    await page.getByLabel('Find a member').fill('nobody at all')
    await page.getByText('Nobody is found by these words').waitFor()
    await expectOpenToAll(page)
  })
})

test('what somebody learned is entered by keyboard, stands, and shows where sources differ', async () => {
  await within(async page => {
    await openFirst(page)
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Change' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Phone', { exact: true }).fill('(555) 555-0199')
    await page.getByLabel('How do you know? (optional)').fill('told me on the phone')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Save' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    await page.getByText('5555550199').first().waitFor()
    await page.getByText('“told me on the phone”').waitFor()
    const differing = page.getByRole('table', { name: 'Sources differ' })
    await differing.waitFor()
    await expectOpenToAll(page)
    await differing.getByRole('button').first().click()
    await differing.waitFor({ state: 'hidden' })
  })
})

test('what cannot be taken is told, and what was entered stays', async () => {
  await within(async page => {
    await openFirst(page)
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Date of birth').fill('yesterday')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('cannot be taken').waitFor()
    expect(await page.getByLabel('Date of birth').inputValue()).toBe('yesterday')
    await expectOpenToAll(page)
  })
})

test('somebody may be the same person: a person who knows joins the two', async () => {
  await within(async page => {
    await openFirst(page)
    const known = async (name: string): Promise<string> =>
      (await page.locator('.known-facts > div', { hasText: name }).locator('dd').first().innerText()).trim()
    const [first, last, born] = [
      await known('First name'),
      await known('Last name'),
      await known('Date of birth'),
    ]
    await page.getByRole('link', { name: 'All members' }).click()
    await page.getByRole('button', { name: 'Add a member' }).click()
    await page.getByLabel('First name').fill(first)
    await page.getByLabel('Last name').fill(last)
    await page.getByLabel('Date of birth').fill(born)
    await expectOpenToAll(page)
    await page.getByRole('region', { name: 'Add a member' }).getByRole('button', { name: 'Add' }).click()
    await page.getByRole('link', { name: 'Look at them' }).click()
    await page.getByRole('heading', { level: 1, name: 'Are they one person?' }).waitFor()
    const pair = page.getByRole('region', { name: `${first} ${last} and ${first} ${last}` })
    await pair.getByText('The same name and date of birth; one has no CIN.').waitFor()
    await expectOpenToAll(page)
    await pair.getByRole('button', { name: 'One person' }).click()
    await turnAway(page, page.getByRole('dialog', { name: 'Join the two?' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Yes, one person' }).click()
    await page.getByText('Thank you, that is noted.').waitFor()
    await pair.waitFor({ state: 'hidden' })
  })
})
