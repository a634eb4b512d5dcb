/** Pictures of settings, people and invitations: an administrator's way through them, and a new person's. */
import type { Page } from 'playwright-core'
import ssh2 from 'ssh2'
import { signIn } from '#test/browser/browser.ts'
import { codeOf } from '#test/browser/second-factor.ts'

type Take = (name: string) => Promise<void>

async function walkSftp(page: Page, take: Take): Promise<void> {
  await page.goto('/settings/sftp-keys')
  await page.getByRole('region', { name: 'Where the server is' }).waitFor()
  await take('settings-sftp-empty')
  await page.getByRole('button', { name: 'Add a key' }).click()
  await page.getByLabel('Program').fill('Nightly export')
  await page.getByLabel('Public key').fill(ssh2.utils.generateKeyPairSync('ed25519').public)
  await take('settings-sftp-add')
  await page.getByRole('button', { name: 'Add a key' }).click()
  await page.getByRole('dialog', { name: 'The key is added' }).waitFor()
  await take('settings-sftp-added')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('table', { name: 'Keys and passwords' }).waitFor()
  await take('settings-sftp-keys')
}

export async function walkSettings(page: Page, take: Take): Promise<void> {
  await page.goto('/sign-in')
  await signIn(page, 'ada@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await page.goto('/settings')
  await page.getByRole('table', { name: 'Where you are signed in' }).waitFor()
  await take('settings-self')
  await page.goto('/settings/people')
  await page.getByRole('table', { name: 'People' }).waitFor()
  await page
    .getByRole('button', { name: 'Biller' })
    .or(page.getByRole('button', { name: 'Reviewer' }))
    .first()
    .click()
  await take('settings-people')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail address').fill(`testina-${Date.now()}@harbor.example`)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await page.getByText('Choose at least one role').waitFor()
  await take('settings-invite')
  await page.locator('label', { hasText: 'Plan analyst' }).click()
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await page.getByRole('dialog').waitFor()
  await take('settings-second-factor')
  await page.getByRole('button', { name: 'Next' }).click()
  const key = await page.locator('.copyable code').innerText()
  await take('settings-second-factor-app')
  await page.getByLabel('Code from your app').fill(codeOf(key))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('dialog', { name: /The link for/ }).waitFor()
  await take('settings-invitation-link')
  const link = await page.locator('.copyable code').innerText()
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await page.getByRole('table', { name: 'Invitations' }).waitFor()
  await take('settings-invitations')
  await page.getByRole('link', { name: 'Nia Sample' }).click()
  await page.getByRole('heading', { name: 'They work here no more?' }).waitFor()
  await take('settings-member')
  await page.getByRole('button', { name: 'End their work here' }).click()
  await take('settings-member-end')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await walkOrganization(page, take)
  await walkSftp(page, take)
  await page.goto('/settings')
  await page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
  await take('settings-self-secured')
  await page.getByRole('button', { name: 'Make new codes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).waitFor()
  await take('settings-recovery-codes')
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByRole('button', { name: 'Remove: My phone' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(link)
  await page.getByLabel('Your name').waitFor()
  await take('invitation')
  await page.goto('/invitation')
  await page.reload()
  await take('invitation-without-link')
}

async function walkOrganization(page: Page, take: Take): Promise<void> {
  for (const [name, address] of [
    ['organization', '/settings/organization'],
    ['single-sign-on', '/settings/single-sign-on'],
    ['mail', '/settings/mail'],
    ['tokens', '/settings/tokens'],
  ] as const) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await take(`settings-${name}`)
  }
  await page.getByRole('button', { name: 'Make a token' }).click()
  await page.getByLabel('Program').fill('Nightly files')
  await page.locator('label', { hasText: 'see contracts and partners' }).click()
  await take('settings-token-form')
  await page.getByRole('button', { name: 'Make a token' }).click()
  await page.getByRole('dialog', { name: 'Your token' }).waitFor()
  await take('settings-token')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.goto('/settings/single-sign-on')
  await page.getByRole('button', { name: 'Add single sign-on' }).click()
  await page.getByLabel('Value that means Reviewer').waitFor()
  await take('settings-single-sign-on-form')
}
