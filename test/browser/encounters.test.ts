/** A plan's encounters in a real browser: what was stopped goes again, a file is made and sent, an answer taken in. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn } from './browser.ts'
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

test('what the State refused is mended, sent again in a new file, and accepted', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'judd@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/claims')
    await page.getByRole('link', { name: 'Encounters', exact: true }).click()
    const stopped = page.getByRole('table', { name: 'Stopped' })
    await stopped.getByText('The State refused it').first().waitFor()
    await page.getByRole('table', { name: 'How much the State has' }).waitFor()
    await expectOpenToAll(page)
    const row = stopped.getByRole('row', { name: /The State refused it/ }).first()
    const number = await row.getByRole('link').innerText()
    await row.getByRole('link').click()
    await heading(page, `Encounter ${number}`).waitFor()
    await page.getByText('Stopped here').waitFor()
    await page.getByText('Codes: E100').waitFor()
    await page.getByRole('table', { name: 'What the State said' }).getByText('It counts').first().waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('What was mended').fill('The member’s name was corrected.')
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('To be told').waitFor()

    await page.getByRole('link', { name: 'All encounters' }).click()
    await page.getByRole('button', { name: 'Make the files' }).click()
    await page.getByText('The files are being made.').waitFor()
    const send = page.getByRole('button', { name: /^Send file/ })
    await send.click()
    await turnAway(page, page.getByRole('dialog', { name: /^Send file/ }))
    await send.click()
    await page.getByRole('button', { name: 'Yes, send it' }).click()
    await send.waitFor({ state: 'detached' })

    const answer = `Claim Number,Encounter ID,Status\r\n${number},E-SAMPLE-1,Accepted\r\n`
    await page.getByLabel('The State’s answer').setInputFiles({
      ...{ name: 'response-2.csv', mimeType: 'text/csv', buffer: Buffer.from(answer) },
    })
    await page.getByRole('button', { name: 'Take it in' }).click()
    await page.getByRole('link', { name: 'See its receipt' }).waitFor()
    await page.getByRole('link', { name: /The State has them$/ }).click()
    await page.getByLabel('Invoice or claim number').waitFor()
    const taken = page.getByRole('table', { name: 'The State has them' })
    await taken.getByRole('link', { name: number }).click()
    await page.getByText('E-SAMPLE-1').waitFor()
    await page.setViewportSize({ width: 320, height: 640 })
    await expectWithinWindow(page)
  })
})

test('how encounters are sent is written down', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'judd@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/claims/encounters/settings')
    await heading(page, 'How encounters are sent').waitFor()
    const partner = page.getByLabel('The partner that stands for the State')
    await expect.poll(() => partner.innerText()).toContain('The State')
    await page.getByLabel('Phone').fill('5550100199')
    await page.getByRole('button', { name: 'Add a plan code' }).click()
    await page.getByLabel('From service on').last().fill('2026-01-01')
    await page.getByLabel('Plan code').last().fill('958')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    await page.goto('/claims/encounters/settings')
    await expect.poll(() => page.getByLabel('Phone').inputValue()).toBe('5550100199')
    expect(
      await page
        .getByLabel('Plan code')
        .evaluateAll(all => all.map(each => (each as { value: string }).value)),
    ).toEqual(expect.arrayContaining(['957', '958']))
  })
})
