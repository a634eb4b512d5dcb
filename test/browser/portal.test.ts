/** The portal in a real browser over a real hub: what people do in it, by mouse and by keyboard, in two languages. */
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyPassword } from '#cli/county/county.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { damagedList } from './files.ts'
import { expectOpenToAll, expectStays, heading, within as inWindow } from './within.ts'

let hub: CountyHub
let browser: Browser
const today = californiaDay(Date.now())

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const within = (use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  inWindow(browser, hub.address, use, inlineSize)

/** All that a workbook says, read by a program that is not ours. */
async function sheetTexts(path: string): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets.map(sheet => JSON.stringify(sheet.getSheetValues())).join('\n')
}

const isSeen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Hands over a file on the page of files, and waits till it is judged. */
async function send(page: Page, name: string, seed: number): Promise<void> {
  await page.getByRole('link', { name: 'Files' }).click()
  await heading(page, 'Files').waitFor()
  await page.getByLabel('The file').setInputFiles(await damagedList(name, today, seed))
  await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' })
  await page.getByRole('button', { name: 'Send' }).click()
  await heading(page, name).waitFor()
  await page.getByText('We are working on it').waitFor({ state: 'hidden' })
}

test('a wrong password is turned away in words, the right one opens the day', async () => {
  await within(async ({ page }) => {
    await page.goto('/files')
    await heading(page, 'Sign in').waitFor()
    await expectOpenToAll(page)
    await signIn(page, 'bela@bluebird.example', 'not the password of anybody')
    expect(await page.getByRole('alert').innerText()).toContain('do not belong together')
    await expectOpenToAll(page)
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await isSeen(page, 'Nothing waits for you.')
    await page.getByRole('table', { name: 'What you owe' }).waitFor()
    await expectOpenToAll(page)
  })
})

test('whoever was going somewhere comes there after signing in', async () => {
  await within(async ({ page }) => {
    await page.goto('/network')
    await heading(page, 'Sign in').waitFor()
    await page.getByLabel('E-mail address').fill('bela@bluebird.example')
    await page.getByLabel('Password', { exact: true }).fill(countyPassword)
    await page.keyboard.press('Enter')
    await heading(page, 'Network').waitFor()
    await page.getByRole('rowheader', { name: 'Example Harbor Health Plan' }).waitFor()
    await expectOpenToAll(page)
  })
})

test('a workbook with mistakes gets its receipt, its findings, and itself back with the cells marked', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await send(page, 'members.xlsx', 1)
    await isSeen(page, /Receipt R-\d+/)
    await isSeen(page, /Accepted in part/)
    const found = page.getByRole('button', { name: /has no letter at its end/ })
    await found.click()
    expect(await found.getAttribute('aria-expanded')).toBe('true')
    const row = page.getByRole('row', { name: /90000001/ })
    await row.waitFor()
    expect(await row.innerText()).toMatch(/A3/)
    await expectOpenToAll(page)
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Your workbook with the bad cells marked' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    expect(await sheetTexts(await download.path())).toContain('90000001')
    await page.getByRole('link', { name: 'All files' }).click()
    await page.getByRole('row', { name: /members\.xlsx/ }).waitFor()
    await expectOpenToAll(page)
  })
})

test('the very same file once more has no second effect, and the page says so', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await send(page, 'twice.csv', 2)
    await page.getByRole('link', { name: 'All files' }).click()
    await page.getByLabel('The file').setInputFiles(await damagedList('twice.csv', today, 2))
    await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' })
    await page.getByRole('button', { name: 'Send' }).click()
    await isSeen(page, 'This very file was here before')
    await expectOpenToAll(page)
  })
})

test('the plan sees what it sent, and what became of it', async () => {
  await within(async ({ page }) => {
    await signIn(page, 'nia@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.getByRole('link', { name: 'Files' }).click()
    await page.getByLabel('Show').selectOption({ label: 'Went out' })
    const row = page.getByRole('row', { name: /Bluebird Care Circle/ })
    await row.waitFor()
    expect(await row.innerText()).toContain('Member Information File')
    await row.getByRole('link').click()
    await isSeen(page, /Receipt/)
    await expectOpenToAll(page)
  })
})

test('in Spanish everything is Spanish, and stays so after the page is loaded anew', async () => {
  await within(async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Language').selectOption({ label: 'Español' })
    await heading(page, 'Entrar').waitFor()
    await page.reload()
    await heading(page, 'Entrar').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    await page.getByLabel('Correo electrónico').fill('bela@bluebird.example')
    await page.getByLabel('Contraseña', { exact: true }).fill(countyPassword)
    await page.getByRole('button', { name: 'Entrar', exact: true }).click()
    await heading(page, 'Hoy').waitFor()
    await page.getByRole('table', { name: 'Lo que usted debe' }).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/What|Due|late|Waits/)
    await expectOpenToAll(page)
  })
})

test('by keyboard alone: past the frame to the page, in, and on to the files', async () => {
  await within(async ({ page }) => {
    await page.goto('/sign-in')
    await heading(page, 'Sign in').waitFor()
    const focused = () => page.locator(':focus').textContent()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('bela@bluebird.example')
    await page.keyboard.press('Tab')
    await page.keyboard.type(countyPassword)
    await page.keyboard.press('Enter')
    await heading(page, 'Today').waitFor()
    for (let presses = 0; presses < 12 && (await focused()) !== 'Files'; presses++) {
      await page.keyboard.press('Shift+Tab')
    }
    expect(await focused()).toBe('Files')
    await page.keyboard.press('Enter')
    await heading(page, 'Files').waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('page')
  })
})

test('an address without a page says so', async () => {
  await within(async ({ page }) => {
    await page.goto('/no-such-page')
    await heading(page, 'There is no such page').waitFor()
    await expectOpenToAll(page)
  })
})

test('the first page is light', async () => {
  await within(async ({ page, context }) => {
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto('/sign-in')
    await heading(page, 'Sign in').waitFor()
    await page.waitForLoadState('networkidle')
    console.log(`The first page weighs ${Math.round(bytes / 1000)} KB`)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(150_000)
  })
})

test('a session that ends under a page is begun again in place, and what was entered stays', async () => {
  await within(async ({ page, context }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await page.getByRole('link', { name: 'Files' }).click()
    await page.getByLabel('The file').setInputFiles(await damagedList('kept.csv', today, 3))
    await isSeen(page, 'kept.csv')
    await context.clearCookies()
    const again = page.getByRole('dialog', { name: 'Your session has ended' })
    await again.waitFor()
    await expectOpenToAll(page)
    await expectStays(page, again)
    await again.getByLabel('Password', { exact: true }).fill(countyPassword)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    await isSeen(page, 'kept.csv')
  })
})
