/** Pictures of coverage and authorizations: a member whom two plans list, and a service that is asked for. */
import type { Page } from 'playwright-core'

type Picture = (name: string) => Promise<void>

/** Begins with somebody of a provider signed in. */
export async function walkRecords(page: Page, picture: Picture): Promise<void> {
  await page.goto('/members/coverage')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('records-coverage')
  await page.goto('/members')
  await page.getByRole('table', { name: 'Members' }).getByRole('link').first().click()
  const coverage = page.getByRole('region', { name: 'Coverage' })
  await coverage.getByRole('button', { name: 'Say what you know' }).click()
  await coverage.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
  await coverage.getByLabel('Is the member covered?').selectOption('not-covered')
  await coverage.getByLabel('Who says so').selectOption('state')
  await coverage.getByLabel('First day').fill('2026-06-01')
  await coverage.getByLabel('Last day (if known)').fill('2026-07-31')
  await picture('records-coverage-tell')
  await coverage.getByRole('button', { name: 'Save what is right' }).click()
  await coverage.getByRole('button', { name: 'Say what you know' }).waitFor()
  const authorizations = page.getByRole('region', { name: 'Authorizations' })
  await authorizations.getByRole('button', { name: 'Ask for a service' }).click()
  await authorizations.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
  await authorizations.getByLabel('First day').fill('2026-12-01')
  await picture('records-ask')
  await authorizations.getByRole('button', { name: 'Ask', exact: true }).click()
  await authorizations.getByRole('button', { name: 'Withdraw' }).waitFor()
  await authorizations.getByText('What happened').click()
  await picture('records-member')
  await page.goto('/members/authorizations')
  await page.getByRole('table').first().waitFor()
  await picture('records-authorizations')
  await page.goto('/members/assignments')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('records-assignments')
}
