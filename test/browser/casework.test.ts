/** The work with members in a real browser: an attempt in three touches, without a connection, and a caseload. */
import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, heading, within } from './within.ts'

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

const as = (use: (seen: Visit) => Promise<void>, inlineSize = 1280) =>
  within(
    browser,
    hub.address,
    async seen => {
      await signIn(seen.page, 'bela@bluebird.example')
      await heading(seen.page, 'Today').waitFor()
      await use(seen)
    },
    inlineSize,
  )

/** Opens the next member of the list, says how it went, and saves: three touches. */
async function attempt(page: Page, outcome: string): Promise<void> {
  await page.locator('.outreach-name').first().click()
  await page.getByRole('group', { name: 'Phone call' }).getByText(outcome, { exact: true }).click()
  await page.getByRole('button', { name: 'Save the attempt' }).click()
}

/** What lies in the browser's storage, as whoever finds the phone would see it. */
const stored = (page: Page): Promise<string> =>
  page.evaluate<string>(`new Promise(resolve => {
    const opening = indexedDB.open('causeway-outreach')
    opening.onsuccess = () => {
      const all = opening.result.transaction('waiting').objectStore('waiting').getAll()
      all.onsuccess = () => resolve(JSON.stringify(all.result.map(row => ({
        ...row, nonce: [...row.nonce].length, sealed: new TextDecoder().decode(row.sealed) }))))
    }
  })`)

test('on a phone, an attempt takes three touches; without a connection it waits, locked, and is sent once', async () => {
  await as(async ({ page, context, troubles }) => {
    await page.goto(`${hub.address}/outreach`)
    await heading(page, 'Outreach').waitFor()
    const first = await page.locator('.outreach-name').first().innerText()
    await expectOpenToAll(page)
    await attempt(page, 'Declined')
    await page.getByText('Saved.').waitFor()
    const top = (): Promise<string> => page.locator('.outreach-name').first().innerText()
    await expect.poll(top, { timeout: 25_000 }).not.toBe(first)
    const second = await page.locator('.outreach-name').first().innerText()
    await page.locator('.outreach-name').first().click()
    await expectOpenToAll(page)
    await page.locator('.outreach-name').first().click()
    await context.setOffline(true)
    await attempt(page, 'Left a message')
    await page.getByText('Kept on this device, locked: 1.').waitFor()
    const kept = await stored(page)
    expect(JSON.parse(kept)).toHaveLength(1)
    for (const word of [...second.split(' '), 'Phone', 'left-message', 'ecm'])
      expect(kept).not.toContain(word)
    await context.setOffline(false)
    await page.getByText('Saved.').waitFor()
    expect(await stored(page)).toBe('[]')
    // The browser notes by itself that there was no connection.
    const others = troubles.filter(each => !each.includes('ERR_INTERNET_DISCONNECTED'))
    troubles.splice(0, troubles.length, ...others)
  }, 320)
})

test('what is written down of a member shows on their page and on the caseload', async () => {
  await as(async ({ page }) => {
    await page.goto(`${hub.address}/caseload`)
    await heading(page, 'Caseload').waitFor()
    await page.getByLabel('Whose').selectOption('all')
    const row = page.getByRole('table', { name: 'Caseload' }).getByRole('link').first()
    await row.waitFor()
    await expectOpenToAll(page)
    await row.click()
    await page.getByRole('heading', { name: 'Care', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Write something down' }).focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Write something down' })
    await form.getByLabel('What do you write down?').selectOption('Goal')
    await form.getByLabel('Area').selectOption('Oral health')
    await form.getByLabel('The goal, in the member’s words').fill('A dentist who is kind')
    await form.getByLabel('How it stands').selectOption('Open')
    await expectOpenToAll(page)
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A dentist who is kind').first().waitFor()
    await expectOpenToAll(page)
    await page.getByText('What was written down').click()
    const mistaken = page.getByRole('button', { name: /^Take back: Goal/ })
    const goals = await mistaken.count()
    await form.waitFor({ state: 'detached' })
    await mistaken.first().press('Enter')
    await page.getByLabel('Why it is wrong').fill('Written twice')
    await expectOpenToAll(page)
    await page.getByRole('form', { name: 'Take back' }).getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Taken back.').waitFor()
    await expect.poll(() => mistaken.count()).toBe(goals - 1)
    await page.getByRole('button', { name: 'Write something down' }).click()
    await form.getByLabel('What do you write down?').selectOption('Goal')
    await form.getByLabel('Area').selectOption('Oral health')
    await form.getByLabel('The goal, in the member’s words').fill('A dentist who is kind')
    await form.getByLabel('How it stands').selectOption('Open')
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A dentist who is kind').first().waitFor()
    await page.getByRole('link', { name: 'Copy for the member' }).click()
    await page.getByLabel('Language of the copy').selectOption('es')
    await expectOpenToAll(page)
    const fetched = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Get the copy (PDF)' }).press('Enter')
    const download = await fetched
    expect(download.suggestedFilename()).toBe('care-plan-es.pdf')
    const text = execFileSync('pdftotext', [await download.path(), '-'], { encoding: 'utf8' })
    expect(text).toContain('Mis metas')
    expect(text).toContain('A dentist who is kind')
  })
})

test('the way home after a discharge shows what is done and what is due; then the member graduates', async () => {
  await as(async ({ page }) => {
    await page.goto(`${hub.address}/caseload`)
    await page.getByLabel('Whose').selectOption('all')
    await page.getByRole('table', { name: 'Caseload' }).getByRole('link').first().click()
    const write = page.getByRole('button', { name: 'Write something down' })
    await write.press('Enter')
    const form = page.getByRole('form', { name: 'Write something down' })
    const today = californiaDay(Date.now())
    await form.getByLabel('What do you write down?').selectOption('Enrollment and end of the service')
    await form.getByLabel('Status', { exact: true }).selectOption('Enrolled')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText(/Enrolled in the service since/).waitFor()
    await write.press('Enter')
    await form.getByLabel('What do you write down?').selectOption('Stay in a facility')
    await form.getByLabel('Kind of facility').selectOption('Hospital')
    await form.getByLabel('Its name').fill('Sample Hospital')
    await form.getByLabel('Discharged on').fill(today)
    await form.getByLabel('Medications reconciled on').fill(today)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    const stay = page.getByRole('listitem').filter({ hasText: 'Sample Hospital' })
    await stay.getByRole('heading', { name: 'The way home' }).waitFor()
    await stay.getByText(/Go over the medications: done/).waitFor()
    await stay.getByText(/Speak with the member: due/).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Graduate, step down or end' }).first().press('Enter')
    const end = page.getByRole('form', { name: 'How does the service end?' })
    await end.getByLabel('Graduated').check({ force: true })
    await end.getByLabel('What the plan should know').fill('All goals are met')
    await expectOpenToAll(page)
    await end.getByRole('button', { name: 'Save the end' }).press('Enter')
    await end.waitFor({ state: 'detached' })
    await page.getByText(/Disenrolled from the service since/).waitFor()
    await expectOpenToAll(page)
  })
})
