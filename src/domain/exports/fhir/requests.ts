/** Authorizations and referrals as ServiceRequest and Task, as the SDOH Clinical Care guide has them. */
import type { Day } from '#base/day.ts'
import { concept, known, type Resource, referenceTo } from '#formats/fhir/resource.ts'
import {
  closedTaskStatuses,
  fhirProfiles,
  fhirSystems,
  ownSystems,
  taskStatuses,
} from '#guidance/exports/fhir-codes.ts'
import { californiaDay } from '../../calendar/california-time.ts'
import type { Referral } from '../../referrals/referral.ts'
import { serviceCategories, serviceConcept } from './codes.ts'
import { instantOf } from './people.ts'
import type { MemberRecord, Surroundings } from './record.ts'

type Authorized = MemberRecord['authorizations'][number]

export function serviceRequestsOf(member: MemberRecord, around: Surroundings): readonly Resource[] {
  return [
    ...member.authorizations.map(each => authorizationRequest(member, each, around)),
    ...member.referrals.map(each => referralRequest(member, each, around)),
  ]
}

function authorizationStatus({ state, until }: Authorized, today: Day): string {
  if (state === 'denied' || state === 'withdrawn') return 'revoked'
  return state === 'ended' || (until !== null && until < today) ? 'completed' : 'active'
}

function authorizationRequest(member: MemberRecord, each: Authorized, around: Surroundings): Resource {
  const plan = each.side === 'plan' ? around.own.id : each.partnerId
  const provider = each.side === 'provider' ? around.own.id : each.partnerId
  const from = each.from ?? each.askedFrom
  return {
    ...requestOf(member, each.id, each.changedAt, each.service, from),
    identifier: [
      { system: fhirSystems.uri, value: `urn:uuid:${each.id}` },
      ...(each.number === null ? [] : [{ system: ownSystems.authorization, value: each.number }]),
    ],
    status: authorizationStatus(each, around.today),
    // An authorization is the plan's leave to give what was asked; until it is decided it is a proposal.
    intent: each.state === 'asked' ? 'proposal' : 'order',
    priority: each.urgency === 'expedited' ? 'urgent' : 'routine',
    occurrencePeriod: { start: from, ...(each.until !== null && { end: each.until }) },
    authoredOn: instantOf(each.receivedAt),
    ...known({
      requester: plan === null ? null : partyReference(plan, around),
      performer: provider === null ? [] : [partyReference(provider, around)],
      quantityQuantity: each.units === null ? null : { value: each.units, ...known({ unit: each.unit }) },
    }),
  }
}

function partyReference(id: string, { own, parties }: Surroundings) {
  return referenceTo('Organization', id, [own, ...parties].find(each => each.id === id)?.name)
}

function requestOf(member: MemberRecord, id: string, changedAt: string, service: string, on: Day): Resource {
  return {
    resourceType: 'ServiceRequest',
    id,
    meta: { profile: [fhirProfiles.serviceRequest], lastUpdated: instantOf(changedAt) },
    ...known({ category: serviceCategories(service) }),
    code: serviceConcept(service, on),
    subject: referenceTo('Patient', member.id),
  }
}

/** Who sent the referral and who has it, as far as they are organizations that we know. */
function endsOf(referral: Referral, { own }: Surroundings) {
  const { side, from } = referral
  const to = referral.with?.organizationId ?? (side === 'provider' ? own.id : null)
  return { requester: from?.organizationId ?? (side === 'referrer' ? own.id : null), owner: to }
}

function referralRequest(member: MemberRecord, referral: Referral, around: Surroundings): Resource {
  const { requester, owner } = endsOf(referral, around)
  return {
    ...requestOf(
      member,
      referral.id,
      referral.changedAt,
      referral.service,
      californiaDay(referral.receivedAt),
    ),
    identifier: [
      { system: fhirSystems.uri, value: `urn:uuid:${referral.id}` },
      { system: ownSystems.referral, value: referral.number },
    ],
    status:
      referral.step === 'closed'
        ? taskStatus(referral) === 'completed'
          ? 'completed'
          : 'revoked'
        : 'active',
    intent: 'order',
    priority: referral.urgency === 'expedited' ? 'urgent' : 'routine',
    authoredOn: instantOf(referral.receivedAt),
    ...known({
      requester: requester === null ? null : partyReference(requester, around),
      performer: owner === null ? [] : [partyReference(owner, around)],
    }),
  }
}

function taskStatus({ status, closureReason, reportedReason, step }: Referral): string {
  if (step !== 'closed') return taskStatuses[status] ?? 'requested'
  const reason = closureReason ?? reportedReason
  if (reason !== null) return closedTaskStatuses[reason] ?? 'cancelled'
  return taskStatuses[status] === 'rejected' ? 'rejected' : 'cancelled'
}

/** The loop of each referral: who has it, how it stands, why it was closed. */
export function tasksOf(member: MemberRecord, around: Surroundings): readonly Resource[] {
  return member.referrals.map(referral => {
    const { requester, owner } = endsOf(referral, around)
    const reason = referral.closureReason ?? referral.reportedReason
    return {
      resourceType: 'Task',
      id: referral.id,
      meta: { profile: [fhirProfiles.task], lastUpdated: instantOf(referral.changedAt) },
      status: taskStatus(referral),
      ...(reason !== null && { statusReason: { text: reason } }),
      businessStatus: { text: referral.status },
      intent: 'order',
      priority: referral.urgency === 'expedited' ? 'urgent' : 'routine',
      code: concept(fhirSystems.taskCode, 'fulfill', 'Fulfill the focal request'),
      focus: referenceTo('ServiceRequest', referral.id),
      for: referenceTo('Patient', member.id),
      authoredOn: instantOf(referral.receivedAt),
      lastModified: instantOf(referral.changedAt),
      ...known({
        requester: requester === null ? null : partyReference(requester, around),
        owner: owner === null ? null : partyReference(owner, around),
      }),
    }
  })
}
