/** `causeway audit verify` and `export` on a hub in a folder: the exit code is the contract. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { castAnchorNow } from '#actions/audit/cast-anchor.ts'
import { openHouse } from '#actions/open.ts'
import { setUpHub } from '#actions/people/set-up.ts'
import { readSettings } from '#actions/read-settings.ts'
import { runAuditExport, runAuditVerify } from '../../src/cli/commands/audit.ts'

const folder = mkdtempSync(join(tmpdir(), 'causeway-audit-'))
const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64')
let organizationId = ''
let root = ''

beforeAll(async () => {
  vi.stubEnv('CAUSEWAY_MODE', 'development')
  vi.stubEnv('CAUSEWAY_DATA', folder)
  vi.stubEnv('CAUSEWAY_AUDIT_KEY', keyOf('audit'))
  vi.stubEnv('CAUSEWAY_SEALING_KEY', keyOf('sealing'))
  const settings = readSettings(process.env)
  if (!settings.ok) throw new Error(settings.refusal.says)
  const house = await openHouse(settings.value.settings)
  if (!house.ok) throw new Error(house.refusal.says)
  const organization = { name: 'Example Plan', kinds: ['plan'] as const, npi: null, planCode: null }
  const made = await setUpHub(house.value, organization, 'ada@plan.example')
  if (!made.ok) throw new Error(made.refusal.says)
  ;({ organizationId } = made.value)
  root = (
    await castAnchorNow(house.value, '01900000-0000-7000-8000-0000000000aa', '2026-11-22T20:00:00.000Z')
  ).root
  await house.value.close()
}, 120_000)

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('an audit that nobody touched is intact, and its anchors are among the published ones', async () => {
  expect(await runAuditVerify({ json: true })).toBe(0)
  const anchors = join(folder, 'anchors.jsonl')
  writeFileSync(anchors, `${JSON.stringify({ id: 'a', root })}\n`)
  expect(await runAuditVerify({ anchors, json: true })).toBe(0)
})

test('an anchor that was never published is found', async () => {
  const anchors = join(folder, 'others.jsonl')
  writeFileSync(anchors, `${JSON.stringify({ id: 'a', root: 'ab'.repeat(32) })}\n`)
  expect(await runAuditVerify({ anchors, json: true })).toBe(1)
})

test('a chain of another key is not ours', async () => {
  vi.stubEnv('CAUSEWAY_AUDIT_KEY', keyOf('another'))
  expect(await runAuditVerify({ json: true })).toBe(1)
  vi.stubEnv('CAUSEWAY_AUDIT_KEY', keyOf('audit'))
})

test('a file that holds no anchors is refused', async () => {
  const none = join(folder, 'none.txt')
  writeFileSync(none, 'nothing\n')
  expect(await runAuditVerify({ anchors: none })).toBe(2)
  expect(await runAuditVerify({ anchors: join(folder, 'missing') })).toBe(2)
})

test('an organization’s audit is written out with its seals', async () => {
  const out = join(folder, 'audit.jsonl')
  expect(await runAuditExport(organizationId, { out })).toBe(0)
  const lines = readFileSync(out, 'utf8').trim().split('\n')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    sequence: 1,
    action: 'people.set-up',
    mac: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(await runAuditExport('nobody', { out })).toBe(2)
})
