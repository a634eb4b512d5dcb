/** A real Chromium, and how the tests and the pictures move in the portal: by role and by label, as people do. */
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
  type Request,
  type Route,
} from 'playwright-core'
import type { ActionName } from '#actions/all-actions.ts'
import { countyPassword } from '#cli/county/county.ts'

/** Chromium without a window of its own: the same engine, and half the work for every page. */
const withoutWindow = '/usr/bin/chromium-headless-shell'
const places = [
  process.env.TEST_CHROMIUM ?? '',
  withoutWindow,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium stands on this machine, or null. `TEST_CHROMIUM` names another. */
export function findChromium(): string | null {
  return places.find(place => place !== '' && existsSync(place)) ?? null
}

/** True where the tests take no longer than they have to. */
export function isChromiumQuick(): boolean {
  return process.env.TEST_CHROMIUM !== undefined || existsSync(withoutWindow)
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('No Chromium here: run `npm test`, or set TEST_CHROMIUM')
  // Inside a container there is no sandbox for root; the pages are our own.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly troubles: string[] }

/** What each window has asked for and not been answered yet. */
const underWay = new WeakMap<Page, Set<Request>>()

function watch(page: Page): void {
  const open = new Set<Request>()
  underWay.set(page, open)
  page.on('request', request => open.add(request))
  page.on('requestfinished', request => open.delete(request))
  page.on('requestfailed', request => open.delete(request))
  teachPatience(page)
}

/** What a person does and then looks at; typing goes on, and Tab does not wait for an answer. */
const acts = ['click', 'press', 'check', 'uncheck', 'selectOption', 'setInputFiles'] as const
const answeringKeys: ReadonlySet<string> = new Set(['Enter', 'Space', 'Escape'])

type Act = (...given: unknown[]) => Promise<unknown>
const patient = new WeakSet<object>()

/**
 * People look at what came of what they did before they go on; a machine is at the next thing while the page still
 * shows the last. So each act ends, and each address is typed, once the page has what the act before made it ask for.
 */
function teachPatience(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Record<(typeof acts)[number], Act>
  if (!patient.has(locators)) {
    patient.add(locators)
    for (const act of acts) {
      const impatient = locators[act]
      locators[act] = async function (this: Locator, ...given) {
        const came = await impatient.apply(this, given)
        await answered(this.page())
        return came
      }
    }
  }
  const press = page.keyboard.press.bind(page.keyboard)
  page.keyboard.press = async (key, ...how) => {
    await press(key, ...how)
    if (answeringKeys.has(key)) await answered(page)
  }
  const goto = page.goto.bind(page)
  page.goto = async (...to) => {
    await answered(page)
    return goto(...to)
  }
}

/** Nothing is under way, and has not been for two turns of the page. What a test holds back is waited for 5 seconds. */
async function answered(page: Page): Promise<void> {
  const open = underWay.get(page)
  if (open === undefined) return
  const until = Date.now() + 5_000
  for (let quiet = 0; quiet < 2 && Date.now() < until; ) {
    quiet = (await isLoading(page)) || open.size > 0 ? 0 : quiet + 1
    if (quiet === 0) await pause(10)
  }
}

/** After a turn of the page; one that was left meanwhile, or shut, or that asks a question, loads nothing more. */
async function isLoading(page: Page): Promise<boolean> {
  const seen = page.evaluate<boolean>(
    `new Promise(done => setTimeout(() => done(
      document.querySelector('.state--loading, main[aria-busy=true]') !== null)))`,
  )
  return Promise.race([seen.catch(() => false), pause(1_000, false)])
}

/** Once the page has its heading, has everything that it asked for, and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  // What shows until the next page has come is the old one, with a heading of its own.
  await page.locator('main[aria-busy=false]').waitFor()
  await page.locator('h1').first().waitFor()
  await page.locator('.state--loading').first().waitFor({ state: 'detached' })
  for (let quiet = 0; quiet < 5; ) {
    await pause(25)
    quiet = (underWay.get(page)?.size ?? 0) === 0 ? quiet + 1 : 0
  }
}

/** A person's window. `troubles` gathers what the browser itself complains of. */
export async function visit(browser: Browser, address: string, inlineSize = 1280): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: inlineSize, height: 900 },
    locale: 'en-US',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  watch(page)
  const troubles: string[] = []
  page.on('console', message => {
    // What the hub refuses is answered in words on the page; that the browser notes its status is no trouble.
    const isRefusal = /Failed to load resource.*status of 4\d\d/.test(message.text())
    if ((message.type() === 'error' || message.type() === 'warning') && !isRefusal)
      troubles.push(message.text())
  })
  page.on('pageerror', error => troubles.push(String(error)))
  return { page, context, troubles }
}

export async function signIn(page: Page, name: string, password = countyPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/**
 * The session ends in the moment in which the page asks for `action`. Were it ended before, a look that the page takes
 * by itself could find that out first, and the dialog would take the keys that are meant for the page.
 */
export async function endSessionAt(page: Page, action: ActionName): Promise<void> {
  const end = async (route: Route): Promise<void> => {
    await page.context().clearCookies()
    await route.continue()
  }
  await page.route(`**/api/${action.replace('.', '/')}`, end, { times: 1 })
}
