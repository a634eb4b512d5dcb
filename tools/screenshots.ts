/** Takes pictures of every page and state of the portal, wide and narrow, into .causeway/screenshots. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addMonths } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { openBrowser, signIn, visit } from '#test/browser/browser.ts'
import { openCountyHub } from '#test/browser/county-hub.ts'
import { damagedList, typicalList } from '#test/browser/files.ts'
import { walkInvoices } from './pictures/billing.ts'
import { walkCare } from './pictures/care.ts'
import { walkCasework } from './pictures/casework.ts'
import { walkClaims } from './pictures/claims.ts'
import { walkDashboards, walkShared, walkSharing } from './pictures/dashboards.ts'
import { walkMachines } from './pictures/machines.ts'
import { walkNetwork } from './pictures/network.ts'
import { walkRecords } from './pictures/records.ts'
import { walkReports } from './pictures/reports.ts'
import { walkSettings } from './pictures/settings.ts'
import { buildPortal } from './portal.ts'

const folder = join(import.meta.dirname, '../.causeway/screenshots')
/** Only the pictures whose names hold this, where it is given: `tsx tools/screenshots.ts files`. */
const only = process.argv[2] ?? ''

await buildPortal()
mkdirSync(folder, { recursive: true })
const today = californiaDay(Date.now())
const hub = await openCountyHub({ withYear: true })
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

/** Several files at once, some of them none; and held rows mended in the grid, sent again, accepted. */
async function walkMending(
  page: Page,
  picture: (name: string) => Promise<void>,
  inlineSize: number,
): Promise<void> {
  await page.goto('/files')
  const list = await typicalList(`march-${inlineSize}.xlsx`, today, { seed: inlineSize, unknownCodes: 150 })
  const note = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page
    .getByLabel('The files')
    .setInputFiles([
      list,
      note('empty.csv', ''),
      note('scan.pdf', '%PDF-1.7'),
      note('shopping.csv', `milk\n${inlineSize}\n`),
    ])
  await page.getByText('The file is empty').waitFor()
  await picture('files-several-chosen')
  await page.getByRole('button', { name: 'Send 2 files' }).click()
  await page.getByText('2 of 4 received').waitFor()
  await page.getByText('153 rows to mend').waitFor()
  await picture('files-several-sent')
  await page.getByRole('link', { name: `See what to mend march-${inlineSize}.xlsx` }).click()
  await page.getByRole('link', { name: 'Mend the rows here' }).click()
  if (inlineSize < 640) {
    await page.getByRole('region', { name: 'One row' }).getByText('Must be mended').waitFor()
    await picture('mending-one-row')
    await page.getByText('One row at a time').click()
  }
  await page.getByRole('gridcell').first().waitFor()
  await picture('mending-rows')
  await page.getByRole('button', { name: 'Next to mend' }).click()
  await page.getByRole('region', { name: 'About this cell' }).getByText('Must be mended').waitFor()
  await page.keyboard.press('F2')
  await picture('mending-cell')
  await page.keyboard.press('Escape')
  const gender = page.getByLabel('Show', { exact: true }).locator('option', { hasText: 'Gender' })
  await page.getByLabel('Show', { exact: true }).selectOption(await gender.getAttribute('value'))
  await page.getByRole('button', { name: 'Put into 150 rows' }).waitFor()
  await page.getByRole('gridcell').filter({ hasText: 'Femal' }).first().click()
  await picture('mending-alike')
  await page.getByRole('button', { name: 'Put into 150 rows' }).click()
  await page.getByText('150 rows changed').waitFor()
  await picture('mending-alike-done')
  await page.getByRole('button', { name: 'Send again' }).click()
  await picture('mending-send')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('heading', { level: 1, name: `march-${inlineSize}.mended.xlsx` }).waitFor()
  await page.getByText('We are working on it').waitFor({ state: 'hidden' })
  await picture('mending-sent')
}

/** Coverage and authorizations, by somebody of a provider. */
async function recordsPictures(inlineSize: number): Promise<void> {
  const { page, context } = await visit(browser, hub.address, inlineSize)
  await signIn(page, 'bela@bluebird.example')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await walkRecords(page, name => take(page, `${name}-${inlineSize}`))
  await context.close()
}

/** Figures, by somebody of a plan and somebody of a provider. */
async function dashboardPictures(inlineSize: number): Promise<void> {
  type Walk = (page: Page, picture: (name: string) => Promise<void>) => Promise<void>
  const walks: readonly (readonly [name: string, walk: Walk])[] = [
    ['nia@harbor.example', (page, picture) => walkDashboards(page, picture, 'plan')],
    ['nia@harbor.example', walkSharing],
    ['bela@bluebird.example', (page, picture) => walkDashboards(page, picture, 'provider')],
    ['rho@meadow.example', walkShared],
  ]
  for (const [name, walkThrough] of walks) {
    const { page, context } = await visit(browser, hub.address, inlineSize)
    await signIn(page, name)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await walkThrough(page, each => take(page, `${each}-${inlineSize}`))
    await context.close()
  }
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
  await walkMending(page, picture, inlineSize)
  await walkInvoices(page, addMonths(today, -1), picture)
  await page.goto('/network')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('network-provider')
  await page.goto('/notices')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('notices')
  await page.goto('/files/hand-delivery')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('hand-delivery')
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
  await walkNetwork(page, picture)
  await walkSettings(page, picture)
  if (troubles.length > 0) console.error(troubles)
  await context.close()
}

/** Help, templates, a trial and the first month, as a provider that has just joined sees them. */
async function walkHelp(inlineSize: number): Promise<void> {
  const { page, context, troubles } = await visit(browser, hub.address, inlineSize)
  const picture = async (name: string) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await take(page, `help-${name}-${inlineSize}`)
  }
  const open = async (name: string, address: string) => {
    await page.goto(address)
    await picture(name)
  }
  await signIn(page, 'flo@marigold.example')
  await page.getByRole('heading', { name: 'Your first month' }).waitFor()
  await picture('first-month')
  await open('place', '/help')
  await page.getByLabel('What are you looking for?').fill('date of birth')
  await page.getByText(/found$/).waitFor()
  await picture('search')
  await open('words', '/help/words')
  await open('finding', '/help/findings/cell/cin-without-letter')
  await open('rule', '/help/findings/return/benefit-ends-before-it-starts')
  await open('file', '/help/files/ecm/member-information')
  await open('column', '/help/files/billing/invoice/procedureCode')
  await open('contact', '/help/contact')
  await open('templates', '/files/templates')
  await open('try', '/files/try')
  await page.getByLabel('The file', { exact: false }).setInputFiles(await damagedList('trial.csv', today, 5))
  await page.getByRole('button', { name: 'Check it' }).click()
  await page.getByRole('heading', { name: 'What was found' }).waitFor()
  await picture('tried')
  await page.getByLabel('Language').selectOption('es')
  await open('place-spanish', '/help')
  if (troubles.length > 0) console.error(troubles)
  await context.close()
}

/** What anybody sees without signing in, and what becomes of a referral sent there. */
async function lookAtCare(inlineSize: number): Promise<void> {
  const { page, context, troubles } = await visit(browser, hub.address, inlineSize)
  await walkCare(page, name => take(page, `${name}-${inlineSize}`), inlineSize)
  if (troubles.length > 0) console.error(troubles)
  await context.close()
}

/** Settings for programs, as a plan's administrator sees them: once, for a second factor is set up once. */
async function lookAtMachines(): Promise<void> {
  const { page, context, troubles } = await visit(browser, hub.address)
  await walkMachines(page, async name => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await take(page, `machines-${name}-${width}`)
    }
  })
  if (troubles.length > 0) console.error(troubles)
  await context.close()
}

/** The work with members, as a provider's supervisor sees it. */
async function lookAtCasework(): Promise<void> {
  for (const inlineSize of [375, 1280]) {
    const { page, context, troubles } = await visit(browser, hub.address, inlineSize)
    await signIn(page, 'bela@bluebird.example')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await walkCasework(page, name => take(page, `${name}-${inlineSize}`))
    if (troubles.length > 0) console.error(troubles)
    await context.close()
  }
}

/** One place as somebody of a plan sees it, narrow and wide. */
async function lookAtPlace(
  name: string,
  goes: (page: Page, picture: (name: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  for (const inlineSize of [375, 1280]) {
    const { page, context, troubles } = await visit(browser, hub.address, inlineSize)
    await signIn(page, name)
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await goes(page, each => take(page, `${each}-${inlineSize}`))
    if (troubles.length > 0) console.error(troubles)
    await context.close()
  }
}

const isWanted = (word: string): boolean => only === '' || only.startsWith(word)

/** A walk that comes to a stop is told, and does not keep the others from going. */
async function attempt(name: string, goes: Promise<void>): Promise<void> {
  await goes.catch((fault: unknown) => {
    console.error(`The walk ${name} stopped:`, fault)
    process.exitCode = 1
  })
}

try {
  if (isWanted('casework')) await attempt('casework', lookAtCasework())
  if (isWanted('claims')) await attempt('claims', lookAtPlace('judd@harbor.example', walkClaims))
  if (isWanted('reports')) await attempt('reports', lookAtPlace('nia@harbor.example', walkReports))
  if (isWanted('dashboards'))
    for (const inlineSize of [1280, 375])
      await attempt(`dashboards at ${inlineSize}`, dashboardPictures(inlineSize))
  for (const inlineSize of /^(?:machines|casework|claims|reports|dashboards)/.test(only) ? [] : [1280, 375]) {
    if (only === '' || only.startsWith('records'))
      await attempt(`records at ${inlineSize}`, recordsPictures(inlineSize))
    if (only.startsWith('records')) continue
    if (!only.startsWith('care')) await attempt(`help at ${inlineSize}`, walkHelp(inlineSize))
    if (isWanted('care')) await attempt(`care at ${inlineSize}`, lookAtCare(inlineSize))
    if (!only.startsWith('care') && !only.startsWith('help'))
      await attempt(`through the portal at ${inlineSize}`, walk(inlineSize))
  }
  // The last: it leaves its administrator with a second factor.
  if (isWanted('machines')) await attempt('machines', lookAtMachines())
} finally {
  await browser.close()
  await hub.stop()
}
