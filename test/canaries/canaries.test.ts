/**
 * Five hundred values are planted as health information and as secrets wherever a request can carry them; none is
 * found where somebody else could read it: logs, traces, meters, errors, addresses, the queue, kept files.
 */
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { anyone } from '#domain/people/actor.ts'
import { openLog } from '#server/log.ts'
import { makeMember, makeOrganization, openTestHouse } from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, layoutFor, placeOf, rowsOf } from '#test/exchange/house.ts'
import { openTestHub } from '#test/server/hub.ts'
import { sampleActions } from '#test/server/sample-actions.ts'
import { type Canaries, failing, leaksIn, makeCanaries, type Place } from './canary.ts'
import { contentOf, failAtMarkedRows, type Ground, makeGround, rowsOf as rowsOfTables } from './ground.ts'
import { knowMember, putOverSftp, sendLetters } from './other-doors.ts'
import { enterOffices, type Office, type OfficeName, openOffice } from './people.ts'
import { askAmiss, failAtRows, failInJob, loseBlobs, loseDatabase, sayInHeaders } from './trouble.ts'
import { type Heard, startWatchedHub, type WatchedHub } from './watched-hub.ts'
import { agree, handOver, rest, sendOut, writeDown } from './work.ts'

/** A file whose row the database will not keep. */
async function markedFile(canaries: Canaries): Promise<string> {
  const layout = layoutFor('MIF')
  const rows = rowsOf(layout, 2, 9).map(row => {
    const mine = [...row]
    mine[placeOf(layout, 'memberLastName')] = canaries.word(failing)
    mine[placeOf(layout, 'memberCin')] = canaries.cin()
    return mine
  })
  return Buffer.from(await bytesOf(layout, rows)).toString()
}

/** A refusal or a fault says nothing but what its own request said; a stranger's answer nothing of others at all. */
function placesOfAnswers(heard: readonly Heard[], canaries: readonly string[]): readonly string[] {
  return heard.flatMap(({ by, sent, path, status, headers, body }) => {
    const own = sent.toLowerCase()
    const others = canaries.filter(canary => !own.includes(canary.toLowerCase()))
    const isOthers = status >= 400 || by === 'nobody' || by.includes('wrong')
    const fields = headers.replace(/\["content-disposition","[^\]]*\]/, '')
    const name = `${status} of ${path.split('?', 1)[0]} to ${by}`
    return leaksIn(
      [
        { name: `the headers of ${name}`, text: fields },
        { name, text: isOthers ? body : '' },
      ],
      others,
    )
  })
}

/** Everything that anybody does; gives what left the process, and what it answered. */
async function liveThrough(ground: Ground, canaries: Canaries) {
  const entered = await enterOffices(ground, canaries)
  await failAtMarkedRows(ground)
  const hub = await startWatchedHub(ground, canaries)
  try {
    const open = (name: OfficeName): Promise<Office> => openOffice(hub, canaries, name, entered[name])
    const [plan, provider] = [await open('plan'), await open('provider')]
    const kept = await work(hub, ground, canaries, plan, provider)
    // Its administrator's sign-in name is the stranger's own.
    const before = canaries.all().filter(each => each !== entered.stranger.word)
    const learned = hub.heard().length
    await lookAround(await open('stranger'), plan, provider)
    const toStranger = hub.heard().slice(learned)
    await hub.metrics()
    return {
      places: [...(await hub.stop()), ...kept, ...keptFiles(ground)],
      heard: hub.heard(),
      before,
      toStranger,
    }
  } catch (error) {
    throw new Error(hub.log().split('\n').slice(-15).join('\n'), { cause: error })
  } finally {
    await hub.stop()
  }
}

function keptFiles(ground: Ground): readonly Place[] {
  return ground.files().map(path => ({ name: 'a kept file', text: contentOf(path) }))
}

/** The day's work and the day's trouble; gives the files that were kept, before they are lost. */
async function work(hub: WatchedHub, ground: Ground, canaries: Canaries, plan: Office, provider: Office) {
  const contractId = await agree(canaries, plan, provider)
  const transmission = await handOver(canaries, plan, provider.organizationId)
  await sendOut(hub, canaries, plan, provider.organizationId)
  await writeDown(canaries, plan, provider, contractId)
  await knowMember(canaries, provider, plan.organizationId)
  await putOverSftp(canaries, ground, provider)
  await sendLetters(canaries, ground)
  await sayInHeaders(hub, canaries, provider.administrator)
  await askAmiss(hub, canaries, plan.colleague)
  await askAmiss(hub, canaries, hub.asker('nobody'))
  await failAtRows(hub, canaries, plan)
  await rest(hub, provider.colleague)
  await loseDatabase(hub, ground, canaries, plan.colleague)
  const kept = keptFiles(ground)
  await loseBlobs(hub, ground, plan, transmission)
  const name = `${canaries.word()}.csv`
  await failInJob(hub, await markedFile(canaries), name, provider)
  return kept
}

/** Somebody else's organization looks at everything that a list shows. */
async function lookAround({ colleague, administrator }: Office, plan: Office, provider: Office) {
  for (const partner of [plan.organizationId, provider.organizationId]) {
    await colleague.must('exchange.list-transmissions', { partner })
    for (const side of ['ours', 'theirs'])
      await colleague.must('exchange.list-records', { file: 'MIF', partner, side, withEnded: true })
    await colleague.must('network.list-contracts', { partnerId: partner })
    await colleague.must('network.find-providers', { organizationId: partner })
    await colleague.must('people.see-organization', { organizationId: partner })
  }
  await colleague.must('oversight.list-grievances', {})
  await colleague.must('oversight.list-audits', {})
  await colleague.must('network.list-dues', {})
  await colleague.must('people.list-organizations', {})
  await administrator.must('exchange.list-dead-jobs', {})
  await administrator.must('people.list-members', {})
  await administrator.must('audit.list-entries', { limit: 500 })
}

describe.each(['embedded', 'server'] as const)('%s database', kind => {
  test('none of the values planted is found where it must not be', async () => {
    const ground = await makeGround(kind)
    try {
      const canaries = makeCanaries(7)
      const { places, heard, before, toStranger } = await liveThrough(ground, canaries)
      const all = canaries.all()
      expect(all.length).toBeGreaterThanOrEqual(500)
      for (const { name, text } of places)
        expect(text.length, name).toBeGreaterThan(name === 'standard error' ? -1 : 0)
      expect(leaksIn(places, all)).toEqual([])
      expect(leaksIn(await rowsOfTables(ground, 'pgboss'), all)).toEqual([])
      const tables = await rowsOfTables(ground, 'public')
      expect(leaksIn(tables, canaries.secrets())).toEqual([])
      // They did come in: what people wrote stands in the tables, for them alone.
      const text = tables.map(each => each.text).join('\n')
      expect(all.filter(each => text.includes(each)).length).toBeGreaterThan(300)
      expect(places.filter(({ name }) => name === 'a kept file').length).toBeGreaterThan(10)
      expect(placesOfAnswers(heard, all)).toEqual([])
      const shown = toStranger.map(({ path, body }): Place => ({ name: `${path} to a stranger`, text: body }))
      expect(leaksIn(shown, before)).toEqual([])
    } finally {
      await ground.remove()
    }
  }, 400_000)
})

describe('a leak is found', () => {
  test.each([
    ['as it is', (value: string) => `{"name":"${value}"}`],
    ['in small letters', (value: string) => value.toLowerCase()],
    ['in hexadecimal digits', (value: string) => Buffer.from(`x${value}`).toString('hex')],
    ['in base64', (value: string) => Buffer.from(`{"a":"${value}"}`).toString('base64')],
    ['in base64 at another place', (value: string) => Buffer.from(`{"ab":"${value}"}`).toString('base64')],
    ['in base64 at a third place', (value: string) => Buffer.from(`{"abc":"${value}"}`).toString('base64')],
    ['in UTF-16', (value: string) => Buffer.from(value, 'utf16le').toString('latin1')],
  ])('that stands there %s', (_, written) => {
    const canaries = makeCanaries(1)
    const values = [canaries.word(), canaries.cin()]
    for (const value of values)
      expect(leaksIn([{ name: 'log', text: written(value) }], values)).toEqual([`log: ${value}`])
  })

  forEachDatabase((_, open) => {
    test('of a door that logs addresses and bodies', async () => {
      const house = await openTestHouse(await open())
      const canaries = makeCanaries(2)
      const lines: string[] = []
      const sink = new Writable({
        write: (chunk: Buffer, __, next) => {
          lines.push(chunk.toString())
          next()
        },
      })
      const hub = await openTestHub(house, sampleActions)
      const log = openLog('debug', sink)
      hub.server.addHook('onResponse', async request => log.info({ asked: request.url }, 'answered'))
      const analyst = hub.as(
        await makeMember(house, await makeOrganization(house, ['plan']), ['plan-analyst']),
      )
      const [asked, quiet] = [canaries.word(), canaries.word()]
      await hub.server.inject({ url: `/api/testing/echo?word=${asked}`, headers: analyst })
      await hub.server.inject({
        url: '/api/testing/echo',
        headers: { ...hub.as(anyone), 'user-agent': quiet },
      })
      const places = [{ name: 'log', text: lines.join('') }]
      expect(leaksIn(places, canaries.all())).toEqual([`log: ${asked}`])
      expect(leaksIn([{ name: 'log', text: hub.logged() }], canaries.all())).toEqual([])
    })
  })
})
