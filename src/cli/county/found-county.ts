/** Founds the made-up county through the doors that everybody uses: invitations, contracts, answers. */
import { Secret, TOTP } from 'otpauth'
import type { FileStream } from '#actions/action.ts'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { House } from '#actions/house.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import { enterOrganization } from '#actions/people/set-up.ts'
import { type Day, dayOf } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { type Id, idFrom } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type Actor, anyone } from '#domain/people/actor.ts'
import {
  type CountyOrganization,
  contracts,
  counties,
  countyPassword,
  newestProvider,
  plans,
  providers,
} from './county.ts'
import { ecmTerms, supportTerms } from './terms.ts'

/** An organization that stands, and its administrator, signed in. */
export type Founded = {
  readonly id: Id
  readonly organization: CountyOrganization
  readonly administrator: Actor
}

/** Asks as everybody does; in the made-up county a refusal is our mistake. */
export async function mustAsk<Name extends ActionName>(
  house: House,
  name: Name,
  actor: Actor,
  input: ActionInput<Name>,
): Promise<ActionAnswer<Name>> {
  return askWithFile(house, name, actor, input)
}

/** The same, with a file where the action takes one. */
export async function askWithFile<Name extends ActionName>(
  house: House,
  name: Name,
  actor: Actor,
  input: ActionInput<Name>,
  file?: FileStream,
): Promise<ActionAnswer<Name>> {
  const options = { idempotencyKey: newId(house), ...(file && { file }) }
  const answer = await ask(house, name, actor, input, options)
  if (answer.ok) return answer.value
  throw new Fault('county/refused', `${name}: ${answer.refusal.code}: ${answer.refusal.says}`)
}

function newId(house: House): Id {
  return idFrom(house.clock(), house.random(10))
}

/** The secret stands behind the # of the link, where no server's log sees it. */
function secretIn(link: string): string {
  return link.slice(link.indexOf('#') + 1)
}

/** A person accepts the invitation behind a link and is signed in. */
async function accept(house: House, link: string, name: string): Promise<Actor> {
  const input = { secret: secretIn(link), name, password: countyPassword }
  const opened = await mustAsk(house, 'people.accept-invitation', anyone, input)
  return actorOf(house, { sessionSecret: opened.sessionSecret })
}

export async function foundCounty(house: House): Promise<ReadonlyMap<string, Founded>> {
  const founded = new Map<string, Founded>()
  for (const organization of [...plans, ...providers, ...counties]) {
    founded.set(organization.key, await found(house, organization))
  }
  for (const contract of contracts) await agree(house, founded, contract)
  for (const each of founded.values()) await settleIn(house, each)
  return founded
}

/** Plans say whom to ask; providers are no beginners any more, but for the newest. */
async function settleIn(house: House, { organization, administrator }: Founded): Promise<void> {
  const { key, kinds } = organization
  if (kinds.includes('plan')) {
    const contact = {
      name: 'Data desk',
      phone: '5550100199',
      email: `data@${key}.example`,
      hours: 'Weekdays 8 to 5',
    }
    await mustAsk(house, 'help.change-support-contact', administrator, { contact })
  } else if (key !== newestProvider && !kinds.includes('county'))
    await mustAsk(house, 'help.change-first-month', administrator, { state: 'put-away' })
}

async function found(house: House, organization: CountyOrganization): Promise<Founded> {
  const { name, kinds, npi, administrator, staff } = organization
  const entered = await enterOrganization(
    house,
    { name, kinds, npi, planCode: null },
    administrator.signInName,
  )
  const actor = await accept(house, entered.link, administrator.name)
  if (staff.length > 0) await inviteStaff(house, actor, staff)
  return { id: entered.organizationId, organization, administrator: actor }
}

/**
 * Inviting needs a second factor. The administrator gets an authenticator app for it and gives it back, so that in
 * the made-up county everybody signs in with a password alone.
 */
async function inviteStaff(house: House, actor: Actor, staff: CountyOrganization['staff']): Promise<void> {
  const app = await mustAsk(house, 'sign-in.begin-authenticator-app', actor, { label: 'made up' })
  const totp = new TOTP({ secret: Secret.fromBase32(app.secret) })
  const code = totp.generate({ timestamp: house.clock() })
  const opened = await mustAsk(house, 'sign-in.confirm-authenticator-app', actor, { appId: app.appId, code })
  const sure = await actorOf(house, { sessionSecret: opened.sessionSecret })
  for (const { name, signInName, roles } of staff) {
    const { link } = await mustAsk(house, 'people.invite', sure, { signInName, roles: [...roles] })
    await accept(house, link, name)
  }
  await mustAsk(house, 'sign-in.remove-proof', sure, { id: app.appId })
}

async function agree(
  house: House,
  founded: ReadonlyMap<string, Founded>,
  { plan, provider }: (typeof contracts)[number],
): Promise<void> {
  const payer = founded.get(plan)
  const other = founded.get(provider)
  if (!payer || !other) throw new Fault('county/unknown', `${plan} or ${provider} is not in the county`)
  const since = firstOfYear(californiaDay(house.clock()))
  const isEcm = other.organization.kinds.includes('ecm-provider')
  const { contractId, version } = await mustAsk(house, 'network.propose-contract', payer.administrator, {
    partnerId: other.id,
    number: `${plan}-${provider}`,
    since,
    until: null,
    terms: isEcm ? ecmTerms(since) : supportTerms(since),
    note: null,
  })
  await mustAsk(house, 'network.answer-contract', other.administrator, {
    contractId,
    version,
    says: 'accepted',
  })
}

function firstOfYear(day: Day): Day {
  return dayOf(Number(day.slice(0, 4)), 1, 1)
}
