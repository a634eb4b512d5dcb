/** Example rows of network. */
import type { Example, Owner } from './example.ts'

const at = '2026-01-15T18:00:00.000Z'

/** What the columns of a row that two parties share hold: its writer, and the one who reads it. */
function shared(owner: Owner): { organization_id: string; other_organization_id: string } {
  return { organization_id: owner.organizationId, other_organization_id: owner.partnerId }
}

/** In an order in which they can be inserted: what is pointed to comes first. */
export const networkExamples: readonly Example[] = [
  {
    table: 'partner',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('partner'),
      name: `Sample Partner ${owner.word}`,
      kinds: ['plan'],
      created_at: at,
    }),
  },
  {
    table: 'contract',
    row: owner => ({
      ...shared(owner),
      id: owner.id('contract'),
      payer_id: owner.organizationId,
      provider_id: owner.partnerId,
      number: `C-${owner.word}`,
      created_at: at,
    }),
  },
  {
    table: 'contract_version',
    row: owner => ({
      ...shared(owner),
      contract_id: owner.id('contract'),
      version: 1,
      since: '2026-01-01',
      terms: {},
      proposed_at: at,
      proposed_by: 'person',
    }),
  },
  {
    table: 'contract_statement',
    row: owner => ({
      ...shared(owner),
      id: owner.id('contract-statement'),
      contract_id: owner.id('contract'),
      said: 'accepted',
      version: 1,
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'capacity_report',
    row: owner => ({
      ...shared(owner),
      id: owner.id('capacity-report'),
      contract_id: owner.id('contract'),
      program: 'ecm',
      serving: 3,
      able: 10,
      as_of: '2026-01-15',
      said_at: at,
    }),
  },
  {
    table: 'nudge',
    row: owner => ({
      ...shared(owner),
      id: owner.id('nudge'),
      file: 'billing/invoice',
      about: '2026-01',
      template: 'late',
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'site',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('site'),
      name: `Sample Site ${owner.word}`,
      street: '1 Sample Street',
      city: 'Sampleton',
      zip: '90001',
      county: '19',
      address_is_confidential: false,
      phone: '5550100001',
      languages: ['English'],
      hours: [],
      accessibility: [],
      is_published: true,
      changed_at: at,
    }),
  },
  {
    table: 'site_offering',
    row: owner => ({
      organization_id: owner.organizationId,
      site_id: owner.id('site'),
      program: 'ecm',
      code: '1a',
      capacity: 5,
      accepting: true,
    }),
  },
  {
    table: 'directory_site',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('site'),
      organization_name: `Sample Provider ${owner.word}`,
      name: `Sample Site ${owner.word}`,
      city: 'Sampleton',
      county: '19',
      phone: '5550100001',
      languages: ['English'],
      hours: [],
      accessibility: [],
      offers: ['ecm 1a'],
      accepts: ['ecm 1a'],
    }),
    open: 'the public directory: copies of what providers publish, nothing else',
  },
  {
    table: 'vetting',
    row: owner => ({
      ...shared(owner),
      id: owner.id('vetting'),
      provider_id: owner.partnerId,
      path: 'plan-vetting',
      state: 'begun',
      asked: [],
      changed_at: at,
      changed_by: 'person',
    }),
  },
  {
    table: 'readiness_entry',
    row: owner => ({
      ...shared(owner),
      contract_id: owner.id('contract'),
      item: 'lead-care-managers',
      part: 'answer',
      state: 'ready',
      note: 'Chart attached.',
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'oversight_audit',
    row: owner => ({
      ...shared(owner),
      id: owner.id('oversight-audit'),
      provider_id: owner.partnerId,
      title: `Sample audit ${owner.word}`,
      scope: ['claims'],
      period_from: '2025-01-01',
      period_to: '2025-12-31',
      state: 'announced',
      announced_on: '2026-01-15',
    }),
  },
  {
    table: 'audit_finding',
    row: owner => ({
      ...shared(owner),
      audit_id: owner.id('oversight-audit'),
      number: 1,
      area: 'claims',
      says: 'A sample finding.',
    }),
  },
  {
    table: 'corrective_step',
    row: owner => ({
      ...shared(owner),
      id: owner.id('corrective-step'),
      audit_id: owner.id('oversight-audit'),
      finding_number: 1,
      said: 'planned',
      note: 'A sample plan.',
      said_at: at,
      said_by: 'person',
    }),
  },
  {
    table: 'grievance',
    row: owner => ({
      ...shared(owner),
      id: owner.id('grievance'),
      category: 'access',
      says: 'A sample grievance.',
      way: 'phone',
      expedited: false,
      received_at: at,
      state: 'forwarded',
      resolve_by: '2026-02-15T07:59:59.999Z',
    }),
  },
  {
    table: 'support_election',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('election'),
      support: 'MTM',
      county: '34',
      says: 'offered',
      from_on: '2026-01-01',
      said_at: at,
      said_by: 'person',
    }),
    open: 'which Community Supports a plan offers where',
  },
  {
    table: 'population_widening',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('widening'),
      population: '2',
      event: 'avoidable-emergency-visit',
      at_least: 4,
      within_months: 6,
      from_on: '2026-01-01',
      said_at: at,
      said_by: 'person',
    }),
    open: 'what a plan adds to the population of avoidable use',
  },
]
