/** The providers that a plan pays, for each of their programs, and what each is reported as. */
import type { Id } from '#base/id.ts'
import type { Party as Program } from '#guidance/define.ts'
import type { Tx } from '#store/database.ts'
import { listReportProviders } from '#store/reports/settings.ts'
import { findParty } from '../exchange/parties.ts'
import { listPaying } from './freeze.ts'

export type ReportedProvider = {
  readonly provider: Id
  readonly name: string
  readonly program: Program
  /** Null while nobody said. */
  readonly type: string | null
}

export async function listReportedProviders(
  tx: Tx,
  organizationId: Id,
): Promise<readonly ReportedProvider[]> {
  const types = await listReportProviders(tx, organizationId)
  const contracts = await listPaying(tx, organizationId)
  const ids = [...new Set(contracts.map(({ contract }) => contract.providerId))].sort()
  const providers: ReportedProvider[] = []
  for (const provider of ids) {
    const party = await findParty(tx, organizationId, provider)
    const terms = contracts
      .filter(({ contract }) => contract.providerId === provider)
      .flatMap(({ versions }) => versions.map(version => version.terms))
    const programs = [
      ...(terms.some(({ ecm }) => ecm !== null) ? (['ecm'] as const) : []),
      ...(terms.some(({ communitySupports }) => communitySupports.length > 0)
        ? (['community-supports'] as const)
        : []),
    ]
    for (const program of programs) {
      const known = types.find(each => each.providerId === provider && each.program === program)
      providers.push({ provider, name: party?.name ?? '', program, type: known?.type ?? null })
    }
  }
  return providers
}
