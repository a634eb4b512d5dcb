/** The public pages in a real browser: what the help is, who gives it, and a referral sent from a phone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, signIn, type Visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { expectOpenToAll, within as inWindow } from './within.ts'

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

const within = (use: (seen: Visit) => Promise<void>, inlineSize?: number) =>
  inWindow(browser, hub.address, use, inlineSize)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const leaves = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')

async function openPlan(page: Page): Promise<void> {
  await page.goto('/care')
  await heading(page, 'Free help through Medi-Cal').waitFor()
  await page.getByRole('link', { name: 'Example Harbor Health Plan' }).click()
  await heading(page, 'Free help from Example Harbor Health Plan').waitFor()
}

test('whoever knows nothing finds what the help is, who may have it and who gives it, in few bytes', async () => {
  await within(async ({ page, context }) => {
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await openPlan(page)
    await page.waitForLoadState('networkidle')
    console.log(
      `The plan's public page weighs ${Math.round(bytes / 1000)} KB with the list of plans before it`,
    )
    expect(bytes).toBeLessThan(150_000)
    for (const part of ['It costs you nothing', 'Who may have it', 'How to ask', 'Your rights'])
      await page.getByRole('heading', { level: 2, name: part }).waitFor()
    await expectOpenToAll(page)
    await page.getByRole('link', { name: 'Who gives it' }).click()
    await heading(page, 'Who gives this help').waitFor()
    await page.getByRole('rowheader', { name: /Bluebird Care Circle/ }).waitFor()
    await expectOpenToAll(page)
    await page.getByLabel('What do you need?').selectOption('community-supports HTN')
    await page.getByRole('rowheader', { name: /Kestrel Housing Help/ }).waitFor()
    await page.getByRole('rowheader', { name: /Bluebird/ }).waitFor({ state: 'hidden' })
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: /CSV/ }).click()
    expect((await coming).suggestedFilename()).toMatch(/^providers-.*\.csv$/)
    await page.getByRole('link', { name: 'Other languages' }).click()
    await heading(page, 'In your language').waitFor()
    expect(await page.locator('[lang="ar"][dir="rtl"]').innerText()).toContain('Medi-Cal')
    await expectOpenToAll(page)
  })
})

test.each(['/refer', '/providers', '/languages'])(
  'the page %s is light when it is opened first',
  async address => {
    await within(async ({ page, context }) => {
      await openPlan(page)
      const plan = new URL(page.url()).pathname
      await page.goto('about:blank')
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      let bytes = 0
      const addresses = new Map<string, string>()
      session.on('Network.responseReceived', ({ requestId, response }) =>
        addresses.set(requestId, response.url),
      )
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        // The page's own files: how many providers a plan has is the plan's.
        if (addresses.get(requestId)?.includes('/api/') !== true) bytes += encodedDataLength
      })
      await page.goto(`${plan}${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      console.log(`${address} weighs ${Math.round(bytes / 1000)} KB`)
      expect(bytes).toBeGreaterThan(10_000)
      expect(bytes).toBeLessThan(150_000)
    })
  },
)

test('on a phone, somebody without an account refers a neighbor and gets a number', async () => {
  await within(async ({ page, context }) => {
    await openPlan(page)
    await page.getByRole('link', { name: 'Ask for help now' }).click()
    await heading(page, 'Ask for help').waitFor()
    expect(await leaves(page)).toBe(0)
    await page.getByLabel('Who are you?').selectOption('community-organization')
    await page.getByText('21 or older').click()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel(/First name/).fill('Testina')
    await page.getByLabel(/Last name/).fill('Sample')
    await page.getByLabel(/^Phone/).fill('555-01')
    await page.getByText('Call, but leave no message').click()
    await expectOpenToAll(page)
    expect(await leaves(page)).toBe(0)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Help finding a home').click()
    await page.getByText('Do you stay in a shelter').click()
    await page.getByText('Do you have a health, mental health or developmental problem').click()
    await expectOpenToAll(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('A phone number has ten digits.').first().waitFor()
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
    await expectOpenToAll(page)
    await page
      .getByRole('alert')
      .or(page.locator('.usa-alert'))
      .getByRole('button', { name: 'Back' })
      .first()
      .click()
    await page.getByLabel(/^Phone/).fill('(555) 010-0142')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Yes', { exact: true }).click()
    await page.getByText(/Maybe, if more is known/).waitFor()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Your request was sent').waitFor()
    expect(await page.locator('.figure-number').innerText()).toMatch(/^CW-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await expectOpenToAll(page)
    expect(await leaves(page)).toBe(0)
    // Nothing of the person stays in the browser.
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.title])',
    )
    expect(kept).not.toMatch(/Testina|Sample|010/)
    // The address holds the plan's form and nothing else; its port and id may hold any digits.
    expect(new URL(page.url()).href).toMatch(/^http:\/\/localhost:\d+\/care\/[0-9a-f-]{36}\/refer$/)
    expect(await context.cookies()).toEqual([])
  }, 375)
})

test('in Spanish, by keyboard alone, for oneself', async () => {
  await within(async ({ page }) => {
    await openPlan(page)
    await page.getByLabel('Language').selectOption('es')
    await heading(page, /Ayuda gratis de/).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/\b(the|your|you)\b/i)
    await page.getByRole('link', { name: 'Pedir ayuda ahora' }).focus()
    await page.keyboard.press('Enter')
    await heading(page, 'Pedir ayuda').waitFor()
    const tabTo = async (name: RegExp, most = 60): Promise<void> => {
      for (let presses = 0; presses < most; presses++) {
        await page.keyboard.press('Tab')
        const text = await page.evaluate<string>(
          '(() => { const e = document.activeElement; return (e.labels?.[0]?.innerText ?? e.innerText ?? "") })()',
        )
        if (name.test(text)) return
      }
      throw new Error(`The keyboard does not come to ${String(name)}`)
    }
    await tabTo(/Quién es usted/)
    await page.keyboard.type('Yo')
    await tabTo(/^Siguiente$/)
    await page.keyboard.press('Enter')
    await tabTo(/^Teléfono/)
    await page.keyboard.type('5550100143')
    await tabTo(/^Siguiente$/)
    await page.keyboard.press('Enter')
    await tabTo(/^Siguiente$/, 120)
    await page.keyboard.press('Enter')
    await tabTo(/^Sí$/)
    await page.keyboard.press('Space')
    await tabTo(/^Enviar$/)
    expect(await page.locator('main').innerText()).not.toMatch(/\b(the|your|you)\b/i)
    await page.keyboard.press('Enter')
    await page.getByText('Su solicitud fue enviada').waitFor()
    await expectOpenToAll(page)
  }, 320)
})

test('a plan names its page and looks at it; search engines are let in there, and nowhere else', async () => {
  const robots = async (path: string) => {
    const answer = await fetch(`${hub.address}${path}`, { headers: { accept: 'text/html' } })
    return answer.headers.get('x-robots-tag')
  }
  expect([await robots('/care'), await robots('/care/any/providers')]).toEqual([null, null])
  expect([await robots('/'), await robots('/careful'), await robots('/members')]).toEqual(
    Array.from({ length: 3 }, () => 'noindex'),
  )
  await within(async ({ page }) => {
    await signIn(page, 'ada@harbor.example')
    await heading(page, 'Today').waitFor()
    await page.goto('/settings/public-page')
    const form = page.getByRole('form', { name: 'Public page' })
    await form.getByLabel('Address of the page').fill('Example Harbor')
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByRole('alert').waitFor()
    await expectOpenToAll(page)
    await form.getByLabel('Address of the page').fill('example-harbor')
    await form.getByLabel('Member services').fill('(555) 555-0100')
    await form.getByLabel('Who takes new members').focus()
    await page.keyboard.press('Space')
    await form.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByText('Saved.').waitFor()
    expect(await leaves(page)).toBeLessThanOrEqual(0)
    await page.getByLabel('Language').selectOption('es')
    await heading(page, 'Página pública').waitFor()
    await expectOpenToAll(page)
    await page.goto('/care/example-harbor')
    await page.getByText('(555) 555-0100').first().waitFor()
  }, 320)
})
