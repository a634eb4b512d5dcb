/** Pictures of settings for programs: partners' own SFTP servers, folders and terms. */
import type { Page } from 'playwright-core'
import { signIn } from '#test/browser/browser.ts'
import { setUpApp } from '#test/browser/second-factor.ts'

type Take = (name: string) => Promise<void>

export async function walkMachines(page: Page, take: Take): Promise<void> {
  await signIn(page, 'ada@harbor.example')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await page.goto('/settings/sftp-servers')
  await page.getByRole('button', { name: 'Add a server' }).click()
  await page.getByLabel('Partner').selectOption({ index: 1 })
  await page.getByLabel('Server name').fill('127.0.0.1')
  await page.getByLabel('Port', { exact: true }).fill('9')
  await page.getByLabel('User name there').fill('sample-exchange')
  await page.getByLabel('Folder with files for you').fill('/outgoing')
  await take('server-form')
  await page.getByRole('button', { name: 'Save' }).click()
  await setUpApp(page)
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await page.getByText('It does not answer').first().waitFor()
  await take('server')
  await page.getByRole('button', { name: 'Suspend' }).click()
  await page.getByText('Nothing is fetched or brought.').waitFor()
  await take('server-suspended')
  await page.goto('/settings/sftp-servers')
  await page.getByRole('table').waitFor()
  await take('servers')
  await page.goto('/settings/sftp-folders')
  await page.getByRole('table').waitFor()
  await take('folders')
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await take('folder-form')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.goto('/settings/sftp-keys')
  await page.getByRole('form', { name: 'How files are taken' }).waitFor()
  await page.getByText('Allow passwords besides keys').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  await take('terms')
}
