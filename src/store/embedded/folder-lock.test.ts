/** The lock of a folder across machines and containers, where no process can be asked whether it lives. */
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeLock } from './folder-lock.ts'

const pace = { every: 20, silence: 400 }
const elsewhere = `${JSON.stringify({ host: 'another-machine', pid: 1, startedAt: '7' })}\n`
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causeway-lock-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file that another machine goes on touching is respected', async () => {
  const path = join(folder, 'touched')
  writeFileSync(path, elsewhere)
  let seconds = 1
  const touching = setInterval(() => utimesSync(path, seconds++, seconds), 20)
  const taken = await takeLock(path, pace)
  clearInterval(touching)
  expect(taken).toEqual({ heldBy: 'process 1 on another-machine' })
  expect(readFileSync(path, 'utf8')).toBe(elsewhere)
})

test('one that lies untouched is put away', async () => {
  const path = join(folder, 'untouched')
  writeFileSync(path, elsewhere)
  const taken = await takeLock(path, pace)
  expect('lock' in taken).toBe(true)
  if ('lock' in taken) taken.lock.release()
  expect(existsSync(path)).toBe(false)
})

test('of ten who find a dead holder’s file at once, one takes it', async () => {
  const path = join(folder, 'contended')
  writeFileSync(path, elsewhere)
  const taken = await Promise.all(Array.from({ length: 10 }, () => takeLock(path, pace)))
  const locks = taken.flatMap(each => ('lock' in each ? [each.lock] : []))
  expect(locks).toHaveLength(1)
  locks[0]?.release()
})

test('a holder whose file was replaced is told, and leaves the other’s file alone', async () => {
  const path = join(folder, 'lost')
  const taken = await takeLock(path, pace)
  if (!('lock' in taken)) throw new Error(taken.heldBy)
  const { lock } = taken
  const told = new Promise<void>(resolve => lock.whenLost(resolve))
  writeFileSync(path, elsewhere)
  await told
  lock.release()
  expect(readFileSync(path, 'utf8')).toBe(elsewhere)
})
