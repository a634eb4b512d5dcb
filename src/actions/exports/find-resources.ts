/** Finds resources by their ids and by member, for single reads and searches. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { isId } from '#base/id.ts'
import { type FhirType, fhirTypes, isMemberType, type MemberType } from '#domain/exports/fhir/record.ts'
import { resourcesOf, surroundingResources } from '#domain/exports/fhir/resources.ts'
import type { Resource } from '#formats/fhir/resource.ts'
import { findMemberOf } from '#store/exports/records.ts'
import { findMember } from '#store/members/members.ts'
import type { Context } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { loadRecords, loadSurroundings, readerOf, sightOf } from './load-records.ts'

export const fhirType = z.enum(fhirTypes).describe('Kind of resource')

/** A resource as FHIR writes it; its fields are those of its kind. */
export const shownResource = z
  .looseObject({ resourceType: z.string().describe('Its kind'), id: z.string().describe('Its id') })
  .describe('The resource, FHIR R4')

/** The member's resources of a kind, as the asker may see them; null where there is no such member. */
export async function findOfMember(
  context: Context,
  type: MemberType,
  memberId: Id,
): Promise<readonly Resource[] | null> {
  const { tx, organizationId, actor, today, tell } = context
  const member = await findMember(tx, organizationId, memberId)
  if (member === null) return null
  const around = await loadSurroundings(tx, organizationId, today)
  const reader = readerOf(sightOf(actor), null, today)
  const [record] = await loadRecords(tx, organizationId, [member.id], reader, type)
  if (record === undefined) return null
  tell({ members: [toldOf(member)], objects: [`fhir:${type}`], why: 'FHIR export' })
  return resourcesOf(type, record, around)
}

/** Resources that are no member's. */
export async function findAround(
  { tx, organizationId, today, tell }: Context,
  type: Exclude<FhirType, MemberType>,
): Promise<readonly Resource[]> {
  tell({ objects: [`fhir:${type}`], why: 'FHIR export' })
  return surroundingResources(type, await loadSurroundings(tx, organizationId, today))
}

/** The resource of an id; null where there is none. */
export async function findResource(context: Context, type: FhirType, id: string): Promise<Resource | null> {
  if (!isMemberType(type)) return (await findAround(context, type)).find(each => each.id === id) ?? null
  const memberId = await memberOf(context, type, id)
  if (memberId === null) return null
  return (await findOfMember(context, type, memberId))?.find(each => each.id === id) ?? null
}

/** Ids of ours are those of a row, or begin with the member's. */
async function memberOf({ tx, organizationId }: Context, type: MemberType, id: string): Promise<Id | null> {
  const first = id.slice(0, 36)
  if (!isId(first)) return null
  if (id.length > 36 || type === 'Patient') return first
  if (type === 'Goal' || type === 'Condition' || type === 'ServiceRequest' || type === 'Task')
    return findMemberOf(tx, organizationId, type, id)
  return null
}
