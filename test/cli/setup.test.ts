/** `causeway setup`, as whoever runs a hub uses it: begin, add, let in again, and what it refuses. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Causeway, startCauseway } from './testing.ts'

let causeway: Causeway
beforeAll(async () => {
  causeway = await startCauseway()
})

const setup = (...args: readonly string[]) =>
  causeway.runWith(
    { env: { CAUSEWAY_MODE: 'development', CAUSEWAY_DATA: causeway.at('data') } },
    'setup',
    ...args,
  )

const link = /http:\/\/localhost:8080\/invitation#[\w-]{43}\n/
const plan = ['--name', 'Sample Health Plan', '--kind', 'plan'] as const

describe('setup', () => {
  test('begins a hub once, adds to it when told to, and lets an administrator in again', async () => {
    const begun = await setup('testina@example.org', ...plan)
    expect(begun.err).toBe('')
    expect(begun.code).toBe(0)
    expect(begun.out).toMatch(link)

    const twice = await setup('testina@example.org', ...plan)
    expect(twice).toMatchObject({ code: 2, out: '' })
    expect(twice.err).toMatch('has organizations already')

    const kinds = ['ecm-provider', 'community-supports-provider']
    const more = await setup('colin@example.org', '--name', 'Sample Care', '--kind', ...kinds, '--another')
    expect(more.out).toMatch(link)

    const id = /id ([\da-f-]{36})\./.exec(begun.out)?.[1] ?? ''
    const again = await setup('testina.again@example.org', '--organization', id)
    expect(again.out).toMatch(link)
    expect(again.out).toContain(id)

    const nobody = await setup(
      'testina@example.org',
      '--organization',
      id.replace(/.$/, '0').replace(/^./, '1'),
    )
    expect(nobody).toMatchObject({ code: 2, out: '' })
  })

  test.each([
    [['testina', ...plan], 'no e-mail address'],
    [['testina@example.org', '--kind', 'plan'], 'no name'],
    [['testina@example.org', '--name', 'Sample', '--kind', 'hospital'], 'kinds'],
    [['testina@example.org', '--name', 'Sample'], 'kinds'],
    [['testina@example.org', ...plan, '--npi', '1234567890'], 'National Provider Identifier'],
    [['testina@example.org', '--organization', 'ours'], 'id of an organization'],
  ])('refuses %j and opens nothing', async (args, says) => {
    const refused = await setup(...args)
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toMatch(says)
  })
})
