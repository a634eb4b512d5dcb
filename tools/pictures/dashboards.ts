/** Pictures of every dashboard, as a plan and as a provider see them. */
import type { Page } from 'playwright-core'
import { dashboardIds } from '#guidance/all-dashboards.ts'

type Picture = (name: string) => Promise<void>

/** Begins with somebody signed in who may see figures; `who` goes into the names. */
export async function walkDashboards(page: Page, picture: Picture, who: 'plan' | 'provider'): Promise<void> {
  await page.goto('/dashboards')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture(`dashboards-${who}`)
  for (const id of dashboardIds) {
    if (who === 'provider' && id === 'encounters') continue
    await page.goto(`/dashboards/${id}`)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await picture(`dashboards-${who}-${id}`)
  }
}

/** What a county sees of it: begins with somebody of the county signed in. */
export async function walkShared(page: Page, picture: Picture): Promise<void> {
  await page.goto('/shared-figures')
  await page.getByRole('heading', { level: 2 }).nth(1).waitFor()
  await picture('dashboards-county')
  await page.getByLabel('Subject').selectOption({ label: 'Equity' })
  await page.getByText('Not shown').first().waitFor()
  await picture('dashboards-county-equity')
}

/** What a plan lets it see: begins with somebody of the plan signed in. */
export async function walkSharing(page: Page, picture: Picture): Promise<void> {
  await page.goto('/dashboards/sharing')
  await page.getByRole('group').first().waitFor()
  await picture('dashboards-sharing')
}
