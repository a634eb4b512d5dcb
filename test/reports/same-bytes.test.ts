/** The same facts make the same files to the byte, wherever the program runs and whatever language it is set to. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const program = join(import.meta.dirname, 'digests-process.ts')

type Told = { readonly timeZone: string; readonly locale: string; readonly digests: object }

async function madeIn(timeZone: string, language: string): Promise<Told> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, TZ: timeZone, LANG: language, LC_ALL: language, VITEST: '' },
    timeout: 120_000,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told
}

test('a report made in California and one made in Kiribati, in Turkish, are the same bytes', async () => {
  const here = await madeIn('America/Los_Angeles', 'en_US.UTF-8')
  const there = await madeIn('Pacific/Kiritimati', 'tr_TR.UTF-8')
  expect([here.timeZone, here.locale]).toEqual(['America/Los_Angeles', 'en-US'])
  expect([there.timeZone, there.locale]).toEqual(['Pacific/Kiritimati', 'tr-TR'])
  expect(there.digests).toEqual(here.digests)
  expect(Object.values(here.digests)).toHaveLength(2)
}, 240_000)
