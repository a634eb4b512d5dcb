/** Reports to the State for the pictures: what is due, one report, a table, a row, a figure, its source, the setup. */
import type { Page } from 'playwright-core'

/** Begins with somebody of a plan who makes reports signed in. */
export async function walkReports(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/reports')
  const made = page.getByRole('table', { name: 'Reports that were made' })
  await made.waitFor()
  await picture('reports')
  await page
    .getByRole('link', { name: /^Is all there for/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /^Is all there for/ }).waitFor()
  await picture('reports-readiness')
  await page.goto('/reports')
  await made.getByRole('link').first().click()
  const tables = page.getByRole('table', { name: 'Its tables' })
  await tables.waitFor()
  await picture('reports-one')
  await tables.getByRole('link', { name: 'ECM Provider Capacity' }).click()
  await page.getByRole('link', { name: /^Row 1/ }).waitFor()
  await picture('reports-table')
  await page.getByRole('link', { name: /^Row 1/ }).click()
  const figures = page.getByRole('table', { name: 'Figures' })
  await figures.waitFor()
  await picture('reports-row')
  await figures.getByRole('link', { name: /Number of Members the Provider is Serving/ }).click()
  await page.getByRole('heading', { name: 'What made it' }).waitFor()
  await picture('reports-figure')
  await page
    .getByRole('link', { name: /^Row \d+ of a file/ })
    .first()
    .click()
  await page.getByRole('table', { name: 'Its cells' }).waitFor()
  await picture('reports-source')
  await page.goto('/reports/settings')
  await page.getByRole('heading', { name: 'Kinds of providers' }).waitFor()
  await picture('reports-setup')
}
