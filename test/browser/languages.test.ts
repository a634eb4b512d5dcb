/** Every page of the portal in two made-up languages: nothing is left untranslated, nothing is fixed to one side. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyPassword } from '#cli/county/county.ts'
import { documents } from '#guidance/documents.ts'
import { buildPortal } from '../../tools/portal.ts'
import { openBrowser, visit } from './browser.ts'
import { type CountyHub, openCountyHub } from './county-hub.ts'
import { outsideOf } from './open-to-all.ts'

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

/** Every address of the portal, read where they stand, so that a new page is looked at as it comes. */
const addresses = [
  ...readFileSync(join(import.meta.dirname, '../../web/app/routes.tsx'), 'utf8').matchAll(
    /\bpath: '([^']+)'/g,
  ),
].map(([, path]) => path ?? '')
const plain = addresses.filter(path => !path.includes('$'))
/** Pages of one thing each are come to by the links of the others. */
const patterns = addresses
  .filter(path => path.includes('$'))
  .map(path => ({ path, fits: new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`) }))

/** Texts of the page that stand alone: each is a sentence of ours, or something that the hub told. */
type Shown = { readonly texts: readonly string[]; readonly links: readonly string[]; readonly dir: string }

const look = `(() => {
  const texts = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement
    if (element.closest('script, style, noscript, [translate="no"], select[name^="choose-"], select[name="own-language"]')) continue
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
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsIn(part)])
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
      .replace(/\b(?:Causeway|KB|MB|NPI)\b/g, ' ')
    const parts = left.split(/[·,:()“”→\n]|\s[-–—]\s/).map(part => part.trim())
    return parts.some(part => /\p{L}{2}/u.test(part) && !isTold(part)) && !isTold(text)
  })
}

type Visited = { readonly address: string; readonly shown: Shown; readonly told: readonly string[] }

/** Goes to every page that this person can come to. */
async function* walkPages(page: Page): AsyncGenerator<Visited> {
  // The State's documents are named as the State named them.
  const always = textsIn(documents)
  let told: string[] = [...always]
  page.on('response', response => {
    if (response.url().includes('/api/') && response.request().resourceType() === 'fetch')
      void response.json().then(
        answer => told.push(...textsIn(answer)),
        () => {},
      )
  })
  const waiting = [...plain]
  const seen = new Set<string>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await page.locator('h1').waitFor()
    const shown = await page.evaluate<Shown>(look)
    yield { address, shown, told: [...told] }
    told = told.slice(0, always.length + 2000)
    for (const { path, fits } of patterns) {
      const link = shown.links.find(other => fits.test(other) && !plain.includes(other))
      if (link === undefined || seen.has(path)) continue
      seen.add(path)
      waiting.push(link)
    }
  }
}

/** A window at the narrowest size, in a made-up language, in which this person is signed in. */
async function openIn(language: string, name: string): Promise<Page> {
  const { page, context } = await visit(browser, hub.address, 320)
  await context.addInitScript(`localStorage.setItem('causeway.language', '${language}')`)
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(name)
  await page.locator('input[type=password]').fill(countyPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${hub.address}/`)
  return page
}

test.for(['bela@bluebird.example', 'nia@harbor.example', 'ada@harbor.example'])(
  'in the widened language all that %s sees is translated and fits',
  async name => {
    const page = await openIn('en-XA', name)
    const found: [string, readonly string[]][] = []
    for await (const { address, shown, told } of walkPages(page)) {
      const left = [...untranslated(shown.texts, told), ...(await outsideOf(page))]
      if (left.length > 0) found.push([address, left])
    }
    await page.context().close()
    expect(found).toEqual([])
  },
)

test.for(['bela@bluebird.example', 'ada@harbor.example'])(
  'from right to left all that %s sees is mirrored and fits',
  async name => {
    const page = await openIn('ar-XB', name)
    const found: [string, readonly string[]][] = []
    for await (const { address, shown } of walkPages(page)) {
      const out = await outsideOf(page)
      if (shown.dir !== 'rtl' || out.length > 0) found.push([address, [shown.dir, ...out]])
    }
    await page.context().close()
    expect(found).toEqual([])
  },
)
