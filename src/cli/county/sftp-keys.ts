/** A pair of keys for a plan and a provider of the made-up county, so that SFTP can be tried at once. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from '#actions/house.ts'
import { makeKeyPair } from '#actions/sftp/logins/key-pair.ts'
import { type Founded, mustAsk } from './found-county.ts'

/** What whoever started the hub reads, kept beside the keys. */
export function sampleLoginsPath(data: string): string {
  return join(data, 'sftp', 'sample-logins.txt')
}

/** Makes the keys, registers them as administrators do, and keeps how to use them. */
export async function makeSampleKeys(
  house: House,
  founded: ReadonlyMap<string, Founded>,
  data: string,
  port: number,
): Promise<void> {
  const folder = join(data, 'sftp')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lines: string[] = []
  for (const kind of ['plan', 'ecm-provider'] as const) {
    const one = [...founded.values()].find(({ organization }) => organization.kinds.includes(kind))
    if (one?.administrator.kind !== 'person') continue
    const pair = makeKeyPair('ed25519')
    const path = join(folder, `sample-key-${kind}`)
    writeFileSync(path, pair.private, { mode: 0o600 })
    // Everybody of the made-up county signs in with a password alone; this stands for their second factor.
    const administrator = { ...one.administrator, assurance: 2 } as const
    const { userName } = await mustAsk(house, 'sftp.add-key', administrator, {
      name: 'Made-up nightly job',
      publicKey: pair.public,
      scope: 'fetch-and-put',
    })
    lines.push(`  ${one.organization.name}`, `    sftp -P ${port} -i ${path} ${userName}@localhost`)
  }
  writeFileSync(sampleLoginsPath(data), `${lines.join('\n')}\n`)
}
