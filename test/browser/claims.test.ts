/** A plan’s claims in a real browser: decided by keyboard, a dispute answered, a run paid and explained. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, settled, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, heading, turnAway, within } from './within.ts'

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

test('what waits is decided on by keyboard; reasons say why and where it is written', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'judd@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Claims' }).click()
    await page.getByRole('table', { name: 'To be decided' }).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Invoice or claim number').fill('2000000002')
    const waiting = page.getByRole('row', { name: /2000000002/ })
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    expect(await waiting.textContent()).toContain('late')
    await waiting.getByRole('link').focus()
    await page.keyboard.press('Enter')
    await heading(page, '2000000002, line 1').waitFor()
    await page.getByText('days late').waitFor()
    await page.getByText('A person decides').first().waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('Decision').selectOption('Deny')
    await page.getByLabel('Reason').selectOption({ index: 1 })
    await page.getByLabel('Why, for whoever looks later').first().fill('Not covered, said the State.')
    await page.getByRole('button', { name: 'Decide now' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Told in writing').waitFor()
    await page.getByRole('table', { name: 'Everything that was decided' }).getByText('Judd Sample').waitFor()
    await expectOpenToAll(page)
  })
})

test('what one person would pay another has to confirm, and a dispute is answered', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'judd@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/claims?list=to-confirm')
    await page.getByRole('link', { name: '2000000021, line 1' }).click()
    await page.getByText('Waits for a second person').waitFor()
    await page.getByText('another person has to look').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0)
    await page.goto('/claims?list=disputed')
    await page.getByRole('link', { name: '2000000023, line 1' }).click()
    await page.getByText('another CIN in the meantime').waitFor()
    await page.getByLabel('What you tell the provider').fill('No other CIN is known to the State.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('The decision stands.', { exact: true }).waitFor()
    await expectOpenToAll(page)
  })
})

test('a run is looked over and paid; the payment explains its amount', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'judd@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/claims/payments')
    await page.getByLabel('Number of the first check').fill('100901')
    await page.getByRole('button', { name: 'Look it over' }).click()
    await turnAway(page, page.getByRole('dialog', { name: /^Pay \$/ }))
    await page.getByRole('button', { name: 'Look it over' }).click()
    await page.getByRole('button', { name: 'Approve and pay' }).click()
    await page.getByText('Run 3 has begun.').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Run 2' }).click()
    await page.getByRole('button', { name: /^Why check 100301 is/ }).click()
    await page.getByText('Paid before, taken back').waitFor()
    await page.getByRole('table', { name: 'Lines of this payment' }).getByText('Takes back').waitFor()
    await expectOpenToAll(page)
  })
})

test('who only reads decides nothing; in the narrowest window and in Spanish it is whole', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await signIn(page, 'nia@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.evaluate("localStorage.setItem('causeway.language', 'es')")
    await page.goto('/claims?list=all')
    await page.getByRole('link', { name: '2000000011, línea 1' }).first().click()
    await page.getByRole('heading', { name: 'Todo lo que se decidió' }).waitFor()
    await settled(page)
    expect(await page.getByRole('button', { name: 'Decidir ahora' }).count()).toBe(0)
    await expectOpenToAll(page)
    for (const place of ['/claims/payments', '/claims/clock', '/claims/prices']) {
      await page.goto(place)
      await settled(page)
      await expectWithinWindow(page)
    }
    await expectOpenToAll(page)
  })
})
