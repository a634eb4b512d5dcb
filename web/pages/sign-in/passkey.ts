/** Passkeys in the browser: asking for one to sign in. */
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { askHub } from '../../app/hub.ts'
import { keepDevice } from './device.ts'

export function offersPasskeys(): boolean {
  return browserSupportsWebAuthn()
}

/** Throws the hub's refusal, or the browser's own error where the person turned it away. */
export async function signInWithPasskey(): Promise<void> {
  const { options } = await askHub('sign-in.begin-passkey', {})
  const response = await startAuthentication({
    optionsJSON: options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  })
  const opened = await askHub('sign-in.with-passkey', {
    response: response as unknown as Parameters<typeof askHub<'sign-in.with-passkey'>>[1]['response'],
  })
  keepDevice(opened.device)
}
