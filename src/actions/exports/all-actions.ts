/** What may be asked about exports: one line for each action. */
import { beginExport } from './begin-export.ts'
import { describeFhir } from './describe-fhir.ts'
import { downloadExport } from './download-export.ts'
import { listDataExports } from './list-exports.ts'
import { readResource } from './read-resource.ts'
import { searchResources } from './search-resources.ts'
import { streamResources } from './stream-resources.ts'

export const exportActions = [
  readResource,
  searchResources,
  describeFhir,
  streamResources,
  beginExport,
  listDataExports,
  downloadExport,
] as const
