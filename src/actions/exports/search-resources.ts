/** FHIR resources of a kind: of one member, or the members themselves page by page. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { type FhirType, isMemberType } from '#domain/exports/fhir/record.ts'
import { resourcesOf } from '#domain/exports/fhir/resources.ts'
import type { Resource } from '#formats/fhir/resource.ts'
import { listMemberIds } from '#store/exports/records.ts'
import { action, type Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { fhirType, findAround, findOfMember, shownResource } from './find-resources.ts'
import { loadRecords, loadSurroundings, readerOf, sightOf } from './load-records.ts'

const list = 'fhir patients'
const place = z.uuid()

export const searchResources = action({
  name: 'exports.search-resources',
  says: 'FHIR R4 resources of a kind: those of a member; or patients, organizations, people and places.',
  permission: 'exports/make',
  takes: z.strictObject({
    type: fhirType,
    patient: z.uuid().optional().describe('Only this member’s, by our id; needed for what is a member’s'),
    ...paging,
  }),
  gives: z.strictObject({ resources: z.array(shownResource), next }),
  changes: false,
  refuses: ['exports/patient-missing', 'request/no-such-cursor'],
  async run({ type, patient, cursor, limit }, context) {
    if (patient !== undefined && isMemberType(type))
      return done({ resources: [...((await findOfMember(context, type, patient)) ?? [])], next: null })
    if (type === 'Patient') return patients(context, cursor, limit)
    if (isMemberType(type)) return refuse('exports/patient-missing')
    return done({ resources: [...(await findAround(context, type))], next: null })
  },
})

async function patients(context: Context, cursor: string | undefined, limit: number) {
  const { tx, organizationId, actor, today, tell } = context
  const from = readCursor(context, list, place, cursor)
  if (!from.ok) return from
  const ids = await listMemberIds(tx, organizationId, { after: from.value, partnerId: null }, limit + 1)
  const page = pageOf(context, list, ids, limit, last => last)
  const reader = readerOf(sightOf(actor), null, today)
  const records = await loadRecords(tx, organizationId, page.rows, reader, 'Patient')
  const around = await loadSurroundings(tx, organizationId, today)
  const type: FhirType = 'Patient'
  tell({ members: records.map(({ cin, id }) => cin ?? id), objects: [`fhir:${type}`], why: 'FHIR export' })
  const resources: readonly Resource[] = records.flatMap(each => resourcesOf(type, each, around))
  return done({ resources: [...resources], next: page.next })
}
