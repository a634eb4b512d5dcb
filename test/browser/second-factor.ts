/** A second factor as people have it: an app that shows codes, and a device that makes passkeys. */
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'

/** The code that an app shows for the setup key of the page; `ahead` of now by so many half minutes. */
export function codeOf(setupKey: string, ahead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(setupKey.replace(/\s/g, '')) })
  return totp.generate({ timestamp: Date.now() + ahead * 30_000 })
}

/** Gives the page a device that makes passkeys and shows them when asked, as if a finger lay on it. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Sets a first factor up in the dialog that is open, to the codes that come with it; gives the key of the app. */
export async function setUpAppOnly(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Next' }).click()
  const key = await page.getByRole('dialog').last().locator('code').innerText()
  await page.getByLabel('Code from your app').fill(codeOf(key))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await page.getByRole('list', { name: 'Recovery codes' }).waitFor()
  return key
}

/** Sets a first factor up in the dialog that is open, and keeps its codes; gives the key of the app. */
export async function setUpApp(page: Page): Promise<string> {
  const key = await setUpAppOnly(page)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  return key
}

/** Asks the hub as whoever is signed in on the page: for what a test needs and does not look at. */
export function askFrom<Answer>(page: Page, name: string, input: object = {}): Promise<Answer> {
  const request = {
    method: 'POST',
    body: JSON.stringify(input),
    headers: {
      'content-type': 'application/json',
      'causeway-request': '1',
      'idempotency-key': crypto.randomUUID(),
    },
  }
  return page.evaluate<Answer>(
    `fetch('/api/${name.replace('.', '/')}', ${JSON.stringify(request)}).then(answer => answer.json())`,
  )
}
