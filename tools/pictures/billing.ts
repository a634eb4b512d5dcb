/** An invoice from its beginning to the plan's answer, and many at once, for the pictures. */
import type { Page } from 'playwright-core'
import type { Day } from '#base/day.ts'
import { fillProvider, fillService, serviceField } from '#test/browser/invoices.ts'

/** `day` is a day of last month, which a draft begins with. */
export async function walkInvoices(
  page: Page,
  day: Day,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto('/billing')
  await page.getByRole('heading', { name: 'Drafts' }).waitFor()
  await picture('billing-empty')
  await begin(page)
  await picture('billing-draft-new')
  if (await page.getByLabel('Billing Provider Tax Identification Number (TIN)').isVisible())
    await fillProvider(page)
  await oneInvoice(page, day, picture)
  await manyInvoices(page, picture)
  await page.getByRole('button', { name: /^Send \d+ ready$/ }).click()
  await page.getByRole('dialog').waitFor()
  await picture('billing-send')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Accepted').first().waitFor()
  await begin(page)
  await page.goto('/billing')
  await page.getByRole('table', { name: 'Drafts' }).waitFor()
  await picture('billing')
  await page.getByRole('table', { name: 'Sent invoices' }).getByRole('link').first().click()
  await page.getByText('Invoice Amount').waitFor()
  await picture('billing-sent-invoice')
  await page.goto('/billing/owed')
  await page.getByRole('table', { name: 'By plan' }).waitFor()
  await picture('billing-owed')
}

async function begin(page: Page): Promise<void> {
  await page.goto('/billing')
  await page.getByLabel('Plan', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { name: /^Invoices to/ }).waitFor()
}

async function oneInvoice(page: Page, day: Day, picture: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Add an invoice' }).click()
  await page.getByLabel('Find a member by name or CIN').fill('9000')
  await page.locator('.member-choices button').first().waitFor()
  await picture('billing-invoice-member')
  await page.locator('.member-choices button').nth(1).click()
  await fillService(page, day)
  await serviceField(page, 'Service Unit Count(s)').fill('many')
  await serviceField(page, 'Place of Service (POS)').selectOption('02')
  await page.locator('.invoice-field .usa-error-message').first().waitFor()
  await page.getByText(/^Saved, /).waitFor()
  await picture('billing-invoice-wrong')
  await page.getByText('Explain every field').click()
  await serviceField(page, 'Place of Service (POS)').selectOption('11')
  await serviceField(page, 'Service Unit Count(s)').fill('4')
  await page.getByRole('button', { name: 'Send 1 ready' }).waitFor()
  await picture('billing-invoice-explained')
  await page.getByRole('button', { name: 'Back to the draft' }).click()
}

async function manyInvoices(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Many members at once' }).click()
  await page.getByText('All shown', { exact: true }).click()
  await page.getByLabel('Procedure Code(s)').selectOption('g9008-u1')
  await page.getByText('The whole month', { exact: true }).click()
  await page.getByLabel('Service Unit Count(s)', { exact: true }).fill('4')
  await page.getByLabel('Place of Service (POS)').selectOption('11')
  await page.getByLabel('Member Diagnosis Code(s)').fill('Z59.00')
  await page.getByLabel('Service Unit Cost(s)', { exact: true }).fill('25')
  await picture('billing-many')
  await page.getByRole('button', { name: /^Add to/ }).click()
  await page.getByRole('button', { name: /^Send \d+ ready$/ }).waitFor()
  await picture('billing-table')
}
