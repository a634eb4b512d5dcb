/** Made-up actions of every kind, by which the door is tested apart from what the product does. */
import { z } from 'zod'
import { action } from '#actions/action.ts'
import { refuse } from '#actions/refusals.ts'
import { Fault } from '#base/fault.ts'
import { done } from '#base/result.ts'

export const echo = action({
  name: 'testing.echo',
  says: 'Answer what was understood.',
  permission: 'network/read',
  takes: z.strictObject({
    word: z.string().optional(),
    count: z.int().optional(),
    sure: z.boolean().optional(),
    list: z.array(z.int()).optional(),
  }),
  gives: z.record(z.string(), z.unknown()),
  changes: false,
  refuses: [],
  run: asked => Promise.resolve(done({ ...asked })),
})

export const search = action({
  name: 'testing.search',
  says: 'Look for a member.',
  permission: 'exchange/read',
  asks: 'body',
  takes: z.strictObject({ cin: z.string().describe('Client Index Number') }),
  gives: z.strictObject({ found: z.boolean() }),
  changes: false,
  refuses: ['request/not-found'],
  run: asked => Promise.resolve(asked.cin === 'none' ? refuse('request/not-found') : done({ found: true })),
})

let times = 0

export const change = action({
  name: 'testing.change',
  says: 'Change something.',
  permission: 'settings/manage',
  kinds: ['plan'],
  needsSecondFactor: true,
  takes: z.strictObject({ name: z.string() }),
  gives: z.strictObject({ times: z.number() }),
  changes: true,
  refuses: [],
  run: () => Promise.resolve(done({ times: ++times })),
})

export const receive = action({
  name: 'testing.receive',
  says: 'Take a file.',
  permission: 'exchange/send',
  takes: z.strictObject({ partner: z.string(), rows: z.int().optional() }),
  gives: z.strictObject({ sha256: z.string(), byteCount: z.number(), name: z.string(), rows: z.number() }),
  changes: true,
  file: 'one',
  refuses: ['blob/too-large'],
  prepare: async ({ file }, { house, organizationId }) => {
    if (file === undefined) return refuse('request/file-missing')
    const maxBytes = house.settings.limits.fileBytes
    const stored = await house.blobs.put(organizationId, file.bytes, { maxBytes })
    return stored.ok ? done({ ...stored.value, name: file.name }) : stored
  },
  run: (asked, _, prepared) => Promise.resolve(done({ ...prepared, rows: asked.rows ?? 0 })),
})

export const download = action({
  name: 'testing.download',
  says: 'Give a file.',
  permission: 'exchange/read',
  takes: z.strictObject({ name: z.string(), broken: z.boolean().optional() }),
  gives: 'file',
  changes: false,
  refuses: [],
  run: asked => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('first part\n')
      if (asked.broken) throw new Fault('blob/damaged', 'A kept file is not as we kept it.')
      yield new TextEncoder().encode('second part\n')
    }
    return Promise.resolve(done({ name: asked.name, mediaType: 'text/csv', bytes: bytes() }))
  },
})

export const fail = action({
  name: 'testing.fail',
  says: 'Fail, as a machine does.',
  permission: 'network/read',
  takes: z.strictObject({ how: z.string() }),
  gives: z.strictObject({}),
  changes: false,
  refuses: [],
  run: asked => {
    if (asked.how === 'away') throw new Fault('database/unavailable', 'Testina Sample 90000001A', 'soon')
    throw new Error('the row of Testina Sample, CIN 90000001A, did not fit')
  },
})

export const signIn = action({
  name: 'testing.sign-in',
  says: 'Open a session.',
  permission: 'anyone',
  takes: z.strictObject({ password: z.string() }),
  gives: z.strictObject({ sessionSecret: z.string(), name: z.string() }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [],
  run: (_, { caller }) =>
    Promise.resolve(done({ sessionSecret: 'a-secret-of-a-session', name: caller.agent ?? 'none' })),
})

export const signOut = action({
  name: 'testing.sign-out',
  says: 'Close the session.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({}),
  changes: true,
  withoutKey: true,
  session: 'closes',
  refuses: [],
  run: () => Promise.resolve(done({})),
})

export const clockwork = action({
  name: 'testing.clockwork',
  says: 'What only our own clockwork may ask.',
  permission: 'system',
  takes: z.strictObject({}),
  gives: z.strictObject({}),
  changes: false,
  refuses: [],
  run: () => Promise.resolve(done({})),
})

export const sampleActions = [
  echo,
  search,
  change,
  receive,
  download,
  fail,
  signIn,
  signOut,
  clockwork,
] as const
