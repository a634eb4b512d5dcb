/** Takes pictures of every page and state of the portal, wide and narrow, into .causeway/screenshots. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { openBrowser, signIn, visit } from '#test/browser/browser.ts'
import { openCountyHub } from '#test/browser/county-hub.ts'
import { damagedList } from '#test/browser/files.ts'
import { walkSettings } from './pictures/settings.ts'
import { buildPortal } from './portal.ts'

const folder = join(import.meta.dirname, '../.causeway/screenshots')
/** Only the pictures whose names hold this, where it is given: `tsx tools/screenshots.ts files`. */
const only = process.argv[2] ?? ''

await buildPortal()
mkdirSync(folder, { recursive: true })
const today = californiaDay(Date.now())
const hub = await openCountyHub()
const browser = await openBrowser()

async function take(page: Page, name: string): Promise<void> {
  if (!name.includes(only)) return
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.waitForTimeout(300)
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    animations: 'disabled',
    timeout: 60_000,
  })
  console.error(`  ${name}`)
}

/** What a person sees on the way through the portal. */
async function walk(inlineSize: number): Promise<void> {
  const { page, context, troubles } = await visit(browser, hub.address, inlineSize)
  const picture = (name: string) => take(page, `${name}-${inlineSize}`)
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('sign-in')
  await signIn(page, 'nia@harbor.example', 'not the password of anybody')
  await page.getByRole('alert').waitFor()
  await picture('sign-in-refused')
  await signIn(page, 'bela@bluebird.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await picture('today-provider')
  await page.goto('/files')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('files-provider')
  await page
    .getByLabel('The file', { exact: false })
    .setInputFiles(await damagedList(`members-${inlineSize}.xlsx`, today, inlineSize))
  await picture('files-chosen')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'What was found' }).waitFor()
  await page.getByText('We are working on it').waitFor({ state: 'hidden' })
  await picture('file-found')
  for (const group of (await page.locator('.usa-accordion__button').all()).slice(0, 2)) await group.click()
  await picture('file-findings')
  await page.goto('/network')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('network-provider')
  await page.goto('/no-such-page')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('no-such-page')
  await page.getByRole('link', { name: 'Causeway' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  if (inlineSize < 640) await page.getByRole('button', { name: 'Menu' }).click()
  await picture('menu')
  await page.getByRole('link', { name: 'Files' }).click()
  await context.clearCookies()
  await page.getByRole('dialog').waitFor()
  await picture('session-ended')
  await page.goto('/sign-in')
  await page.getByLabel('Language').selectOption('es')
  await picture('sign-in-spanish')
  await page.getByLabel('Idioma').selectOption('en')
  await signIn(page, 'nia@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await picture('today-plan')
  await page.goto('/files')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('files-plan')
  await page.goto('/network')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('network-plan')
  await context.clearCookies()
  await walkSettings(page, picture)
  if (troubles.length > 0) console.error(troubles)
  await context.close()
}

try {
  await walk(1280)
  await walk(375)
} finally {
  await browser.close()
  await hub.stop()
}
