/** The way of a new user: a file with the usual mistakes is sent, mended in the grid, sent again and accepted. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countyPassword } from '#cli/county/county.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { endSessionAt, openBrowser, signIn } from './browser.ts'
import { goByTab } from './by-tab.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { typicalList } from './files.ts'
import { expectOpenToAll, heading, turnAway, within } from './within.ts'

let hub: CountyHub
let browser: Browser
const today = californiaDay(Date.now())

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

// Each of these is a person's whole way, with every state looked at.
vi.setConfig({ testTimeout: 180_000 })

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

/** Sends a list with the usual mistakes, and opens its rows. */
async function openRows(page: Page, name: string, seed: number, unknownCodes = 3): Promise<void> {
  await page.goto('/files')
  await heading(page, 'Files').waitFor()
  await page.getByLabel('The files').setInputFiles(await typicalList(name, today, { seed, unknownCodes }))
  await page.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await heading(page, name).waitFor()
  await page.getByRole('link', { name: 'Mend the rows here' }).click()
  await page
    .getByRole('gridcell')
    .or(page.getByRole('region', { name: 'One row' }))
    .first()
    .waitFor()
}

const left = (page: Page) => page.locator('dt', { hasText: 'Rows still to mend' }).locator('+ dd')
const isLeft = (page: Page, count: number) =>
  left(page)
    .filter({ hasText: new RegExp(`^${count}$`) })
    .waitFor()
const cell = (page: Page, text: string) => page.getByRole('gridcell').filter({ hasText: text })
const says = (page: Page, text: string) =>
  page.getByRole('region', { name: 'About this cell' }).getByText(text)
/** The focus is on a cell of the grid: what is typed goes into it. */
const isAtCell = (page: Page) => page.locator('[role="gridcell"]:focus').waitFor()

test('a new user sends the plan’s file, mends it and has it accepted, in at most 25 interactions', async () => {
  await within(browser, hub.address, async ({ page }) => {
    let interactions = 0
    const act = async (does: Promise<unknown>): Promise<void> => {
      interactions++
      await does
    }
    await page.goto('/sign-in')
    await act(page.getByLabel('E-mail address').fill('bela@bluebird.example'))
    await act(page.getByLabel('Password', { exact: true }).fill(countyPassword))
    await act(page.keyboard.press('Enter'))
    await heading(page, 'Today').waitFor()
    await act(page.getByRole('link', { name: 'Files' }).click())
    await act(page.getByLabel('The files').setInputFiles(await typicalList('march.xlsx', today)))
    await expectOpenToAll(page)
    await act(page.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' }))
    await act(page.getByRole('button', { name: 'Send', exact: true }).click())
    await heading(page, 'march.xlsx').waitFor()
    await page.getByText('Accepted in part').first().waitFor()
    await act(page.getByRole('link', { name: 'Mend the rows here' }).click())
    await cell(page, '02/30/1970').waitFor()
    await expectOpenToAll(page)

    await act(page.getByRole('button', { name: 'Next to mend' }).click())
    await isAtCell(page)
    await says(page, 'There is no such day as 02/30/1970').waitFor()
    await expectOpenToAll(page)
    await act(page.keyboard.type('02/28/1970'))
    await act(page.keyboard.press('Enter'))
    await isLeft(page, 5)
    await act(page.keyboard.press('F8'))
    await isAtCell(page)
    await says(page, 'has no letter at its end').waitFor()
    await act(page.keyboard.type('90000000D'))
    await act(page.keyboard.press('Enter'))
    await isLeft(page, 4)
    await act(page.keyboard.press('F8'))
    await isAtCell(page)
    await says(page, '“Member First Name” is blank.').waitFor()
    await act(page.keyboard.type('Testina'))
    await act(page.keyboard.press('Enter'))
    await isLeft(page, 3)
    await act(page.keyboard.press('F8'))
    await isAtCell(page)
    await act(page.getByRole('button', { name: 'Put F into all 3 rows like this' }).click())
    await isLeft(page, 0)
    await expectOpenToAll(page)
    await act(page.getByRole('button', { name: 'Send again' }).click())

    await heading(page, 'march.mended.xlsx').waitFor()
    await page.getByText('Accepted', { exact: false }).first().waitFor()
    await page.getByText('Nothing was found. All is well.').waitFor()
    await page.getByText(/Receipt R-\d+/).waitFor()
    await page.getByRole('link', { name: 'See the earlier file' }).waitFor()
    expect(await page.getByRole('row', { name: /Rows held until mended/ }).innerText()).toMatch(/\b0$/)
    await expectOpenToAll(page)
    console.log(`Sent, mended and accepted in ${interactions} interactions`)
    expect(interactions).toBeLessThanOrEqual(25)
  })
})

test('by keyboard alone: chosen, sent, mended cell by cell, taken back and sent again', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await openRows(page, 'keys.xlsx', 21)
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        if (name.test((await page.locator(':focus').textContent()) ?? '')) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Tab never came to ${name}`)
    }
    await tabTo(/^Next to mend$/)
    await page.keyboard.press('Enter')
    await says(page, 'There is no such day as 02/30/1970').waitFor()
    await page.keyboard.press('F2')
    expect(await page.locator(':focus').inputValue()).toBe('02/30/1970')
    await page.keyboard.press('Escape')
    await page.keyboard.type('02/27/1970')
    await page.keyboard.press('Tab')
    await isLeft(page, 5)
    // Tab kept the cell and went on to the next one of the row.
    expect(await page.locator(':focus').getAttribute('data-column')).toBe('4')
    await page.keyboard.press('Control+z')
    await isLeft(page, 6)
    await page.keyboard.type('02/27/1970')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Home')
    expect(await page.locator(':focus').getAttribute('data-place')).toBe('1')
    await page.keyboard.press('End')
    // A list is walked through, and its choice kept by Enter.
    await page.keyboard.press('F8')
    await isAtCell(page)
    await page.keyboard.type('02/27/1970')
    await page.keyboard.press('Enter')
    await isLeft(page, 5)
    for (const text of ['90000000D', 'Testina']) {
      await page.keyboard.press('F8')
      await isAtCell(page)
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await isLeft(page, 3)
    await page.keyboard.press('F8')
    await isAtCell(page)
    await page.keyboard.press('Enter')
    await page.keyboard.type('F')
    await page.keyboard.press('Enter')
    await isLeft(page, 2)
    // What is copied from one cell is pasted over several.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+v')
    await isLeft(page, 0)
    await page.keyboard.press('Shift+Tab')
    for (let presses = 0; presses < 12; presses++) {
      if ((await page.locator(':focus').textContent()) === 'Send again') break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('Enter')
    await heading(page, 'keys.mended.xlsx').waitFor()
    await page.getByText('Nothing was found. All is well.').waitFor()
  })
})

test('a session that ends in the middle of mending is begun again in place, and nothing typed is lost', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await openRows(page, 'ended.xlsx', 22)
    await page.getByRole('button', { name: 'Next to mend' }).click()
    await isAtCell(page)
    await says(page, 'There is no such day as 02/30/1970').waitFor()
    await endSessionAt(page, 'exchange.mend-rows')
    await page.keyboard.type('02/26/1970')
    await page.keyboard.press('Enter')
    const again = page.getByRole('dialog', { name: 'Your session has ended' })
    await again.waitFor()
    await expectOpenToAll(page)
    await again.getByLabel('Password', { exact: true }).fill(countyPassword)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    await isLeft(page, 5)
    await cell(page, '02/26/1970').waitFor()
    await page.getByText('All changes are saved.').waitFor()
    await page.reload()
    await cell(page, '02/26/1970').waitFor()
    await isLeft(page, 5)
  })
})

test('on the narrowest window, which is 400 % of a wide one, a row is a short form: in Spanish, by keyboard', async () => {
  await within(
    browser,
    hub.address,
    async ({ page }) => {
      await signIn(page, 'bela@bluebird.example')
      await heading(page, 'Today').waitFor()
      await openRows(page, 'narrow.xlsx', 23)
      await expectOpenToAll(page)
      await page.getByLabel('Language').selectOption({ label: 'Español' })
      await heading(page, 'Corregir narrow.xlsx').waitFor()
      const row = page.getByRole('region', { name: 'Una fila' })
      await row.getByText('Hay que corregir').first().waitFor()
      await expectOpenToAll(page)
      expect((await goByTab(page)).amiss).toEqual([])
      expect(await page.locator('main').innerText()).not.toMatch(/\b(Rows?|mend|Send|There is|Must)\b/)
      const wrong = page.locator('[aria-invalid="true"]:focus')
      await row.getByRole('textbox').first().focus()
      for (const text of ['02/25/1970', '90000000D', 'Testina']) {
        await wrong.waitFor()
        await page.keyboard.press('Control+A')
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
        await page.getByText('Todos los cambios están guardados.').waitFor()
        await row.getByText('corregida').waitFor()
        await row.getByRole('button', { name: 'Siguiente fila por corregir' }).focus()
        await page.keyboard.press('Enter')
      }
      await wrong.waitFor()
      await row.getByRole('button', { name: 'Poner F en las 3 filas iguales' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('3 filas cambiadas').waitFor()
      await row.getByRole('button', { name: 'Excluir esta fila' }).click()
      await page.getByText('Todos los cambios están guardados.').waitFor()
      await expectOpenToAll(page)
      await page.getByRole('button', { name: 'Enviar de nuevo' }).focus()
      await page.keyboard.press('Enter')
      await heading(page, 'narrow.mended.xlsx').waitFor()
      await page.getByText('Aceptado').first().waitFor()
      await expectOpenToAll(page)
    },
    320,
  )
})

test('a newer list that comes meanwhile is told; the work stays, and whoever mends chooses', async () => {
  await within(browser, hub.address, async ({ page, context }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await openRows(page, 'older.xlsx', 26)
    await cell(page, '02/30/1970').click()
    await page.keyboard.type('02/24/1970')
    await page.keyboard.press('Enter')
    await isLeft(page, 5)
    const other = await context.newPage()
    await other.goto('/files')
    await other.getByLabel('The files').setInputFiles(await typicalList('later.xlsx', today, { seed: 27 }))
    await other.getByLabel('Whose file is it?').selectOption({ label: 'Example Harbor Health Plan' })
    await other.getByRole('button', { name: 'Send', exact: true }).click()
    await heading(other, 'later.xlsx').waitFor()
    await other.close()
    await page.getByText('A newer file of this kind came').waitFor()
    await cell(page, '02/24/1970').waitFor()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Send again' }).click()
    const asked = page.getByRole('dialog', { name: /A newer file came/ })
    await asked.waitFor()
    await expectOpenToAll(page)
    await turnAway(page, asked)
    await page.getByRole('link', { name: 'See the newer file' }).click()
    await heading(page, 'later.xlsx').waitFor()
  })
})

test('one choice mends the same mistake in all its rows, a row is left out, and all is thrown away again', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await signIn(page, 'bela@bluebird.example')
    await heading(page, 'Today').waitFor()
    await openRows(page, 'alike.xlsx', 24, 150)
    await isLeft(page, 153)
    const gender = page.getByLabel('Show', { exact: true }).locator('option', { hasText: 'Gender' })
    await page.getByLabel('Show', { exact: true }).selectOption(await gender.getAttribute('value'))
    await page.getByLabel('instead of Femal').selectOption('M')
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Put into 150 rows' }).click()
    await isLeft(page, 3)
    await page.getByRole('button', { name: 'Take back' }).click()
    await isLeft(page, 153)
    await page.getByLabel('Show', { exact: true }).selectOption('')
    await cell(page, '02/30/1970').click()
    await page.getByRole('button', { name: 'Leave this row out' }).click()
    await isLeft(page, 152)
    await page.getByRole('row', { name: /left out/ }).waitFor()
    await page.getByRole('button', { name: 'Throw my changes away' }).click()
    const asked = page.getByRole('dialog', { name: 'Throw away 1 changed rows?' })
    await turnAway(page, asked)
    await page.keyboard.press('Enter')
    await asked.getByRole('button', { name: 'Throw my changes away' }).click()
    await page.getByRole('link', { name: 'Mend the rows here' }).waitFor()
  })
})
