/** The settings: what is unsafe in production is refused, all of it at once, and no value is repeated. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'

const auditKey = 'MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY='
const sealingKey = 'ZmVkY2JhOTg3NjU0MzIxMHp5eHd2dXRzcnFwb25tbGs='
const safe = {
  CAUSEWAY_PUBLIC_URL: 'https://hub.example.org',
  CAUSEWAY_AUDIT_KEY: auditKey,
  CAUSEWAY_SEALING_KEY: sealingKey,
}

const problemsOf = (environment: Record<string, string>): string => {
  const read = readSettings(environment)
  return read.ok ? 'none' : read.refusal.says
}

describe('production', () => {
  test('starts with an address and two keys, and nothing else', () => {
    const read = readSettings(safe)
    expect(read).toMatchObject({
      ok: true,
      value: {
        settings: {
          mode: 'production',
          publicUrl: 'https://hub.example.org',
          database: { kind: 'embedded' },
        },
        door: { host: '127.0.0.1', port: 8080, trustProxy: [] },
      },
    })
  })

  test('says everything that is missing at once', () => {
    const says = problemsOf({})
    for (const name of ['CAUSEWAY_PUBLIC_URL', 'CAUSEWAY_AUDIT_KEY', 'CAUSEWAY_SEALING_KEY'])
      expect(says).toContain(`${name} is missing`)
  })

  const unsafe: readonly (readonly [string, Record<string, string>, string])[] = [
    ['http', { CAUSEWAY_PUBLIC_URL: 'http://hub.example.org' }, 'begins with http://'],
    ['an address with a path', { CAUSEWAY_PUBLIC_URL: 'https://hub.example.org/causeway' }, 'without a path'],
    ['a key of zeros', { CAUSEWAY_AUDIT_KEY: '0'.repeat(64) }, 'CAUSEWAY_AUDIT_KEY is not 32 random bytes'],
    ['a short key', { CAUSEWAY_SEALING_KEY: 'c2hvcnQ=' }, 'CAUSEWAY_SEALING_KEY is not 32 random bytes'],
    ['one key for both', { CAUSEWAY_SEALING_KEY: auditKey }, 'are the same key'],
    ['a misspelt setting', { CAUSEWAY_SEALING_KEYS: sealingKey }, 'CAUSEWAY_SEALING_KEYS is no setting'],
    ['an armed kill point', { CAUSEWAY_KILL_AT: 'receive/before-blob' }, 'CAUSEWAY_KILL_AT is for tests'],
    ['a database that is none', { DATABASE_URL: 'mysql://root:hunter2@db' }, 'DATABASE_URL does not begin'],
    ['a share above one', { CAUSEWAY_ENDED_SHARE: '20' }, 'CAUSEWAY_ENDED_SHARE is not a number from 0 to 1'],
    ['a port that is none', { CAUSEWAY_PORT: 'eighty' }, 'CAUSEWAY_PORT is not a number'],
    ['a token to guess', { CAUSEWAY_METRICS_TOKEN: 'secret' }, 'shorter than 20'],
    ['an unknown mode', { CAUSEWAY_MODE: 'prod' }, 'CAUSEWAY_MODE is neither'],
    ['a secret in no file', { CAUSEWAY_AUDIT_KEY_FILE: '/nowhere' }, 'CAUSEWAY_AUDIT_KEY_FILE are both set'],
  ]
  test.each(unsafe)('refuses %s', (_, change, says) => {
    const told = problemsOf({ ...safe, ...change })
    expect(told).toContain(says)
    expect(told).not.toMatch(/hunter2|c2hvcnQ|MDEyMzQ1/)
  })
})

test('secrets come from files', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'causeway-settings-')), 'key')
  writeFileSync(path, `${auditKey}\n`)
  const { CAUSEWAY_AUDIT_KEY: _, ...rest } = safe
  const read = readSettings({ ...rest, CAUSEWAY_AUDIT_KEY_FILE: path })
  expect(read.ok && Buffer.from(read.value.settings.keys.audit).toString('base64')).toBe(auditKey)
})

test('development needs nothing', () => {
  expect(readSettings({ CAUSEWAY_MODE: 'development', CAUSEWAY_PORT: '3000' })).toMatchObject({
    ok: true,
    value: { settings: { mode: 'development', publicUrl: 'http://localhost:3000' } },
  })
})
