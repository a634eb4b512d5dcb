/** The past never changes: what each release asked is what it asked when it was frozen. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { releasePicture } from '#files/derive/release-picture.ts'
import { releases } from '#guidance/releases.ts'

const folder = join(import.meta.dirname, 'releases')

describe('each release', () => {
  test('has its frozen picture, and there are no others', () => {
    // A new release is frozen by `npx tsx tools/freeze-release.ts`.
    const frozen = readdirSync(folder).sort()
    expect(frozen).toEqual(releases.map(({ id }) => `${id}.json`).sort())
  })

  test.each(releases.map(release => [release.id, release] as const))(
    '%s asks what it asked',
    (id, release) => {
      expect(releasePicture(release)).toEqual(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')))
    },
  )
})
