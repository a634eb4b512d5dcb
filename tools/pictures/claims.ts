/** The plan's claims for the pictures: what waits, a line with its reasons, payments, the clock, prices. */
import type { Page } from 'playwright-core'

/** Begins with somebody who decides on claims signed in. */
export async function walkClaims(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/claims')
  await page.getByRole('table').first().waitFor()
  await picture('claims-queue')
  await page.goto('/claims?list=all')
  await page.getByRole('table', { name: 'All lines' }).waitFor()
  await picture('claims-all')
  await page.goto('/claims?list=disputed')
  await page.getByRole('table', { name: 'Disputed' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Everything that was decided' }).waitFor()
  await picture('claims-line-disputed')
  await page.goto('/claims?list=to-confirm')
  await page.getByRole('table', { name: 'For a second look' }).getByRole('link').first().click()
  await page.getByText('Waits for a second person').waitFor()
  await picture('claims-line-second-look')
  await page.goto('/claims/payments')
  await page.getByRole('table', { name: 'Payment runs' }).waitFor()
  await picture('claims-payments')
  await page.getByRole('link', { name: 'Run 1' }).click()
  await page
    .getByRole('button', { name: /^Why check/ })
    .first()
    .click()
  await page.getByRole('table', { name: 'Lines of this payment' }).waitFor()
  await picture('claims-payment')
  await page.goto('/claims/clock')
  await page.getByRole('table', { name: 'By month of receipt' }).waitFor()
  await picture('claims-clock')
  await page.goto('/claims/prices')
  await page.getByRole('table', { name: 'Prices' }).waitFor()
  await picture('claims-prices')
}
