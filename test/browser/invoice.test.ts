/** Invoices in a real browser: by mouse, by keyboard, for many, narrow, in Spanish, and when things go wrong. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addDays, addMonths, type Day } from '#base/day.ts'
import { countyPassword } from '#cli/county/county.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { buildPortal } from '../../tools/portal.ts'
import { endSessionAt, openBrowser, signIn } from './browser.ts'
import { tabTo } from './by-tab.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { fillProvider, fillService, plan, serviceField } from './invoices.ts'
import { expectByTab, expectOpenToAll, expectWithinWindow, turnAway, within } from './within.ts'

let hub: CountyHub
let browser: Browser
const lastMonth = addMonths(californiaDay(Date.now()), -1).slice(0, 7)
const on = (day: string): Day => `${lastMonth}-${day}` as Day

// Each is a person's whole way.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

const heading = (page: Page, name: string | RegExp, level = 1) => page.getByRole('heading', { level, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: false })

async function toBilling(page: Page): Promise<void> {
  await signIn(page, 'bela@bluebird.example')
  await heading(page, 'Today').waitFor()
  await page.goto('/billing')
  await heading(page, 'Billing').waitFor()
}

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Plan', { exact: true }).selectOption({ label: `${plan} · Enhanced Care Management` })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await heading(page, `Invoices to ${plan}`).waitFor()
  await page.getByRole('heading', { name: 'Table 1: Provider Information' }).waitFor()
  const tin = page.getByLabel('Billing Provider Tax Identification Number (TIN)')
  if (await tin.isVisible()) await fillProvider(page)
}

const isKept = (page: Page) => page.getByText(/^Saved, /).waitFor()

/** Looks for a member and takes the one at that place of the list; gives the name. */
async function chooseMember(page: Page, at: number): Promise<string> {
  await page.getByLabel('Find a member by name or CIN').fill('9000')
  const choice = page.locator('.member-choices button').nth(at)
  const line = (await choice.textContent()) ?? ''
  await choice.click()
  return line.split(' · ')[0] ?? ''
}

test('a whole invoice by mouse: found, filled, mended, sent, accepted, kept, corrected', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await toBilling(page)
    await page.getByRole('table', { name: 'When invoices are due' }).waitFor()
    await expectOpenToAll(page)
    await begin(page)
    await expectOpenToAll(page)
    await button(page, 'Add an invoice').click()
    const name = await chooseMember(page, 0)
    expect(await page.getByLabel('Member Client Identification Number (CIN)').inputValue()).toMatch(
      /^9000\d{4}[A-Z]$/,
    )
    expect(await page.getByLabel('Payer Name').inputValue()).not.toBe('')
    await fillService(page, on('05'))
    const charge = page.getByRole('status', { name: 'Service Charge Amount(s)' })
    expect(await charge.textContent()).toBe('100.00')
    // Every element of the guidance has one name, and one field.
    await button(page, 'Show and change').click()
    const labels = await page
      .locator('main label[lang=en], main .usa-checkbox span[lang=en]')
      .allTextContents()
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.length).toBeGreaterThanOrEqual(44)
    await serviceField(page, 'Service Unit Count(s)').fill('many')
    await page.locator('.invoice-field .usa-error-message').first().waitFor()
    await heading(page, /To mend before sending/, 2).waitFor()
    await page.getByText('How to mend it').first().click()
    await expectOpenToAll(page)
    await serviceField(page, 'Service Unit Count(s)').fill('2')
    await page.locator('.invoice-field .usa-error-message').first().waitFor({ state: 'detached' })
    await button(page, 'Send 1 ready').click()
    const dialog = page.getByRole('dialog', { name: `Send to ${plan}?` })
    await dialog.getByText('Invoices: 1. Services: 1. Together: $50.00.').waitFor()
    await expectOpenToAll(page)
    await turnAway(page, dialog)
    await button(page, 'Send 1 ready').click()
    await dialog.getByRole('button', { name: 'Send now' }).click()
    await page.getByText(/Receipt R-\d+/).waitFor()
    const row = page
      .getByRole('table', { name: 'Sent invoices' })
      .getByRole('row', { name: new RegExp(name) })
    await row.getByText('Accepted').waitFor()
    await expectOpenToAll(page)
    await row.getByRole('link').click()
    await heading(page, /^Invoice \d{10}$/).waitFor()
    await page.getByText('Member Residential Address').waitFor()
    await expectOpenToAll(page)
    await button(page, 'Correct and send again').click()
    await button(page, name).click()
    expect(await serviceField(page, 'Procedure Code(s)').isDisabled()).toBe(true)
    await serviceField(page, 'Service Unit Count(s)').fill('3')
    await button(page, 'Send 1 ready').waitFor()
    await isKept(page)
    await expectOpenToAll(page)
  })
}, 180_000)

/** What is said on the way through the form, in both languages. The State’s own words are the same in both. */
const byKeyboard = [
  {
    language: 'English',
    begin: /^Begin$/,
    title: `Invoices to ${plan}`,
    add: /^Add an invoice$/,
    find: /^Find a member/,
    send: /^Send 1 ready$/,
    receipt: /Receipt R-\d+/,
  },
  {
    language: 'Español',
    begin: /^Comenzar$/,
    title: `Facturas a ${plan}`,
    add: /^Agregar una factura$/,
    find: /^Buscar un miembro/,
    send: /^Enviar 1/,
    receipt: /Recibo R-\d+/,
  },
] as const

test.for(byKeyboard)('a whole invoice by keyboard alone, in $language', async said => {
  await within(browser, hub.address, async ({ page }) => {
    await toBilling(page)
    if (said.language !== 'English') {
      await tabTo(page, /^Language$/)
      await page.keyboard.type(said.language)
      await page.getByRole('heading', { level: 1, name: 'Facturación' }).waitFor()
    }
    const type = async (name: RegExp, text: string) => {
      await tabTo(page, name)
      await page.keyboard.type(text)
    }
    await type(/^Plan$/, plan)
    await tabTo(page, said.begin)
    await page.keyboard.press('Enter')
    await heading(page, said.title).waitFor()
    // What was typed once is there: only the member and the service are left.
    await tabTo(page, said.add)
    await page.keyboard.press('Enter')
    await type(said.find, '9000')
    await page.locator('.member-choices button').first().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    // Choosing the member has led to the service.
    await page.keyboard.type('G9012 U2 · ')
    const [year, month] = lastMonth.split('-')
    const day = said.language === 'English' ? '12' : '13'
    await type(/^Service Start Date$/, `${month}${day}${year}`)
    await type(/^Service Unit Count/, '1')
    await type(/^Place of Service/, '11')
    await type(/^Member Diagnosis Code/, 'Z59.01')
    await type(/^Service Unit Cost/, '30')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('status', { name: 'Invoice Amount' }).textContent()).toBe('30.00')
    await page.getByRole('button', { name: said.send }).waitFor()
    await tabTo(page, said.send)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(said.receipt).waitFor()
  })
})

test('the same service for many members, single ones changed by arrow keys; in the narrowest window', async () => {
  await within(
    browser,
    hub.address,
    async ({ page }) => {
      await toBilling(page)
      await expectWithinWindow(page)
      await begin(page)
      await button(page, 'Many members at once').click()
      await page.getByText('All shown', { exact: true }).click()
      const chosen = await page.getByText(/^Chosen: \d+$/).textContent()
      expect(Number(chosen?.replace(/\D/g, ''))).toBeGreaterThan(10)
      await expectWithinWindow(page)
      await expectOpenToAll(page)
      await page.getByLabel('Procedure Code(s)').selectOption('g9008-u1')
      await page.getByText('The whole month', { exact: true }).click()
      await page.getByLabel('Service Unit Count(s)').fill('4')
      await page.getByLabel('Place of Service (POS)').selectOption('11')
      await page.getByLabel('Member Diagnosis Code(s)').fill('Z59.00')
      await page.getByLabel('Service Unit Cost(s)').fill('25')
      await button(page, /^Add to \d+ members$/).click()
      await button(page, /^Send \d+ ready$/).waitFor()
      const units = page.getByLabel(/^Service Unit Count\(s\), row/)
      await units.nth(0).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('2')
      expect([await units.nth(0).inputValue(), await units.nth(1).inputValue()]).toEqual(['4', '2'])
      await isKept(page)
      await expectWithinWindow(page)
      await expectOpenToAll(page)
    },
    320,
  )
})

test('a session that ends in the middle, and a closed browser, lose nothing; two tabs are told of each other', async () => {
  await within(browser, hub.address, async ({ page, context }) => {
    await toBilling(page)
    await begin(page)
    await button(page, 'Add an invoice').click()
    await chooseMember(page, 2)
    await isKept(page)
    await endSessionAt(page, 'billing.save-draft')
    await serviceField(page, 'Service Unit Count(s)').fill('7')
    const again = page.getByRole('dialog', { name: 'Your session has ended' })
    await again.getByLabel('Password', { exact: true }).fill(countyPassword)
    await again.getByRole('button', { name: 'Sign in', exact: true }).click()
    await again.waitFor({ state: 'detached' })
    await isKept(page)
    const other = await context.newPage()
    await other.goto(page.url())
    await heading(other, `Invoices to ${plan}`).waitFor()
    expect(await serviceField(other, 'Service Unit Count(s)').inputValue()).toBe('7')
    await serviceField(other, 'Service Unit Count(s)').fill('8')
    await isKept(other)
    await serviceField(page, 'Service Unit Count(s)').fill('9')
    const told = page.getByRole('dialog', { name: 'Somebody else changed this draft' })
    await told.getByText(/Bela Sample saved it at/).waitFor()
    await expectOpenToAll(page)
    await expectByTab(page)
    await told.getByRole('button', { name: 'Keep mine as another draft' }).click()
    await told.waitFor({ state: 'detached' })
    await button(page, /9000|[A-Z][a-z]+ [A-Z][a-z]+/)
      .first()
      .waitFor()
    await other.reload()
    await heading(other, `Invoices to ${plan}`).waitFor()
    expect(await serviceField(other, 'Service Unit Count(s)').inputValue()).toBe('8')
    await page.goto('/billing')
    await page.getByRole('button', { name: 'Delete draft' }).first().click()
    await turnAway(page, page.getByRole('dialog', { name: 'Delete this draft?' }))
    await page.getByRole('button', { name: 'Delete draft' }).first().click()
    await page
      .getByRole('dialog', { name: 'Delete this draft?' })
      .getByRole('button', { name: 'Delete it' })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
}, 120_000)

test('what the plan’s rules will say is told before it is sent; it may be sent all the same', async () => {
  await within(browser, hub.address, async ({ page }) => {
    await toBilling(page)
    await begin(page)
    await button(page, 'Add an invoice').click()
    await chooseMember(page, 7)
    // Longer ago than a plan has to take it.
    await fillService(page, addDays(californiaDay(Date.now()), -230))
    await isKept(page)
    const told = page.getByRole('heading', { name: 'What the plan will likely say' })
    await told.waitFor()
    await page.getByText('Likely not paid').waitFor()
    await page.getByText(/It came \d+ days after the service; the limit is 180\./).waitFor()
    await expectOpenToAll(page)
    await page.getByText('Where it is written').first().click()
    await button(page, 'Send 1 ready').click()
    await page.getByRole('dialog').getByText('will likely not pay 1 of these').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click()
  })
})

test('in Spanish everything but the State’s own words is Spanish, and the form is light', async () => {
  await within(browser, hub.address, async ({ page, context }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Language').selectOption({ label: 'Español' })
    await page.getByLabel('Correo electrónico').fill('bela@bluebird.example')
    await page.getByLabel('Contraseña', { exact: true }).fill(countyPassword)
    await page.getByRole('button', { name: 'Entrar', exact: true }).click()
    await heading(page, 'Hoy').waitFor()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto('/billing')
    await heading(page, 'Facturación').waitFor()
    await page.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Comenzar', exact: true }).click()
    await heading(page, /^Facturas a/).waitFor()
    await button(page, 'Agregar una factura').click()
    await page.getByText('Explicar cada campo', { exact: true }).click()
    await page
      .getByText('La primera letra', { exact: false })
      .or(page.getByText('El número', { exact: false }))
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    console.log(`Billing and its form weigh ${Math.round(bytes / 1000)} KB, loaded anew`)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(250_000)
    const spanish = await page.evaluate<string>(`(() => {
      const main = document.querySelector('main').cloneNode(true)
      for (const own of main.querySelectorAll('[lang=en], option')) own.remove()
      return main.textContent
    })()`)
    expect(spanish).not.toMatch(/\b(Choose|Service \d|Save|Send|Find|Remove|Member|Amount|the)\b/)
    await expectOpenToAll(page)
  })
}, 120_000)
