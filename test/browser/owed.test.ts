/** What plans owe in a real browser: money that fits nothing is seen and settled by keyboard; in Spanish, narrow. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, within } from './within.ts'

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

/** The plan's list as another program of the biller's would bring it, by the same session. */
function bringList(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const headers = { 'causeway-request': '1' }
    const listed = await (await fetch('/api/network/list-contracts?limit=10', { headers })).json()
    const form = new FormData()
    form.append('partner', listed.contracts[0].partnerId)
    const rows = 'Invoice Number,Line,Paid,Decided On,Payment Reference\\n9999999999,1,75.00,2026-11-20,CHK-1\\n'
    form.append('file', new Blob([rows], { type: 'text/csv' }), 'paid.csv')
    const keyed = { ...headers, 'idempotency-key': crypto.randomUUID() }
    const answer = await fetch('/api/books/take-list', { method: 'POST', body: form, headers: keyed })
    return await answer.text()
  })()`)
}

test('money that fits none of our services waits for a person, and is settled by keyboard', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.goto('/billing')
    await page.getByRole('link', { name: 'See what plans owe' }).click()
    await page.getByRole('heading', { level: 1, name: 'What plans owe' }).waitFor()
    await page.getByText('No plan has told of a payment yet.').waitFor()
    await expectOpenToAll(page)
    expect(await bringList(page)).toContain('posted')
    await page.reload()
    await page.getByText('Payments wait for you').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'CHK-1' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Payment CHK-1' }).waitFor()
    await page.getByText('You sent no such invoice').waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Choose a service').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('You sent no such invoice').waitFor({ state: 'detached' })
    await page.getByText('Moved by you').first().waitFor()
  })
})

test('in the narrowest window and in Spanish it is whole', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await signIn(page, 'bela@bluebird.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.evaluate("localStorage.setItem('causeway.language', 'es')")
    await page.goto('/billing/owed')
    await page.getByRole('heading', { level: 1, name: 'Lo que deben los planes' }).waitFor()
    await page.getByRole('link', { name: 'CHK-1' }).waitFor()
    await expectWithinWindow(page)
    await expectOpenToAll(page)
  })
})
