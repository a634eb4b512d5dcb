/**
 * Every page of the portal and of the public, at the narrowest window: all is translated, all fits, in every direction
 * of writing, nothing shuts anybody out, and the keyboard comes to everything.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { addMonths } from '#base/day.ts'
import { countyPassword } from '#cli/county/county.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { plainLanguages } from '#guidance/care/languages.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import { documents } from '#guidance/documents.ts'
import { buildPortal } from '../../tools/portal.ts'
import { addresses, fits, isPattern } from './addresses.ts'
import { openBrowser, settled, signIn, visit } from './browser.ts'
import { goByTab } from './by-tab.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { typicalList } from './files.ts'
import { fillProvider, fillService } from './invoices.ts'
import { barriersOf, outsideOf } from './open-to-all.ts'
import { askFrom, setUpApp } from './second-factor.ts'
import { heading, within } from './within.ts'

vi.setConfig({ testTimeout: 300_000 })

let hub: CountyHub
let browser: Browser
/** Pages of what each has at hand, beside those that the links of others lead to. */
const atHand = { bela: [] as readonly string[], nia: [] as readonly string[], ada: [] as readonly string[] }
const today = californiaDay(Date.now())

beforeAll(async () => {
  await buildPortal()
  hub = await openCountyHub()
  browser = await openBrowser()
  await within(browser, hub.address, async ({ page }) => {
    atHand.bela = await work(page)
  })
  await within(browser, hub.address, async ({ page }) => {
    atHand.nia = await plan(page)
  })
  await within(browser, hub.address, async ({ page }) => {
    atHand.ada = await administrator(page)
  })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await hub?.stop()
}, 60_000)

/** Texts of the page that stand alone: each is a sentence of ours, or something that the hub told. */
type Shown = { readonly texts: readonly string[]; readonly links: readonly string[]; readonly dir: string }

const look = `(() => {
  const texts = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement
    if (element.closest('script, style, noscript, [translate="no"], main [lang]:not([lang=en], [lang=es]), select[name^="choose-"], select[name="own-language"]')) continue
    texts.push(node.textContent)
  }
  for (const element of document.querySelectorAll('main *, header *, footer *, dialog *'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
      if (element.hasAttribute(name)) texts.push(element.getAttribute(name))
  return {
    texts: [document.title.replace(/ · Causeway$/, ''), ...texts].map(text => text.replace(/\\s+/g, ' ').trim()),
    links: [...document.querySelectorAll('main a[href]')].map(link => new URL(link.href).pathname),
    dir: document.documentElement.dir,
  }
})()`

const monthsAndHours = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b[AP]M\b/g

/** Every text in what the hub answered, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.values(value)
  // A first and a last name, a city and its ZIP code: what stands side by side may be shown so.
  const pairs = parts.flatMap((part, at) => (typeof part === 'string' ? [`${part} ${parts[at + 1]}`] : []))
  return [...Object.keys(value), ...pairs, ...parts.flatMap(textsIn)]
}

/** Without what stands in the brackets of the widened language, also where one text is filled into another. */
function withoutOurs(text: string): string {
  const left = text.replace(/\[[^[\]]*~\]/g, ' ')
  return left === text ? text : withoutOurs(left)
}

/** Texts without the brackets that the widened language puts around ours, and that the hub did not tell. */
function untranslated(texts: readonly string[], told: readonly string[]): string[] {
  const known = [...new Set(told)].join('\n').replace(/\s+/g, ' ').toLowerCase()
  const isTold = (text: string): boolean => known.includes(text.toLowerCase())
  return [...new Set(texts)].filter(text => {
    const left = withoutOurs(text)
      // The place of a cell stands before the name of its column.
      .replace(/^[A-Z]{1,2}\d+ /, '')
      .replace(monthsAndHours, ' ')
      .replace(/\b(?:Causeway|KB|MB|NPI|ECM|[A-Z]\d{4}|U\d|GQ)\b/g, ' ')
    const parts = left.split(/[·,:()“”→\n]|\s[-–—]\s/).map(part => part.trim())
    return parts.some(part => /\p{L}{2}/u.test(part) && !isTold(part)) && !isTold(text)
  })
}

/** All that the hub tells in this window; what the State named is named so: documents, services, counties. */
function listenTo(page: Page): () => Promise<readonly string[]> {
  const always = textsIn([
    documents,
    populationsOfFocus.codes,
    communitySupports.codes,
    county.codes,
    profiles.map(({ name }) => name),
    plainLanguages.map(({ code }) => new Intl.DisplayNames(['en-US'], { type: 'language' }).of(code)),
  ])
  /** Each text once, the last ones told last: a page with a long list must not push out who is signed in. */
  let told = new Set<string>()
  let coming: Promise<void>[] = []
  page.on('response', response => {
    if (!response.url().includes('/api/') || response.request().resourceType() !== 'fetch') return
    const take = (answer: unknown): void => {
      const now = new Set(textsIn(answer))
      told = new Set([...[...told].filter(text => !now.has(text)).slice(-30_000), ...now])
    }
    coming.push(response.json().then(take, () => {}))
  })
  return async () => {
    await Promise.all(coming)
    coming = []
    return [...always, ...told]
  }
}

/** What the page leaves to be wished, in the widened language, in Spanish and from right to left, in one visit. */
async function lookOver(page: Page, told: () => Promise<readonly string[]>): Promise<Looked> {
  const shown = await page.evaluate<Shown>(look)
  const amiss = untranslated(shown.texts, await told()).map(text => `not translated: ${text}`)
  amiss.push(...(await outsideOf(page)).map(part => `sticks out: ${part}`))
  amiss.push(...(await barriersOf(page)).map(part => `shut to some: ${part}`))
  const tabs = await goByTab(page)
  amiss.push(...tabs.amiss.map(part => `by keyboard: ${part}`))
  for (const language of ['es', 'ar-XB']) {
    await page.evaluate(speak(language))
    await page.waitForFunction(
      `document.documentElement.lang === '${language.slice(0, 2)}' || document.dir === 'rtl'`,
    )
    amiss.push(...(await outsideOf(page)).map(part => `sticks out (${language}): ${part}`))
  }
  if ((await page.evaluate('document.documentElement.dir')) !== 'rtl') amiss.push('not mirrored')
  return { amiss, links: shown.links, reached: tabs.reached }
}

type Looked = {
  readonly amiss: readonly string[]
  readonly links: readonly string[]
  readonly reached: number
}

/** Chooses a language as people do; of the made-up ones the choice is not offered, so it is put there. */
const speak = (language: string): string => `(() => {
  const choice = document.querySelector('select[name^="choose-"]:has(option[value="es"])')
  choice.add(new Option('', '${language}'))
  choice.value = '${language}'
  choice.dispatchEvent(new Event('change', { bubbles: true }))
})()`

/** The narrowest window, in the widened language. It is what a window of 1280 pixels is at 400 %. */
async function openNarrow(): Promise<Page> {
  const { page, context } = await visit(browser, hub.address, 320)
  await context.addInitScript("localStorage.setItem('causeway.language', 'en-XA')")
  return page
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(name)
  await page.locator('input[type=password]').fill(countyPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${hub.address}/`)
}

/**
 * To a page of the portal as its links lead there, without reading the program anew, and in the widened language again.
 * Data of other pages that is kept for a moment is told once more by `told`, which forgets nothing.
 */
async function go(page: Page, place: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(place)
  else {
    await page.evaluate(speak('en-XA'))
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(place)})`)
    await page.evaluate("dispatchEvent(new PopStateEvent('popstate', { state: {} }))")
  }
  await settled(page)
}

/** Goes to every page that is come to from these addresses; gives what is amiss, by address. */
async function walk(
  page: Page,
  told: () => Promise<readonly string[]>,
  from: readonly string[],
  sees: (path: string) => boolean = () => true,
): Promise<[string, readonly string[]][]> {
  const waiting = [...from]
  const seen = new Set<string>()
  const found: [string, readonly string[]][] = []
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    await go(page, place)
    const { amiss, links, reached } = await lookOver(page, told)
    if (amiss.length > 0) found.push([place, amiss])
    walked.pages++
    walked.reached += reached
    const here = place
    for (const { path } of addresses.filter(each => fits(each.path, here))) {
      walked.addresses.add(path)
      seen.add(path)
    }
    for (const { path } of addresses) {
      // Pages of one thing each are come to by the links of the others.
      const link = isPattern(path) && sees(path) && !seen.has(path) && links.find(to => leadsTo(path, to))
      if (!link) continue
      seen.add(path)
      waiting.push(link)
    }
  }
  return found
}

const leadsTo = (path: string, place: string): boolean =>
  fits(path, place) && !addresses.some(other => other.path === place)
const plain = (isPublic: boolean): string[] =>
  addresses.filter(each => each.isPublic === isPublic && !isPattern(each.path)).map(({ path }) => path)
const walked = { pages: 0, reached: 0, addresses: new Set<string>() }

/** What a provider has at hand: a file with rows to mend, a draft, an invoice that was sent. */
async function work(page: Page): Promise<string[]> {
  await signIn(page, 'bela@bluebird.example')
  await heading(page, 'Today').waitFor()
  await beginDraft(page)
  await fillProvider(page)
  await page.getByRole('button', { name: 'Add an invoice' }).click()
  await page.getByLabel('Find a member by name or CIN').fill('9000')
  await page.locator('.member-choices button').first().click()
  await fillService(page, addMonths(today, -1))
  await page.getByRole('button', { name: 'Send 1 ready' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await page.getByText(/Receipt R-\d+/).waitFor()
  await beginDraft(page)
  await page.goto('/files')
  await page.getByLabel('The files').setInputFiles(await typicalList('march.xlsx', today))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await heading(page, 'march.xlsx').waitFor()
  const file = new URL(page.url()).pathname
  await page.goto('/members')
  const member = page.getByRole('table', { name: 'Members' }).getByRole('link').first()
  return [file, `${file}/mend`, `${await member.getAttribute('href')}/plan`]
}

async function beginDraft(page: Page): Promise<void> {
  await page.goto('/billing')
  await page.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { name: 'Table 1: Provider Information' }).waitFor()
}

/** What a plan has at hand: a referral, and a contract that it may amend. */
async function plan(page: Page): Promise<string[]> {
  await signIn(page, 'nia@harbor.example')
  await heading(page, 'Today').waitFor()
  await page.goto('/referrals/new')
  await page.getByLabel('Who are you?').selectOption('family')
  await page.getByLabel(/First name/).fill('Testina')
  await page.getByLabel(/^Phone/).fill('5550100177')
  await page.locator('label[for="field-consent-agrees"]').click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('link', { name: 'Open it' }).waitFor()
  await page.goto('/network/contracts')
  const link = page.getByRole('link', { name: 'harbor-cottonwood' }).first()
  const contract = (await link.getAttribute('href')) ?? ''
  return [contract, `${contract}/amend`]
}

/** What an administrator has at hand: a partner's server. The factor that it takes is given back afterwards. */
async function administrator(page: Page): Promise<string[]> {
  await signIn(page, 'ada@harbor.example')
  await heading(page, 'Today').waitFor()
  await page.goto('/settings/sftp-servers')
  await page.getByRole('button', { name: 'Add a server' }).click()
  await page.getByLabel('Partner').selectOption({ index: 1 })
  await page.getByLabel('Server name').fill('127.0.0.1')
  await page.getByLabel('Port', { exact: true }).fill('9')
  await page.getByLabel('User name there').fill('sample-exchange')
  await page.getByLabel('Folder with files for you').fill('/outgoing')
  await page.getByRole('button', { name: 'Save' }).click()
  await setUpApp(page)
  await page.getByRole('button', { name: 'Test the connection' }).waitFor()
  // Nobody is there: it rests.
  await page.getByRole('button', { name: 'Suspend' }).click()
  await page.getByText('Nothing is fetched or brought.').waitFor()
  type Self = { readonly authenticatorApps: readonly { readonly id: string }[] }
  const { authenticatorApps } = await askFrom<Self>(page, 'sign-in.see-self')
  await askFrom(page, 'sign-in.remove-proof', { id: authenticatorApps[0]?.id })
  return [new URL(page.url()).pathname]
}

test('all that anybody sees without signing in is open to all', async () => {
  const page = await openNarrow()
  const found = await walk(page, listenTo(page), [...plain(true), '/sign-in/with/nobody'])
  await page.context().close()
  expect(found).toEqual([])
})

/** Who walks where: what two of them would see alike is looked at once. */
const people = [
  { who: 'bela', name: 'bela@bluebird.example', sees: /^\/(?!help\/f)/ },
  { who: 'nia', name: 'nia@harbor.example', sees: /^\/(?:$|files|members|referrals|network|reports)/ },
  { who: 'ada', name: 'ada@harbor.example', sees: /^\/(?:settings|network\/(?:record|disclosures))/ },
] as const

test.for(people)('all that $name sees is open to all', async ({ who, name, sees }) => {
  const page = await openNarrow()
  // From the first: who is signed in is told once.
  const told = listenTo(page)
  await enter(page, name)
  const from = [...plain(false), ...atHand[who]]
  const found = await walk(
    page,
    told,
    from.filter(place => sees.test(place)),
    path => sees.test(path),
  )
  await page.context().close()
  expect(found).toEqual([])
})

test('no address was left out: what no link leads to is come to by a dead one', async () => {
  const left = addresses.map(({ path }) => path).filter(path => !walked.addresses.has(path))
  console.log(
    `${walked.pages} pages of ${walked.addresses.size} addresses, ${walked.reached} elements by keyboard; ` +
      `by a dead link: ${left.join(', ') || 'none'}`,
  )
  expect(left.filter(path => !isPattern(path))).toEqual([])
  const page = await openNarrow()
  await enter(page, 'ada@harbor.example')
  const found: [string, readonly string[]][] = []
  for (const path of left) {
    await page.goto(path.replace(/\$\w+/g, '00000000-0000-7000-8000-000000000000'))
    await settled(page)
    const amiss = [...(await outsideOf(page)), ...(await goByTab(page)).amiss]
    if (amiss.length > 0) found.push([path, amiss])
  }
  await page.context().close()
  expect(found).toEqual([])
})
