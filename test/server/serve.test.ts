/** One process of the hub from beginning to end: it listens, is asked by the client, and goes to rest. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import type { AllSettings } from '#actions/read-settings.ts'
import { openClient } from '#client/client.ts'
import { openLog } from '#server/log.ts'
import { startServing } from '#server/serve.ts'
import { testSettings } from '#test/actions/house.ts'
import { testDoor } from './hub.ts'

const folder = mkdtempSync(join(tmpdir(), 'causeway-serve-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = (port = 0): AllSettings => ({ settings: testSettings(folder), door: { ...testDoor, port } })

function logInto(lines: string[]) {
  return openLog(
    'info',
    new Writable({
      write: (chunk: Buffer, _, next) => {
        lines.push(chunk.toString())
        next()
      },
    }),
  )
}

test('it serves, works and goes to rest', async () => {
  const lines: string[] = []
  const serving = await startServing(settings(), { door: true, workers: true }, logInto(lines))
  if (!serving.ok || serving.value.address === null) throw new Error('not serving')
  const { address, stop } = serving.value
  expect((await fetch(`${address}/readyz`)).status).toBe(200)

  const client = openClient({ server: address })
  const password = 'Testina Sample 90000001A'
  const refused = await client.signIn.withPassword({ name: 'testina@example.org', password })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'sign-in/not-recognised', status: 401 } })
  const members = await client.people.listMembers({})
  expect(members).toMatchObject({ ok: false, problem: { code: 'request/not-signed-in', status: 401 } })

  await stop()
  await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed')
  const log = lines.join('')
  expect(log).toContain('"msg":"started"')
  expect(log).toContain('"msg":"stopped"')
  expect(log).not.toMatch(/Testina|testina|90000001A|"level":"error"/)
})

test('where another program listens it says so, and leaves nothing open', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const serving = await startServing(settings(port), { door: true, workers: true }, logInto([]))
  other.close()
  expect(serving).toMatchObject({ ok: false, refusal: { code: 'settings/port-taken' } })
})

test('workers alone listen to nobody', async () => {
  const serving = await startServing(settings(), { door: false, workers: true }, logInto([]))
  if (!serving.ok) throw new Error('not serving')
  expect(serving.value.address).toBeNull()
  await serving.value.stop()
})
