/** What somebody would ask about another organization’s rows: readiness, vetting, audits, grievances. */
import type { TestHouse } from '#test/actions/house.ts'
import { grievanceForm, type World } from '../tenant-world.ts'
import { and, type Nothing, type Reaches, type Refused } from './reach.ts'

export function oversightReaches(
  refused: Refused,
  nothing: Nothing,
  house: TestHouse,
  world: World,
): Reaches {
  const organizationId = world.organization.id
  const item = 'lead-care-managers'
  const vetting = { path: 'plan-vetting', state: 'begun', npi: '1234567893', npiKind: 'organization' }
  const audit = { title: 'Sample', scope: ['claims'], periodFrom: '2026-01-01', periodTo: '2026-06-30' }
  const finding = { number: 1, says: 'waived', note: 'Sample.' }
  return {
    'oversight.see-readiness': refused('contract', contractId => ({ contractId })),
    'oversight.answer-readiness': refused(
      'contract',
      contractId => ({ contractId, item, state: 'ready', note: 'Sample.' }),
      'oversight/not-yours-to-say',
    ),
    'oversight.review-readiness': refused('contract', contractId => ({
      contractId,
      item,
      state: 'accepted',
      note: 'Sample.',
    })),
    'oversight.record-vetting': refused('partner', providerId => ({ providerId, ...vetting })),
    'oversight.see-audit': refused('audit', auditId => ({ auditId })),
    'oversight.open-audit': refused('partner', providerId => ({ providerId, ...audit })),
    'oversight.move-audit': refused('audit', auditId => ({ auditId, to: 'under-way' })),
    'oversight.report-audit': refused('audit', auditId => ({
      auditId,
      summary: 'Sample.',
      findings: [{ area: 'claims', says: 'Sample.' }],
    })),
    'oversight.answer-finding': refused(
      'audit',
      auditId => ({ auditId, ...finding }),
      'oversight/no-such-finding',
    ),
    'oversight.list-grievances': nothing('partner', aboutId => ({ aboutId })),
    'oversight.see-grievance': {
      inputs: world.ids.grievance.flatMap(grievanceId => [
        { grievanceId },
        { grievanceId, ownerId: organizationId },
      ]),
      hears: 'refused',
    },
    'oversight.record-grievance': refused(
      'grievance',
      grievanceId => ({
        ...grievanceForm(house, 'Sample.'),
        aboutId: world.ids.partner[0],
        takesOver: { organizationId, grievanceId },
      }),
      'request/not-found',
    ),
    'oversight.move-grievance': and(
      refused('grievance', grievanceId => ({ grievanceId, to: 'acknowledged', planId: null })),
      world.ids.grievance.map(grievanceId => ({ grievanceId, to: 'forwarded', planId: organizationId })),
    ),
  }
}
