/** What every page and state keeps to, as far as a machine can judge. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Visit, visit } from './browser.ts'

/** What keeps somebody out, by the rules of WCAG 2.2 AA that a machine can judge. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .options({ resultTypes: ['violations'] })
    // Our pages hold no frames: nothing has to be gathered in another window.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Nothing keeps anybody out. */
export async function expectOpenToAll(page: Page): Promise<void> {
  expect(await barriersOf(page)).toEqual([])
}

/** Nothing has to be scrolled sideways. */
export async function expectWithinWindow(page: Page): Promise<void> {
  expect([page.url(), await outsideOf(page)]).toEqual([page.url(), []])
}

/** What sticks out of a window that has to be scrolled sideways. */
export function outsideOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    document.documentElement.scrollWidth <= innerWidth ? [] :
      [...document.querySelectorAll('body *')]
        .filter(each => !each.closest('.table-scroll, .usa-sr-only, .usa-skipnav'))
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
        .map(each => each.outerHTML.slice(0, 120))`)
}

/** A person's window, in which the browser may complain of nothing. */
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
