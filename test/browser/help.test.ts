/** Help in a real browser: first month, templates, a trial, explanations, contacts; by keyboard. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { damagedList } from './files.ts'
import { expectOpenToAll, within as withinHub } from './within.ts'

const today = californiaDay(Date.now())
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

async function beginAs(page: Page, name: string): Promise<void> {
  await signIn(page, name)
  await heading(page, 'Today').waitFor()
}

test('a new provider is led: fetches a template, tries a file, learns what is wrong; each step is then done', async () => {
  await within(async ({ page }) => {
    await beginAs(page, 'flo@marigold.example')
    const month = page.getByRole('region', { name: 'Your first month' })
    await month.getByText('1 of 9 steps done.').waitFor()
    await expectOpenToAll(page)
    await month.getByRole('link', { name: 'Fetch a template' }).click()
    await heading(page, 'Templates and samples').waitFor()
    await page.getByRole('heading', { name: 'Example Granite Health Plan' }).waitFor()
    await expectOpenToAll(page)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Template (Excel) Invoice' }).click()
    expect((await coming).suggestedFilename()).toBe('INV-community-supports-template.xlsx')
    await page.getByRole('link', { name: 'Try a file without sending it' }).click()
    await page.getByLabel('The file').setInputFiles(await damagedList('trial.csv', today, 5))
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByText('12 rows: 9 good, 0 with a warning, 3 held.').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'More about this' }).first().click()
    await heading(page, 'The CIN 90000001 has no letter at its end.').waitFor()
    await page.getByText('✓ 90000001A').waitFor()
    await page.getByRole('link', { name: 'data@granite.example' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Today' }).click()
    await month.getByText('3 of 9 steps done.').waitFor()
    await page.getByRole('link', { name: 'Files' }).click()
    await page.getByText('No files yet').waitFor()
  })
})

test('what an administrator says of whom to ask is seen in help, and the month’s list can be put away', async () => {
  await within(async ({ page }) => {
    await beginAs(page, 'flo@marigold.example')
    await page.getByRole('link', { name: 'Say whom others ask' }).click()
    await heading(page, 'Whom others ask').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Person or desk').fill('Flo')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('alert').getByText('A contact needs a phone number or an e-mail address.').waitFor()
    await page.getByLabel('Language').selectOption('es')
    await page
      .getByRole('alert')
      .getByText('Un contacto necesita un teléfono o una dirección de correo.')
      .waitFor()
    await page.getByLabel('Idioma').selectOption('en')
    await page.getByLabel('Phone').fill('(555) 010-0177')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Your partners see it now.').waitFor()
    await page.getByRole('link', { name: 'All of help' }).click()
    await page.getByRole('link', { name: '(555) 010-0177' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('button', { name: 'Put this list away' }).click()
    await page.getByRole('region', { name: 'Your first month' }).waitFor({ state: 'hidden' })
    await page.reload()
    await heading(page, 'Today').waitFor()
    await page.getByRole('table', { name: 'What you owe' }).waitFor()
    expect(await page.getByText('Your first month').count()).toBe(0)
  })
})

test('help is there before sign-in: found by words, and whom to ask stands beside a refused sign-in', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'flo@marigold.example', 'not the password of anybody')
    await page.getByRole('link', { name: '555-0100' }).waitFor()
    await expectOpenToAll(page)
    await page.goto('/help')
    await page.getByLabel('What are you looking for?').fill('date of birth')
    await page
      .getByRole('link', { name: /Member Date of Birth/ })
      .first()
      .click()
    await heading(page, /Date of Birth/).waitFor()
    await page.getByRole('heading', { name: 'Where it is written' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Member Information File' }).click()
    await heading(page, /\(MIF\)/).waitFor()
    await page.goto('/help/findings/no/such')
    await page.getByText('There is no finding of this code.').waitFor()
  })
})

test('by keyboard alone: from the search to a column and its rule', async () => {
  await within(async ({ page }) => {
    await page.goto('/help')
    await heading(page, 'Help').waitFor()
    await page.getByLabel('What are you looking for?').focus()
    await page.keyboard.type('invoice amount')
    const hit = page.getByRole('link', { name: 'Invoice Amount' }).first()
    await hit.waitFor()
    const focused = () => page.locator(':focus').textContent()
    for (let presses = 0; presses < 30 && !/Invoice Amount/.test((await focused()) ?? ''); presses++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Rules that look at it' }).waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('page')
  })
})
