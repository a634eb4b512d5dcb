/** What every page and state keeps to, as far as a machine can judge. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

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

/** What sticks out of a window that has to be scrolled sideways. */
export function outsideOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    document.documentElement.scrollWidth <= innerWidth ? [] :
      [...document.querySelectorAll('body *')]
        .filter(each => !each.closest('.table-scroll, .usa-sr-only, .usa-skipnav'))
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
        .map(each => each.outerHTML.slice(0, 120))`)
}
