/** The work with a member as CareTeam, CarePlan, Goal and Condition, made to US Core. */
import {
  type CodeableConcept,
  concept,
  known,
  narrative,
  type Resource,
  referenceTo,
} from '#formats/fhir/resource.ts'
import { type Kind, teamRoles } from '#guidance/casework/kinds.ts'
import { type NeedArea, needAreas } from '#guidance/casework/need-areas.ts'
import { fhirProfiles, fhirSystems, ownSystems, socialNeedAreas } from '#guidance/exports/fhir-codes.ts'
import { type Thing, thingsOf } from '../../casework/entry.ts'
import { serviceName } from './codes.ts'
import { dayIn, instantOf } from './people.ts'
import type { MemberRecord, Surroundings } from './record.ts'

/** Says of a resource that 42 CFR Part 2 protects it and forbids to pass it on (2.32). */
const part2Labels = {
  security: [{ system: fhirSystems.actCode, code: '42CFRPart2', display: '42 CFR Part2' }],
} as const

function metaOf(profile: string, things: readonly Pick<Thing, 'isPart2'>[]): object {
  return { profile: [profile], ...(things.some(({ isPart2 }) => isPart2) && part2Labels) }
}

function programsIn(things: readonly Thing[]): readonly string[] {
  return [...new Set(things.map(({ program }) => program))].sort()
}

/** An id that stays: the member's, and which service. */
const ofProgram = (member: MemberRecord, program: string): string => `${member.id}.${program}`

function wordsOf(list: readonly (Kind | NeedArea)[], id: string | undefined): string {
  return list.find(each => each.id === id)?.says.en ?? id ?? ''
}

/** One team for each service that somebody was named in; those whose time on it is over are left out. */
export function careTeamsOf(member: MemberRecord, { own, staff, today }: Surroundings): readonly Resource[] {
  const team = thingsOf(member.entries, 'team').filter(
    ({ said }) => (said.until ?? '') === '' || (said.until ?? '') >= today,
  )
  return programsIn(team).map(program => {
    const people = team.filter(each => each.program === program)
    return {
      resourceType: 'CareTeam',
      id: ofProgram(member, program),
      meta: metaOf(fhirProfiles.careTeam, people),
      status: 'active',
      name: `Care team, ${serviceName(program)}`,
      subject: referenceTo('Patient', member.id),
      participant: people.map(({ said }) => ({
        role: [
          {
            ...concept(ownSystems.teamRole, said.role ?? 'other', wordsOf(teamRoles, said.role)),
            text: wordsOf(teamRoles, said.role),
          },
        ],
        member: participantOf(said.personId ?? '', said.name ?? '', staff),
      })),
      managingOrganization: [referenceTo('Organization', own.id, own.name)],
    }
  })
}

/** Somebody who works here by reference; anybody else by name. */
function participantOf(personId: string, name: string, staff: Surroundings['staff']): object {
  const person = staff.find(each => each.personId === personId)
  if (person !== undefined) return referenceTo('PractitionerRole', person.personId, person.name)
  return { display: name === '' ? 'Not named' : name }
}

const lifecycles: Readonly<Record<string, string>> = {
  open: 'active',
  met: 'completed',
  'given-up': 'cancelled',
}

export function goalsOf(member: MemberRecord): readonly Resource[] {
  return thingsOf(member.entries, 'goal').map(goal => {
    const due = dayIn(goal.said.targetOn)
    const text = goal.said.says ?? ''
    return {
      resourceType: 'Goal',
      id: goal.id,
      meta: metaOf(fhirProfiles.goal, [goal]),
      lifecycleStatus: lifecycles[goal.said.state ?? 'open'] ?? 'active',
      ...(goal.said.state === 'met' && {
        achievementStatus: concept(fhirSystems.goalAchievement, 'achieved', 'Achieved'),
      }),
      description: { text: text === '' ? wordsOf(needAreas, goal.said.area) : text },
      subject: referenceTo('Patient', member.id),
      startDate: goal.on,
      ...(due !== null && { target: [{ dueDate: due }] }),
    }
  })
}

const activityStatuses: Readonly<Record<string, string>> = {
  open: 'in-progress',
  done: 'completed',
  dropped: 'cancelled',
}

/** One plan for each service that has goals, tasks or a review; its tasks are its activities. */
export function carePlansOf(member: MemberRecord, { today }: Surroundings): readonly Resource[] {
  const [goals, tasks, reviews, needs] = (['goal', 'task', 'plan-review', 'need'] as const).map(kind =>
    thingsOf(member.entries, kind),
  )
  const all = [...(goals ?? []), ...(tasks ?? []), ...(reviews ?? [])]
  return programsIn(all).map(program => {
    const own = (things: readonly Thing[] | undefined) =>
      (things ?? []).filter(each => each.program === program)
    const [planGoals, planTasks, planNeeds] = [own(goals), own(tasks), own(needs)]
    const things = all.filter(each => each.program === program)
    const begun = things.map(({ on }) => on).toSorted()[0] ?? today
    return {
      resourceType: 'CarePlan',
      id: ofProgram(member, program),
      meta: metaOf(fhirProfiles.carePlan, things),
      text: narrative([
        `Care plan, ${serviceName(program)}, since ${begun}.`,
        ...planGoals.map(({ said }) => said.says ?? ''),
      ]),
      status: 'active',
      intent: 'plan',
      category: [concept(fhirSystems.carePlanCategory, 'assess-plan')],
      title: `Care plan, ${serviceName(program)}`,
      subject: referenceTo('Patient', member.id),
      period: { start: begun },
      ...known({
        addresses: planNeeds.filter(hasNeed).map(({ id }) => referenceTo('Condition', id)),
        goal: planGoals.map(({ id }) => referenceTo('Goal', id)),
        activity: planTasks.map(activityOf),
      }),
    }
  })
}

function activityOf({ said }: Thing): object {
  const due = dayIn(said.dueOn)
  return {
    detail: {
      kind: 'Task',
      status: activityStatuses[said.state ?? 'open'] ?? 'unknown',
      description: said.says ?? '',
      ...known({ goal: (said.goal ?? '') === '' ? [] : [referenceTo('Goal', said.goal ?? '')] }),
      ...(due !== null && { scheduledString: `by ${due}` }),
    },
  }
}

/** What was found to need no help is no condition. */
function hasNeed({ said }: Thing): boolean {
  return said.level !== 'none'
}

/** Needs that an assessment found, and diagnoses that claims carry. */
export function conditionsOf(member: MemberRecord): readonly Resource[] {
  const subject = referenceTo('Patient', member.id)
  const needs = thingsOf(member.entries, 'need')
    .filter(hasNeed)
    .map(need => ({
      resourceType: 'Condition',
      id: need.id,
      meta: metaOf(fhirProfiles.healthConcern, [need]),
      clinicalStatus: concept(fhirSystems.conditionClinical, 'active', 'Active'),
      verificationStatus: concept(fhirSystems.conditionVerification, 'unconfirmed', 'Unconfirmed'),
      category: needCategories(need.said.area ?? ''),
      code: {
        ...concept(ownSystems.needArea, need.said.area ?? '', wordsOf(needAreas, need.said.area)),
        text: (need.said.says ?? '') === '' ? wordsOf(needAreas, need.said.area) : need.said.says,
      },
      subject,
      recordedDate: need.changedOn,
    }))
  const diagnoses = member.diagnoses.map(({ code, firstOn }) => ({
    resourceType: 'Condition',
    id: `${member.id}.${code}`,
    meta: { profile: [fhirProfiles.encounterDiagnosis], lastUpdated: instantOf(member.changedAt) },
    clinicalStatus: concept(fhirSystems.conditionClinical, 'active', 'Active'),
    verificationStatus: concept(fhirSystems.conditionVerification, 'confirmed', 'Confirmed'),
    category: [concept(fhirSystems.conditionCategory, 'encounter-diagnosis', 'Encounter Diagnosis')],
    code: { coding: [{ system: fhirSystems.icd10cm, code }] },
    subject,
    recordedDate: firstOn,
  }))
  return [...needs, ...diagnoses]
}

function needCategories(area: string): readonly CodeableConcept[] {
  const concern = concept(fhirSystems.usCoreConditionCategory, 'health-concern', 'Health Concern')
  if (!socialNeedAreas.includes(area)) return [concern]
  return [concern, concept(fhirSystems.usCoreTags, 'sdoh', 'SDOH')]
}
