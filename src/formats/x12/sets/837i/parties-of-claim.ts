/** Loops 2310 of the 837I: who treated the patient, and where. */
import { loop } from '../../define.ts'
import { address, name, reference, taxonomy } from '../parts.ts'

const allIds = ['0B', '1G', 'G2', 'LU']
const referrerIds = ['0B', '1G', 'G2']

/** A physician with a name, an NPI, and other numbers; on a line these may be another payer's. */
export function physician<const Id extends string, const Who extends string>(
  loopId: Id,
  use: string,
  part: Who,
  facts: { readonly role: string; readonly ids: number; readonly byPayer?: boolean },
) {
  const { role, ids, byPayer = false } = facts
  return loop(
    loopId,
    use,
    ['S', 1],
    [
      name(`${part}Name`, 'RRRSSNSSS', { roles: [role], kinds: ['1'], ids: ['XX'] }),
      reference(`${part}SecondaryId`, role === 'DN' ? referrerIds : allIds, { repeat: ids, byPayer }),
    ],
  )
}

const attendingProvider = loop(
  '2310A',
  'attendingProvider',
  ['S', 1],
  [
    name('attendingProviderName', 'RRRSSNSSS', { roles: ['71'], kinds: ['1'], ids: ['XX'] }),
    taxonomy('attendingProviderSpecialty', 'AT'),
    reference('attendingProviderSecondaryId', allIds, { repeat: 4 }),
  ],
)

export const claimParties = [
  attendingProvider,
  physician('2310B', 'operatingPhysician', 'operatingPhysician', { role: '72', ids: 4 }),
  physician('2310C', 'otherOperatingPhysician', 'otherOperatingPhysician', { role: 'ZZ', ids: 4 }),
  physician('2310D', 'renderingProvider', 'renderingProvider', { role: '82', ids: 4 }),
  loop(
    '2310E',
    'serviceFacility',
    ['S', 1],
    [
      name('serviceFacilityName', 'RRRNNNNSS', { roles: ['77'], kinds: ['2'], ids: ['XX'] }),
      ...address(),
      reference('serviceFacilitySecondaryId', ['0B', 'G2', 'LU'], { repeat: 3 }),
    ],
  ),
  physician('2310F', 'referringProvider', 'referringProvider', { role: 'DN', ids: 3 }),
]
