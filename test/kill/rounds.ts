/** The rounds of an exchange that the tests of kills and outages go through, as programs of two organizations ask. */
import { setTimeout as pause } from 'node:timers/promises'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { acceptMail } from '#actions/mail/accept.ts'
import type { OpenHouse } from '#actions/open.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { nobody, theHub } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { findOrganization, insertOrganization } from '#store/people/organizations.ts'
import { memberFile, plan, provider, returnFile, terms, today } from './exchange.ts'

/** How the database is asked: once, or again and again while it is away. */
export type Persevering = <Value>(work: () => Promise<Value>) => Promise<Value>

export const once: Persevering = work => work()

/** A house, how its askers persevere, and who listens to what it acknowledges. */
export type Exchange = {
  readonly house: OpenHouse
  readonly persevere: Persevering
  readonly say: (line: string) => void
}

export const asPlan: MachineActor = {
  kind: 'machine',
  tokenId: plan,
  organizationId: plan,
  organizationKinds: ['plan'],
  rights: ['exchange/read', 'exchange/send', 'network/manage', 'network/read'],
}
const asProvider: MachineActor = {
  ...asPlan,
  tokenId: provider,
  organizationId: provider,
  organizationKinds: ['ecm-provider'],
}

/** Asks with one key however often, as a partner's program does that got no answer. */
export async function must<Name extends ActionName>(
  { house, persevere }: Exchange,
  name: Name,
  actor: MachineActor,
  key: string,
  input: ActionInput<Name>,
  bytes?: Uint8Array,
): Promise<ActionAnswer<Name>> {
  const answer = await persevere(() => {
    const file =
      bytes === undefined ? {} : { file: { name: 'members.csv', mediaType: 'text/csv', bytes: inOne(bytes) } }
    return ask(house, name, actor, input, { idempotencyKey: `kills-${key}`, ...file })
  })
  if (answer.ok) return answer.value
  throw new Error(`${name}: ${answer.refusal.code}: ${answer.refusal.says}`)
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const exchanging = /^(exchange|members|mail|sftp)-|^audit-anchor/

/** Waits until no step of ours waits or runs. A dead one is a failure. */
export async function quiet(
  { house, persevere }: Pick<Exchange, 'house' | 'persevere'>,
  ours: RegExp = exchanging,
): Promise<void> {
  for (;;) {
    const counts = await persevere(() => house.database.inTransaction(nobody, countJobs))
    const dead = counts.find(each => each.state === 'failed')
    if (dead) throw new Error(`${dead.queue} was given up`)
    if (!counts.some(each => ours.test(each.queue))) return
    await pause(15)
  }
}

/** The plan and the provider, and the contract between them; what is there already stays. */
export async function foundParties(exchange: Exchange): Promise<void> {
  const { house, persevere } = exchange
  for (const [id, kind] of [
    [plan, 'plan'],
    [provider, 'ecm-provider'],
  ] as const) {
    await persevere(() =>
      house.database.inTransaction({ organizationId: id, personId: null }, async tx => {
        if (await findOrganization(tx, id)) return
        await insertOrganization(tx, {
          id,
          name: `Sample ${kind}`,
          kinds: [kind],
          npi: null,
          planCode: null,
          foundedByOrganizationId: null,
          createdAt: `${today}T16:00:00.000Z`,
        })
      }),
    )
  }
  const since = '2026-01-01'
  const { contractId, version } = await must(exchange, 'network.propose-contract', asPlan, 'propose', {
    partnerId: provider,
    number: 'kills',
    since,
    until: null,
    terms: terms(since),
    note: null,
  })
  const agreement = { contractId, version, says: 'accepted' } as const
  await must(exchange, 'network.answer-contract', asProvider, 'agree', agreement)
}

/**
 * One round: the plan's members come in, go out to the provider, and are answered; then an anchor is cast.
 */
export async function goThroughRound(exchange: Exchange, round: number): Promise<void> {
  const { house, persevere, say } = exchange
  const about = { file: 'ecm/member-information', partner: provider }
  const bytes = await memberFile(round)
  const asOwn = { ...about, ours: true }
  const own = await must(exchange, 'exchange.receive-file', asPlan, `own-${round}`, asOwn, bytes)
  say(`acknowledged ${own.transmission.id}`)
  await quiet(exchange)
  await mend(exchange, round, own.transmission.id)
  const made = await must(exchange, 'exchange.compose-file', asPlan, `compose-${round}`, {
    ...about,
    format: 'csv',
    period: '11/2026',
  })
  say(`acknowledged ${made.transmission.id}`)
  await quiet(exchange)
  await must(exchange, 'exchange.send-file', asPlan, `send-${round}`, { transmission: made.transmission.id })
  say(`sent ${made.transmission.id}`)
  await quiet(exchange)
  await putAndMail(exchange, round)
  await persevere(() =>
    house.database.inTransaction(theHub, tx =>
      house.jobs.send(tx, 'audit-anchor', { organizationId: theHub.organizationId ?? '' }, { key: 'kills' }),
    ),
  )
  house.jobs.nudge('audit-anchor')
  await quiet(exchange)
}

/** The row that could not be taken is mended in the grid, and the file sent again. */
async function mend(exchange: Exchange, round: number, transmission: string): Promise<void> {
  await must(exchange, 'exchange.open-mending', asPlan, `open-${round}`, { transmission })
  await quiet(exchange)
  const rows = [{ number: 1, cells: { memberDateOfBirth: '01/31/1970' } }]
  await must(exchange, 'exchange.mend-rows', asPlan, `mend-${round}`, { transmission, rows })
  await must(exchange, 'exchange.send-mended', asPlan, `mended-${round}`, { transmission })
  await quiet(exchange)
}

/** The provider's program puts a file over SFTP, as the door asks for it; and a letter comes that is not taken. */
async function putAndMail(exchange: Exchange, round: number): Promise<void> {
  const { house, persevere, say } = exchange
  const bytes = await returnFile(round)
  const { folders } = await must(exchange, 'sftp.list-folders', asProvider, `folders-${round}`, {})
  const name = `return-${round}.csv`
  const asked = { folder: folders[0]?.name ?? '', way: 'to-them', name } as const
  const { upload } = await must(exchange, 'sftp.keep-upload', asProvider, `put-${round}`, asked, bytes)
  const to = { partner: plan }
  const passed = await must(exchange, 'exchange.pass-on-file', asProvider, `sftp-${round}`, to, bytes)
  say(`acknowledged ${passed.transmission.id}`)
  const settled = { upload: upload.id, transmission: passed.transmission.id, wasHereBefore: false }
  await must(exchange, 'sftp.settle-upload', asProvider, `settle-${round}`, settled)
  const letter = `From: nobody@example.org\r\nMessage-ID: <${round}@example.org>\r\n\r\nSample.\r\n`
  await persevere(() => acceptMail(house, plan, 'drop', inOne(Buffer.from(letter))))
  await quiet(exchange)
}
