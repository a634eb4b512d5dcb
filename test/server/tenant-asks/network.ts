/** What somebody would ask about another organization’s rows: contracts, partners, sites. */
import { sampleTerms } from '#test/network/sample-terms.ts'
import { ownWord, siteForm, type World } from '../tenant-world.ts'
import { and, type Nothing, type Reaches, type Refused } from './reach.ts'

export function networkReaches(refused: Refused, nothing: Nothing, { organization, ids }: World): Reaches {
  const partner = { name: 'Sample', kinds: ['ecm-provider'] }
  const proposal = { number: 'X-1', since: '2026-12-01', terms: sampleTerms }
  return {
    'network.see-contract': refused('contract', contractId => ({ contractId })),
    'network.amend-contract': refused('contract', contractId => ({
      contractId,
      since: '2027-01-01',
      terms: sampleTerms,
    })),
    'network.answer-contract': refused(
      'contract',
      contractId => ({ contractId, version: 1, says: 'withdrawn' }),
      'network/already-answered',
    ),
    'network.end-contract': refused('contract', contractId => ({
      contractId,
      endsOn: '2027-06-30',
      reason: 'by-agreement',
    })),
    'network.report-capacity': refused(
      'contract',
      contractId => ({ contractId, program: 'ecm', code: '1a', serving: 1, able: 2 }),
      'oversight/not-yours-to-say',
    ),
    'network.list-capacity': refused('contract', contractId => ({ contractId })),
    'network.see-offers': refused('partner', plan => ({ plan })),
    'network.end-widening': refused('widening', widening => ({ widening, until: '2027-01-01' })),
    'network.list-contracts': nothing('partner', partnerId => ({ partnerId })),
    'network.list-dues': nothing('partner', partnerId => ({ partnerId })),
    'network.list-owed': nothing('partner', partnerId => ({ partnerId })),
    'network.see-partner': refused('partner', partnerId => ({ partnerId })),
    'network.list-nudges': nothing('partner', partnerId => ({ partnerId })),
    'network.nudge': nothing('partner', partnerId => ({
      files: [{ partnerId, file: 'billing/invoice', about: '2026-10' }],
      template: 'late',
    })),
    'network.propose-contract': refused('partner', partnerId => ({ partnerId, ...proposal })),
    'network.record-contract': refused(
      'partner',
      partnerId => ({ partnerId, ...proposal, number: 'X-2' }),
      'network/partner-not-a-payer',
    ),
    'network.change-partner': and(
      refused('partner', partnerId => ({ partnerId, ...partner, joinedAsOrganizationId: null })),
      ids.partner.map(partnerId => ({ partnerId, ...partner, joinedAsOrganizationId: organization.id })),
    ),
    'network.change-site': refused('site', siteId => ({ siteId, ...siteForm(ownWord) })),
    'network.close-site': refused('site', siteId => ({ siteId, closedOn: '2026-11-23' })),
    'network.find-providers': and(
      nothing('partner', organizationId => ({ organizationId })),
      ids.site.map(cursor => ({ cursor })),
    ),
  }
}
