/** The place Network in a real browser: what a plan does with its providers there, and what a provider sees of it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profiles } from '#guidance/all-profiles.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, settled, signIn, type Visit } from './browser.ts'
import { tabTo } from './by-tab.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll as expectOpen, heading, within as inWindow, turnAway } from './within.ts'

let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

/** A person's window for one test, signed in. */
const within = (name: string, use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  inWindow(
    browser,
    hub.address,
    async seen => {
      await signIn(seen.page, name)
      await heading(seen.page, 'Today').waitFor()
      await use(seen)
    },
    inlineSize,
  )

/** Open to all, once the page has come to rest. */
async function expectOpenToAll(page: Page): Promise<void> {
  await settled(page)
  await expectOpen(page)
}

const analyst = 'nia@harbor.example'
const ownLayout = profiles.find(({ files }) => files['billing/invoice'] !== undefined)
const planAdministrator = 'ada@harbor.example'
const supervisor = 'bela@bluebird.example'
const providerAdministrator = 'cleo@bluebird.example'

/** Every page of the place that the plan's people are offered, by the words of its side navigation. */
const places = [
  ['Who owes what', /Who owes what in your network/],
  ['Error rates', 'Error rates'],
  ['Reminders', 'Reminders'],
  ['Partners', 'Partners'],
  ['Contracts', 'Contracts'],
  ['Capacity', 'Capacity'],
  ['Find care', 'Find care'],
  ['Vetting', 'Vetting'],
  ['Audits', 'Audits'],
  ['Grievances', 'Grievances'],
] as const

const side = (page: Page) => page.getByRole('navigation', { name: 'In Network' })

// That each page is open to all in the narrowest window, whole-portal.test.ts sees.
for (const inlineSize of [1280, 320]) {
  test(`every page of the place opens by its side, and is open to all, at ${inlineSize} pixels`, async () => {
    const walk = async ({ page }: Visit): Promise<void> => {
      await page.goto('/network')
      for (const [name, title] of inlineSize < 640 ? places.slice(0, 2) : places) {
        if (inlineSize < 640) await page.getByRole('button', { name: /^In Network/ }).click()
        await side(page).getByRole('link', { name, exact: true }).click()
        await heading(page, title).waitFor()
        await expectOpenToAll(page)
      }
      expect(await side(page).getByRole('link', { name: 'Who did what' }).count()).toBe(0)
      expect(await side(page).getByRole('link', { name: 'Our sites' }).count()).toBe(0)
    }
    await within(analyst, walk, inlineSize)
  }, 120_000)
}

test('by keyboard alone a plan sees who owes what, opens a file that came, and reminds who is late', async () => {
  await within(analyst, async ({ page }) => {
    await tabTo(page, /^Network$/)
    await page.keyboard.press('Enter')
    await heading(page, /Who owes what/).waitFor()
    // What came is a link from the month it was owed for, to the file with its steps.
    await tabTo(page, /^accepted in part/)
    await page.keyboard.press('Enter')
    await heading(page, /\.csv$/).waitFor()
    await page.getByText(/^Answered: /).waitFor()
    await tabTo(page, /is blank\.$/)
    await page.keyboard.press('Enter')
    await page.getByText('How to mend it').first().waitFor()
    await tabTo(page, /^Network$/)
    await page.keyboard.press('Enter')
    await heading(page, /Who owes what/).waitFor()
    await tabTo(page, /^Remind all who are late$/)
    await page.keyboard.press('Enter')
    await heading(page, 'Remind partners').waitFor()
    await tabTo(page, /^What it says/)
    // One alone: all are let go, and the first is chosen again.
    await tabTo(page, /^Choose all$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await tabTo(page, /^A sentence of your own/)
    await page.keyboard.type('By keyboard.')
    await tabTo(page, /^Send .*reminder/)
    await page.keyboard.press('Enter')
    await page.getByText(/reminders? (?:was|were) sent/).waitFor()
  })
})

test('a plan sees who is late, reminds all at once, and nobody twice; the provider finds the reminder', async () => {
  await within(analyst, async ({ page }) => {
    await page.goto('/network')
    await page
      .getByRole('status')
      .filter({ hasText: /files are late/ })
      .waitFor()
    await page.getByRole('link', { name: 'Remind all who are late' }).click()
    await heading(page, 'Remind partners').waitFor()
    await page.getByLabel(/A sentence of your own/).fill('Please mend the row of 90000001A.')
    const send = page.getByRole('button', { name: /^Send .*reminder/ })
    await send.click()
    await page.getByRole('alert').filter({ hasText: 'member’s number' }).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel(/A sentence of your own/).fill('The State asks us for it.')
    await send.click()
    await page.getByText(/reminders were sent/).waitFor()
    await send.click()
    await page.getByText(/reminded today already/).waitFor()
    await expectOpenToAll(page)
  })
  await within(supervisor, async ({ page }) => {
    await page.goto('/network/reminders')
    await page.getByText('The State asks us for it.').first().waitFor()
    await page
      .getByRole('rowheader', { name: /Example Harbor Health Plan reminded us/ })
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: 'Remind partners' }).count()).toBe(0)
  })
})

test('the page of a provider tells what is agreed, owed and stumbled on, with a picture and its table', async () => {
  await within(analyst, async ({ page }) => {
    await page.goto('/network/rates')
    const row = page.getByRole('row', { name: /Cottonwood Clinic/ })
    await row.waitFor()
    const [, share, held, of] = (await row.innerText()).match(/([\d.]+)%\s+(\d+) of (\d+)/) ?? []
    expect(Number(share)).toBeCloseTo((Number(held) / Number(of)) * 100, 1)
    expect(Number(held)).toBeGreaterThan(0)
    await row.getByRole('link', { name: /Cottonwood/ }).click()
    await heading(page, /Cottonwood Clinic/).waitFor()
    const theirs = page.getByRole('region', { name: 'How its files are' })
    const picture = theirs.getByRole('img', { name: /Share of rows held/ })
    await picture.waitFor()
    const table = theirs.getByRole('table', { name: /Share of rows held/ })
    const months = (await table.getByRole('row').count()) - 1
    expect(months).toBeGreaterThan(1)
    expect(await picture.locator('rect').count()).toBe(months)
    const stumbles = theirs.getByRole('table', { name: 'What is found most' })
    expect(await stumbles.innerText()).not.toMatch(/9000000/)
    await page.getByRole('heading', { name: 'Where it gives care' }).waitFor()
    await expectOpenToAll(page)
    const coming = page.waitForEvent('download')
    await page.goto('/network/rates')
    await page.getByRole('link', { name: 'Download as a table (CSV)' }).click()
    expect((await coming).suggestedFilename()).toMatch(/^error-rates-.*\.csv$/)
  })
})

test('a provider sees what changes in a contract and accepts it; the plan proposes another by the form', async () => {
  await within(providerAdministrator, async ({ page }) => {
    await page.goto('/network/contracts')
    const row = page.getByRole('row', { name: /harbor-bluebird/ })
    expect(await row.innerText()).toContain('Waits for your answer')
    await row.getByRole('link', { name: 'harbor-bluebird' }).click()
    await page.getByRole('heading', { name: 'Version 2 is proposed to you' }).waitFor()
    const changes = page.getByRole('table', { name: 'What changed' })
    expect(await changes.innerText()).toMatch(/\$450\.00[\s\S]*\$475\.00/)
    await expectOpenToAll(page)
    for (const name of ['Decline', 'End the contract']) {
      await page.getByRole('button', { name, exact: true }).click()
      await turnAway(page, page.getByRole('dialog'))
    }
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page.getByRole('heading', { name: 'Version 2 is proposed to you' }).waitFor({ state: 'hidden' })
  })
  await within(analyst, async ({ page }) => {
    await page.goto('/network/contracts/new')
    await page.getByLabel('With whom').selectOption({ label: 'Pinecone Street Medicine (made up)' })
    await page.getByLabel('Contract number').fill('harbor-pinecone-2')
    await page.getByText(/^(Meals|Medically).*Meals/).click()
    await page.getByRole('button', { name: 'Add a payment' }).click()
    await page.getByLabel('Amount in dollars').fill('fourteen')
    await page.getByText('Write dollars and cents').waitFor()
    await page.getByLabel('Amount in dollars').fill('14.00')
    await page.getByLabel('For one').fill('meal')
    await page.getByText('Invoice · The provider').click()
    await page.getByLabel('Invoice: Layout', { exact: true }).selectOption('own')
    const layout = page.getByLabel('Invoice: The layout, as a file')
    const file = (text: string) => ({
      name: 'layout.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await layout.setInputFiles(file('no layout'))
    await page.getByText('This file is no profile.').waitFor()
    await layout.setInputFiles(file(JSON.stringify(ownLayout)))
    await page.getByText('A layout of your own is in the terms.').waitFor()
    await page.getByRole('button', { name: 'Add a delegate' }).click()
    await page.getByLabel('Who acts').fill('Sample Billing Office')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Propose a contract' }).click()
    await heading(page, 'harbor-pinecone-2').waitFor()
    await page.getByText('$14.00 per meal').waitFor()
    await page.getByText('Sample Billing Office').waitFor()
    await page.getByText(/A layout of your own/).waitFor()
    await page.getByRole('link', { name: 'Readiness checklist' }).click()
    await heading(page, /Readiness of harbor-pinecone-2/).waitFor()
    await expectOpenToAll(page)
  })
})

test('a provider reports capacity and changes a site, by keyboard alone where it saves', async () => {
  await within(providerAdministrator, async ({ page }) => {
    await page.goto('/network/capacity')
    await page.getByLabel('Members you serve now').fill('41')
    await page.getByLabel('Members you could serve at a time').fill('')
    await page.keyboard.press('Enter')
    await page.getByText('Write a whole number.').first().waitFor()
    await page.getByLabel('Members you could serve at a time').fill('66')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    await page.getByRole('cell', { name: '25', exact: true }).waitFor()
    await expectOpenToAll(page)
    await page.goto('/network/sites')
    await page.getByRole('link', { name: /Bluebird House/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Close this site' }).click()
    await turnAway(page, page.getByRole('dialog'))
    await page.getByLabel('Street').fill('200 Sample Street')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    await expectOpenToAll(page)
    await page.goto('/network/directory')
    await page.getByText('200 Sample Street').waitFor()
    await page.getByLabel('What is needed').selectOption('community-supports HTN')
    await page.getByText('The address is not published').waitFor()
    expect(await page.getByText('200 Sample Street').count()).toBe(0)
  })
})

test('an audit and a grievance tell what waits, by when, and take the next step', async () => {
  await within(analyst, async ({ page }) => {
    await page.goto('/network/audits')
    await page.getByRole('link', { name: 'Yearly review of claims and staff' }).click()
    await page
      .getByText(/late since/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Close the audit' }).count()).toBe(0)
    const next = page.getByRole('form', { name: 'Next step, Finding 2' })
    await next.getByLabel('Next step').selectOption({ label: 'Accept the plan' })
    await next.getByLabel(/The plan, the reason/).fill('Good.')
    await next.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Waits for the correction').waitFor()
    await expectOpenToAll(page)
    await page.goto('/network/grievances')
    await page.getByRole('link', { name: /^access/ }).click()
    await page.getByText(/Acknowledge: late since/).waitFor()
    await expectOpenToAll(page)
    expect(page.url()).not.toContain('90000001A')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Acknowledge: done late').waitFor()
  })
})

test('the record is sought, proved intact, and accounts for what went out, with no number in an address', async () => {
  await within(planAdministrator, async ({ page }) => {
    await page.goto('/network/record')
    await page.getByRole('button', { name: 'Check that it is intact' }).click()
    await page.getByText('The record is intact').waitFor()
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Ada Example' })
    await page
      .getByRole('row', { name: /Ada Example/ })
      .first()
      .waitFor()
    await expectOpenToAll(page)
    await page.goto('/network/disclosures')
    await page.getByLabel(/Member’s CIN/).fill('not one')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('A CIN is 9, seven digits and a letter.').waitFor()
    await page.getByLabel(/Member’s CIN/).fill('90000001A')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: 'Account of disclosures for 90000001A' }).waitFor()
    expect(page.url()).not.toContain('90000001A')
    await expectOpenToAll(page)
  })
})
