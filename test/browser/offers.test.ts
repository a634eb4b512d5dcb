/** What a plan offers, and a member given to a provider and answered, by the people who do it, in a real browser. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, heading, within as inWindow } from './within.ts'

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

async function within(who: string, use: (page: Page) => Promise<void>, inlineSize = 1280): Promise<void> {
  await inWindow(
    browser,
    hub.address,
    async ({ page }) => {
      await signIn(page, `${who}.example`)
      await heading(page, 'Today').waitFor()
      await use(page)
    },
    inlineSize,
  )
}

/** A picture to look at, where a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.TEST_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' })
}

const facts = [
  ['CIN', '90000071A'],
  ['First name', 'Testina'],
  ['Last name', 'Sample-Offered'],
  ['Date of birth', '01/02/1980'],
] as const

test('a plan says what it offers, by keyboard; what it may not widen it is not asked', async () => {
  await within('nia@harbor', async page => {
    await page.goto('/network/offers')
    await page.getByRole('table', { name: 'Community Supports by county' }).waitFor()
    await expectOpenToAll(page)
    await picture(page, 'offers-1280')
    const form = page.getByRole('region', { name: 'Say what you offer' })
    const choose = async (group: string, choice: string): Promise<void> => {
      const choices = form.getByRole('group', { name: group })
      await choices.locator('summary').focus()
      await page.keyboard.press('Enter')
      await choices.getByLabel(choice, { exact: true }).focus()
      await page.keyboard.press('Space')
    }
    await choose('Which supports', 'Asthma Remediation')
    await choose('In which counties', 'Alpine')
    await form.getByLabel('First day').fill('2026-01-01')
    await expectOpenToAll(page)
    await picture(page, 'offers-form-1280')
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await form.getByText('Saved.').waitFor()
    await page
      .getByText(/Alpine, since/)
      .first()
      .waitFor()
  })
})

test('a plan finds a provider in the State’s order; the provider accepts, and has the member', async () => {
  await within('nia@harbor', async page => {
    await page.goto('/members')
    await page.getByRole('button', { name: 'Add a member' }).click()
    for (const [label, value] of facts) await page.getByLabel(label, { exact: true }).fill(value)
    await page
      .getByRole('button', { name: /Add|Save/ })
      .last()
      .click()
    await page.getByRole('button', { name: 'Find a provider' }).click()
    const finding = page.getByRole('region', { name: 'Find a provider' })
    // What the member told is kept before anybody is given to anyone, and is not asked for again.
    await finding.getByLabel(/County/).selectOption({ label: 'Sacramento' })
    await finding.getByRole('button', { name: 'Keep what the member told' }).press('Enter')
    await finding.getByText('Kept. It is used from now on.').waitFor()
    await finding.getByText(/As told on/).waitFor()
    await finding.getByRole('button', { name: 'Cancel' }).press('Enter')
    await finding.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Find a provider' }).click()
    await finding.getByText(/As told on/).waitFor()
    await finding.locator('option:checked', { hasText: 'Sacramento' }).waitFor({ state: 'attached' })
    await finding
      .getByLabel('Provider that the member wants')
      .selectOption({ label: 'Bluebird Care Circle (made up)' })
    await finding.getByText('The member wants this provider').waitFor()
    await expectOpenToAll(page)
    await picture(page, 'find-provider-1280')
    await page.setViewportSize({ width: 375, height: 800 })
    await picture(page, 'find-provider-375')
    await finding.getByRole('button', { name: /Assign to Bluebird/ }).press('Enter')
    await page.getByText(/Waits for the provider/).waitFor()
  })
  await within('bela@bluebird', async page => {
    await page.goto('/members/assignments')
    await page.getByRole('button', { name: 'Decline' }).waitFor()
    await expectOpenToAll(page)
    await picture(page, 'assignments-1280')
    await page.getByRole('button', { name: 'Accept' }).press('Enter')
    await page.getByRole('link', { name: 'Testina Sample-Offered' }).click()
    await page.getByText(/Accepted · Enhanced Care Management/).waitFor()
    await expectOpenToAll(page)
    await picture(page, 'member-1280')
    await page.setViewportSize({ width: 375, height: 800 })
    await picture(page, 'member-375')
  })
})

test('the screening: answers in plain words, and what follows from them', async () => {
  await within('bela@bluebird', async page => {
    await page.goto('/members')
    await page.getByRole('table', { name: 'Members' }).getByRole('link').first().click()
    const groups = page.getByRole('region', { name: 'Populations of Focus' })
    await groups.getByRole('button', { name: 'Answer the questions' }).press('Enter')
    const answer = (question: RegExp, is: string) => groups.getByLabel(question).selectOption(is)
    await answer(/Do you stay in a shelter/, 'yes')
    await answer(/hard to manage alone/, 'yes')
    await answer(/Do children or young people/, 'no')
    await groups.getByLabel('Another program that the member is in').selectOption('hospice')
    await expectOpenToAll(page)
    await picture(page, 'screening-1280')
    await groups.getByRole('button', { name: 'Save answers' }).press('Enter')
    await groups.getByText('stays in a shelter').first().waitFor()
    await groups.getByText(/No ECM while in this program/).waitFor()
    await expectOpenToAll(page)
    await picture(page, 'populations-1280')
    await page.setViewportSize({ width: 375, height: 800 })
    await picture(page, 'populations-375')
  })
})

test('a supervisor gives many members a lead at once; the name is chosen, not typed', async () => {
  await within('bela@bluebird', async page => {
    await page.goto('/caseload')
    const boxes = page.getByRole('checkbox', { name: /^Choose / })
    for (const box of [boxes.first(), boxes.nth(1)]) {
      await box.focus()
      await page.keyboard.press('Space')
    }
    await page.getByLabel('Lead care manager', { exact: true }).selectOption({ label: 'Lou Sample' })
    await expectOpenToAll(page)
    await picture(page, 'give-lead-1280')
    await page.getByRole('button', { name: 'Give' }).press('Enter')
    await page.getByText(/members have a new lead/).waitFor()
  })
})
