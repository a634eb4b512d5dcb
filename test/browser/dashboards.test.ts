/** Dashboards in a real browser: narrowed by the address, downloaded as table and picture, by keyboard, in Spanish. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, within } from './within.ts'

let hub: CountyHub
let browser: Browser

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub({ withYear: true })
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

test('a figure is narrowed by its address, says where it comes from, and leaves as table and picture', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'Dashboards' }).click()
    await page.getByRole('heading', { level: 1, name: 'Dashboards' }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('heading', { name: 'Outreach' }).getByRole('link').press('Enter')
    const figure = page.getByRole('region', { name: 'Attempts, by how they were made' })
    const picture = figure.getByRole('img', { name: 'Attempts, by how they were made' })
    await picture.waitFor()
    await expectOpenToAll(page)
    const table = figure.getByRole('table', { name: 'Attempts, by how they were made' })
    const reached = async () =>
      Number(
        await table
          .getByRole('row', { name: /^Phone call/ })
          .getByRole('cell')
          .first()
          .textContent(),
      )
    const all = await reached()
    expect(all).toBeGreaterThan(10)
    // The picture says what the table says, to whoever does not see it.
    const described = await picture.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain(`Phone call, Reached: ${all}`)
    await page.getByLabel('Provider').selectOption({ label: 'Cottonwood Clinic (made up)' })
    await expect.poll(reached).toBeLessThan(all)
    expect(page.url()).toMatch(/\/dashboards\/outreach\?partner=[0-9a-f-]{36}$/)
    const one = await reached()
    await page.reload()
    await expect.poll(reached).toBe(one)
    await figure.getByText('Where this comes from').press('Enter')
    await figure.getByText('Initial Outreach Tracker, Table 8').waitFor()
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('link', { name: /as a table/ }).press('Enter'),
    ])
    const text = readFileSync(await csv.path(), 'utf8')
    expect(text).toContain('Phone call,Phone,Reached,')
    expect(text).not.toMatch(/,(?:[1-9]|10),,/)
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: /as a picture/ }).press('Enter'),
    ])
    expect(png.suggestedFilename()).toMatch(/^attempts-by-mode-.*\.png$/)
    const bytes = readFileSync(await png.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeGreaterThan(10_000)
    // From subject to subject the provider goes along.
    await page.getByRole('link', { name: 'Equity' }).click()
    await page.getByRole('heading', { level: 1, name: 'Equity' }).waitFor()
    expect(page.url()).toContain('partner=')
    await page.goto('/dashboards/payment?population=3')
    await page.getByText('This figure cannot be narrowed by Population of Focus').first().waitFor()
  })
})

test('a provider sees its own; in Spanish, narrow, on paper; and a subject without anything says so', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.evaluate("localStorage.setItem('causeway.language', 'es')")
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of ['/dashboards', '/dashboards/outreach', '/dashboards/payment', '/dashboards/equity']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      await expectWithinWindow(page)
      await expectOpenToAll(page)
    }
    await page.goto('/dashboards/services')
    await page.getByText('No hay nada que contar en este período.').first().waitFor()
    await page.goto('/dashboards/outreach')
    await page.getByRole('img').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Descargar como imagen (PNG)').first().isVisible()).toBe(false)
    expect(await page.getByRole('img').first().isVisible()).toBe(true)
    await page.goto('/dashboards/none')
    await page.getByRole('heading', { level: 1, name: 'No existe ese tablero' }).waitFor()
  })
})

test('a plan shares figures with a county, which sees them by quarter without small numbers', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'rho@meadow.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'Figures of plans' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Figures of plans' }).waitFor()
    await page.getByLabel('Subject').selectOption({ label: 'Equity' })
    const table = page.getByRole('table', { name: /language/i })
    await table.getByText('Not shown').first().waitFor()
    await expectOpenToAll(page)
    expect(page.url()).toMatch(/\/shared-figures\?.*dashboard=equity/)
    await page.reload()
    await table.waitFor()
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /language.*as a table/i }).press('Enter'),
    ])
    expect(readFileSync(await csv.path(), 'utf8')).toContain('1 to 10, not shown')
    await page.setViewportSize({ width: 320, height: 900 })
    await expectWithinWindow(page)
  })
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.goto('/dashboards/sharing')
    const county = page.getByRole('group', { name: 'Meadow County Health (made up)' })
    expect(await county.getByLabel('Equity').isChecked()).toBe(true)
    await county.getByText('Equity', { exact: true }).click()
    await county.getByRole('button', { name: 'Save for Meadow County' }).press('Enter')
    await county.getByText('Saved.').waitFor()
    await expectOpenToAll(page)
    await page.reload()
    await county.waitFor()
    expect(await county.getByLabel('Equity').isChecked()).toBe(false)
  })
})
