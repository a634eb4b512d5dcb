/** How tests and pictures fill in an invoice: by the guidance’s own words. */
import type { Locator, Page } from 'playwright-core'

export const plan = 'Example Harbor Health Plan'

/** What nobody could know beforehand of the provider: typed once, remembered ever after. */
export async function fillProvider(page: Page): Promise<void> {
  const values = {
    'Billing Provider Tax Identification Number (TIN)': '990000001',
    'Billing Provider Phone Number': '5550100150',
    'Billing Provider Address': '200 Example Avenue',
    'Billing Provider City': 'Sampleville',
    'Billing Provider State': 'CA',
    'Billing Provider Zip': '99998',
  }
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Rendering provider: same as billing' }).click()
}

/** A field of the first service. */
export function serviceField(page: Page, label: string): Locator {
  return page.getByRole('group', { name: 'Service 1' }).getByLabel(label, { exact: false })
}

export async function fillService(page: Page, day: string): Promise<void> {
  await serviceField(page, 'Service Start Date').fill(day)
  await serviceField(page, 'Procedure Code(s)').selectOption('g9008-u1')
  await serviceField(page, 'Service Unit Count(s)').fill('4')
  await serviceField(page, 'Place of Service (POS)').selectOption('11')
  await serviceField(page, 'Member Diagnosis Code(s)').fill('Z59.00')
  await serviceField(page, 'Service Unit Cost(s)').fill('25')
}
