/** The first month of a new provider: which of its steps are done, by what is true, and which comes next. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { type FirstMonthFacts, firstSteps, isOver, nextStep, stateOf } from '#domain/help/first-month.ts'
import { versionOn } from '#domain/network/contract.ts'
import { findFilesDone, findFirstMonthState, listActionsDone } from '#store/help/first-month.ts'
import { listSupportContacts } from '#store/help/support-contacts.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listInvitations } from '#store/people/invitations.ts'
import { listMembers } from '#store/people/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { findFactors } from '../sign-in/proofs/factors.ts'

export const seeFirstMonth = action({
  name: 'help.see-first-month',
  says: 'The first steps of a new provider: which are done, by what is true, and which comes next.',
  permission: 'network/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    state: z
      .enum(['shown', 'put-away', 'finished', 'over', 'not-for-us'])
      .describe('Whether the list is shown, and if not, why'),
    steps: z.array(z.strictObject({ step: z.enum(firstSteps), done: z.boolean() })),
    next: z.enum(firstSteps).nullable().describe('The first that is not done'),
  }),
  changes: false,
  refuses: [],
  async run(_, context) {
    const facts = await factsOf(context)
    if (facts === null) return done({ state: 'over' as const, steps: [], next: null })
    return done({
      state: stateOf(facts),
      steps: firstSteps.map(step => ({ step, done: facts.done[step] })),
      next: nextStep(facts.done),
    })
  },
})

const noneDone = Object.fromEntries(firstSteps.map(step => [step, false])) as FirstMonthFacts['done']

/** What is true; null for an organization that is not in the register. Nothing is counted where nobody would look. */
async function factsOf({ tx, actor, organizationId, today }: Context): Promise<FirstMonthFacts | null> {
  const organization = await findOrganization(tx, organizationId)
  if (organization === null) return null
  const joinedOn: Day = californiaDay(Date.parse(organization.createdAt))
  const about = { kinds: organization.kinds, joinedOn, today }
  const kept = await findFirstMonthState(tx, organizationId)
  if (isOver(about)) return { ...about, kept, done: noneDone }
  const contracts = await listContracts(tx, organizationId, { after: null, limit: 20 })
  const members = await listMembers(tx, organizationId, null, 2)
  const invitations = await listInvitations(tx, organizationId, null, 2)
  const contacts = await listSupportContacts(tx, [organizationId])
  const audited = await listActionsDone(tx, organizationId, [
    'exchange.download-template',
    'exchange.try-file',
  ])
  const files = await findFilesDone(tx, organizationId)
  const factors = actor.kind === 'person' ? await findFactors(tx, actor.personId) : null
  return {
    ...about,
    kept,
    done: {
      'second-factor': factors === null || factors.apps.length + factors.passkeys.length > 0,
      contract: contracts.some(history => versionOn(history, today) !== null),
      people: members.length > 1 || invitations.length > 1,
      'support-contact': contacts.length > 0,
      template: audited.includes('exchange.download-template'),
      trial: audited.includes('exchange.try-file'),
      'first-file': files.handedOver,
      'first-answer': files.answered,
      'first-invoice': files.invoiced,
    },
  }
}
