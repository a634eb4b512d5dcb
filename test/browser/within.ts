/** A person's window for one test, and what holds of every page, state and dialog in it. */
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Visit, visit } from './browser.ts'
import { goByTab } from './by-tab.ts'
import { barriersOf, outsideOf } from './open-to-all.ts'

/** A window for one test, in which the browser may complain of nothing. */
export async function within(
  browser: Browser,
  address: string,
  use: (seen: Visit) => Promise<void>,
  inlineSize = 1280,
): Promise<void> {
  const seen = await visit(browser, address, inlineSize)
  try {
    await use(seen)
    expect(seen.troubles).toEqual([])
  } finally {
    await seen.context.close()
  }
}

/** Nothing keeps anybody out, by the rules of WCAG 2.2 AA that a machine can judge; nothing leaves the window. */
export async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriersOf(page)).toEqual([])
  await expectWithinWindow(page)
}

/** Nothing has to be scrolled sideways. */
export async function expectWithinWindow(page: Page): Promise<void> {
  expect([page.url(), await outsideOf(page)]).toEqual([page.url(), []])
}

/** A dialog by keyboard: Tab comes to all that is in it and to nothing behind it. */
export async function expectByTab(page: Page): Promise<void> {
  expect((await goByTab(page)).amiss).toEqual([])
}

/** And Escape turns it away: the focus is back in the page, and not lost. */
export async function turnAway(page: Page, dialog: Locator): Promise<void> {
  await dialog.waitFor()
  await expectByTab(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true)
}

/** It has to be answered: Tab goes through it, and Escape, however often, leaves it where it is. */
export async function expectStays(page: Page, dialog: Locator): Promise<void> {
  await dialog.waitFor()
  await expectByTab(page)
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape')
  expect(await dialog.isVisible()).toBe(true)
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
