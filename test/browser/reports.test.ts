/** Reports to the State in a real browser: from what is due to a figure, its rows, and the cell of a file. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, expectWithinWindow, heading, within } from './within.ts'

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

test('a figure opens to what made it, down to the cell of the file; made again, the report tells what changed', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Reports' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reports to the State' }).waitFor()
    const made = page.getByRole('table', { name: 'Reports that were made' })
    await made.waitFor()
    await expectOpenToAll(page)
    const period = await made.getByRole('link').first().innerText()
    await made.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: `Report of ${period}` }).waitFor()
    const tables = page.getByRole('table', { name: 'Its tables' })
    expect(await tables.getByRole('rowheader').count()).toBe(6)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Workbook/ }).click()
    expect((await coming).suggestedFilename()).toBe(`QIMR_${period.replace(' ', '_')}.xlsx`)

    await tables.getByRole('link', { name: 'ECM Provider Capacity' }).click()
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^Row 1/ }) })
    await row.waitFor()
    await row.getByRole('link').click()
    const figures = page.getByRole('table', { name: 'Figures' })
    const figure = figures.getByRole('row', { name: /Number of Members the Provider is Serving/ })
    const value = Number(await figure.getByRole('cell').first().innerText())
    expect(value).toBeGreaterThan(0)
    await figure.getByRole('link').click()
    await page.getByRole('heading', { name: 'What made it' }).waitFor()
    const facts = page.getByRole('table', { name: 'What made it' })
    await facts.waitFor()
    expect(await facts.getByRole('rowheader').count()).toBe(value)
    await expectOpenToAll(page)

    const first = facts.getByRole('row').nth(1)
    const who = (await first.getByRole('link').first().innerText()).split(' ')
    await first.getByRole('link', { name: /^Row \d+ of a file/ }).click()
    const cells = page.getByRole('table', { name: 'Its cells' })
    await cells.waitFor()
    expect(await cells.innerText()).toContain(who.at(-1))
    await page.getByRole('link', { name: 'Open the file' }).waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await expectWithinWindow(page)
    await expectOpenToAll(page)
    await page.setViewportSize({ width: 1280, height: 800 })

    await page.goto('/reports')
    await made.getByRole('link').first().click()
    await page.getByRole('button', { name: 'I handed it in' }).click()
    await page.getByText(/^Handed in on /).waitFor()
    const whole = [{ id: 'W1', description: 'Came late', severity: 'Warning' }]
    const answer = {
      ...{ fileName: 'SAMPLE_RESP.json', validationStatus: 'Accepted' },
      responseHierarchy: [{ levelIdentifier: 'File', responses: whole, children: [] }],
    }
    await page.getByLabel('Bring an answer').setInputFiles({
      ...{ name: 'answer.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(answer)) },
    })
    await page.getByText('Still open: 1.').waitFor()
    await page.goto('/')
    await page.getByRole('region', { name: 'What the State answered' }).getByRole('link').click()
    await page.getByText('Still open: 1.').waitFor()
    await expectOpenToAll(page)
    const became = page.getByLabel('What became of SAMPLE_RESP.json 1', { exact: true })
    await became.selectOption('Told the State why')
    await page.getByRole('button', { name: 'Save what became of SAMPLE_RESP.json 1' }).click()
    await page.getByText('All are worked off.').waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await expectWithinWindow(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/reports')
    await page
      .getByRole('row', { name: new RegExp(`${period}.*Handed in`) })
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: `Make the report of ${period} again, from what is known now` })
      .click()
    await page.getByText('The report is being made.').waitFor()
    await made.getByRole('rowheader', { name: period }).nth(1).waitFor()
    await made.getByText('Made', { exact: true }).waitFor()
    await made.getByRole('link').first().click()
    await page.getByText('It takes the place of an earlier report. 0 rows are not as they were.').waitFor()

    await page.goto('/')
    await page.getByRole('region', { name: 'Report to the State' }).getByRole('link').click()
    await heading(page, /^Is all there for Q\d \d{4}\?$/).waitFor()
    await page.getByRole('table', { name: 'Files that are not there' }).waitFor()
    await page.getByText(/nobody said what kind they are: /).waitFor()
    await expectOpenToAll(page)

    await page.goto('/reports')
    await made.getByRole('link').last().click()
    await page.getByRole('link', { name: 'Do both files tell the same?' }).click()
    await page.getByText(/^They agree in all [\d,]+ cells/).waitFor()
    expect(await page.getByRole('table', { name: 'Table by table' }).getByText('They agree').count()).toBe(6)
    await expectOpenToAll(page)
  })
})
