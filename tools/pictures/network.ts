/** Pictures of the place Network: the plan's side, the provider's, and the record. */
import type { Page } from 'playwright-core'
import { signIn } from '#test/browser/browser.ts'

type Picture = (name: string) => Promise<void>

const ofPlan = [
  'network',
  'network/reminders/new',
  'network/reminders',
  'network/rates',
  'network/partners',
  'network/contracts',
  'network/contracts/new',
  'network/capacity',
  'network/offers',
  'network/directory',
  'network/vetting',
  'network/audits',
  'network/grievances',
] as const

/** Goes through every page of the place, as the people who are offered it. */
export async function walkNetwork(page: Page, picture: Picture): Promise<void> {
  const see = async (address: string, name = address.replaceAll('/', '-')): Promise<void> => {
    await page.goto(`/${address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await picture(`plan-${name}`)
  }
  const follow = async (address: string, link: RegExp, name: string): Promise<void> => {
    await page.goto(`/${address}`)
    await page.getByRole('link', { name: link }).first().click()
    await page.waitForURL(url => url.pathname !== `/${address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await picture(name)
  }
  await signIn(page, 'nia@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  for (const address of ofPlan) await see(address)
  await follow('network/partners', /Cottonwood/, 'plan-network-partner')
  await follow('network/contracts', /harbor-bluebird/, 'plan-network-contract')
  await page.getByRole('link', { name: 'Readiness checklist' }).click()
  await page.getByRole('heading', { name: /Readiness/ }).waitFor()
  await picture('plan-network-readiness')
  await follow('network/audits', /Yearly/, 'plan-network-audit')
  await follow('network/grievances', /access/, 'plan-network-grievance')
  await page.context().clearCookies()
  await signIn(page, 'cleo@bluebird.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await see('network', 'provider-network')
  await see('network/sites')
  await follow('network/sites', /Bluebird/, 'plan-network-site')
  await follow('network/contracts', /harbor-bluebird/, 'plan-network-contract-to-answer')
  await page.context().clearCookies()
  await signIn(page, 'ada@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await see('network/record')
  await see('network/disclosures')
  await page.context().clearCookies()
}
