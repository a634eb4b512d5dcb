/** Pictures of the public pages and of referrals: somebody refers a neighbor, and the plan sees it. */
import type { Page } from 'playwright-core'
import { signIn } from '#test/browser/browser.ts'

type Picture = (name: string) => Promise<void>

/** Begins without anybody signed in, and ends with the plan's analyst. */
export async function walkCare(page: Page, picture: Picture, inlineSize: number): Promise<void> {
  await page.goto('/care')
  await page.getByRole('link', { name: 'Example Harbor Health Plan' }).click()
  await page.getByRole('heading', { level: 2, name: 'Your rights' }).waitFor()
  await picture('care-plan')
  const plan = new URL(page.url()).pathname
  await page.goto(`${plan}/providers`)
  await page.getByRole('table').waitFor()
  await picture('care-providers')
  await page.goto(`${plan}/languages`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await picture('care-languages')
  await page.goto(`${plan}/refer`)
  await page.getByLabel('Who are you?').selectOption('family')
  await picture('care-refer-you')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel(/First name/).fill('Testina')
  await page.getByLabel(/^Phone/).fill(`555010${1000 + inlineSize}`)
  await picture('care-refer-person')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText('Do you stay in a shelter').click()
  await picture('care-refer-needs')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText('Yes', { exact: true }).click()
  await page.getByText(/Maybe, if/).waitFor()
  await picture('care-refer-send')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Your request was sent').waitFor()
  await picture('care-receipt')
  await signIn(page, 'nia@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await page.goto('/referrals')
  await page.getByRole('table').waitFor()
  await picture('care-referrals')
  await page.getByRole('link', { name: 'Testina' }).first().click()
  await page.getByRole('heading', { name: 'What happened' }).waitFor()
  await picture('care-referral')
  await page
    .getByRole('link', { name: /letter/ })
    .first()
    .click()
  await page.getByRole('article').waitFor()
  await picture('care-letter')
  await page.goto('/referrals/new')
  await page.getByText('Are you safe').waitFor()
  await picture('care-enter')
}
