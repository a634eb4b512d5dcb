/** A full disk: what does not fit is a fault that says so, nothing half kept stays, and what was kept stays kept. */
import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { ownFolder } from './house.ts'

/** The largest file the process may write, in KiB. The embedded database's own log needs 16 MiB. */
const room = 20_000

test('for blobs and for the embedded database', async () => {
  const command = `ulimit -f ${room}; exec "${process.execPath}" --import tsx full-disk-process.ts`
  const child = spawn('bash', ['-c', command], {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1', FOLDER: ownFolder() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
  const told = JSON.parse(said) as { keptBefore: number }
  expect(told).toEqual({
    small: true,
    large: { code: 'blob/no-room', retry: 'later' },
    left: [],
    database: { code: 'database/full', retry: 'later' },
    keptBefore: told.keptBefore,
    answers: told.keptBefore,
    after: told.keptBefore,
  })
  expect(told.keptBefore).toBeGreaterThan(10)
})
