/** A person's window for one test, and what holds of every page and state in it. */
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Visit, visit } from './browser.ts'
import { barriersOf } from './open-to-all.ts'

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
  const leaves = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  expect(leaves).toBeLessThanOrEqual(0)
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
