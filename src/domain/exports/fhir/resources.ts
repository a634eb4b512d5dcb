/** All resources of a kind: of a member, and of what surrounds the members. */
import type { Resource } from '#formats/fhir/resource.ts'
import { carePlansOf, careTeamsOf, conditionsOf, goalsOf } from './care.ts'
import { locationOf, organizationOf, practitionerOf, practitionerRoleOf } from './network.ts'
import { coveragesOf, patientOf } from './people.ts'
import type { FhirType, MemberRecord, MemberType, Surroundings } from './record.ts'
import { serviceRequestsOf, tasksOf } from './requests.ts'

const ofMember: Readonly<
  Record<MemberType, (member: MemberRecord, around: Surroundings) => readonly Resource[]>
> = {
  Patient: member => [patientOf(member)],
  Coverage: coveragesOf,
  CareTeam: careTeamsOf,
  CarePlan: carePlansOf,
  Goal: goalsOf,
  Condition: conditionsOf,
  ServiceRequest: serviceRequestsOf,
  Task: tasksOf,
}

/** The member's resources of one kind. */
export function resourcesOf(
  type: MemberType,
  member: MemberRecord,
  around: Surroundings,
): readonly Resource[] {
  return ofMember[type](member, around)
}

const ofSurroundings: Readonly<
  Record<Exclude<FhirType, MemberType>, (around: Surroundings) => readonly Resource[]>
> = {
  Organization: ({ own, parties }) => [own, ...parties].map(organizationOf),
  Practitioner: ({ staff }) => staff.map(practitionerOf),
  PractitionerRole: around => around.staff.map(each => practitionerRoleOf(each, around)),
  Location: around => around.sites.map(each => locationOf(each, around)),
}

/** Resources that are no member's. */
export function surroundingResources(
  type: Exclude<FhirType, MemberType>,
  around: Surroundings,
): readonly Resource[] {
  return ofSurroundings[type](around)
}
