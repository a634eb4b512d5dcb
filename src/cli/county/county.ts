/** The made-up county: who is in it. Nothing of it exists anywhere, and no production hub ever holds it. */
import type { OrganizationKind, Role } from '#domain/people/rights.ts'

export type CountyPerson = {
  readonly name: string
  readonly signInName: string
  readonly roles: readonly Role[]
}

export type CountyOrganization = {
  readonly key: string
  readonly name: string
  readonly kinds: readonly OrganizationKind[]
  readonly npi: string | null
  readonly administrator: Omit<CountyPerson, 'roles'>
  readonly staff: readonly CountyPerson[]
}

/** Everybody's password: long enough to stand alone, and printed whenever the made-up county starts. */
export const countyPassword = 'seven herons over wet sand'

const person = (name: string, signInName: string, ...roles: Role[]): CountyPerson => ({
  name,
  signInName,
  roles,
})

export const plans: readonly CountyOrganization[] = [
  {
    key: 'harbor',
    name: 'Example Harbor Health Plan',
    kinds: ['plan'],
    npi: null,
    administrator: { name: 'Ada Example', signInName: 'ada@harbor.example' },
    staff: [
      person('Nia Sample', 'nia@harbor.example', 'plan-analyst'),
      person('Judd Sample', 'judd@harbor.example', 'plan-adjudicator'),
    ],
  },
  {
    key: 'granite',
    name: 'Example Granite Health Plan',
    kinds: ['plan'],
    npi: null,
    administrator: { name: 'Bo Example', signInName: 'bo@granite.example' },
    staff: [person('Tam Sample', 'tam@granite.example', 'plan-analyst')],
  },
]

export const providers: readonly CountyOrganization[] = [
  {
    key: 'bluebird',
    name: 'Bluebird Care Circle (made up)',
    kinds: ['ecm-provider'],
    npi: '1999999984',
    administrator: { name: 'Cleo Example', signInName: 'cleo@bluebird.example' },
    staff: [
      person('Lou Sample', 'lou@bluebird.example', 'lead-care-manager'),
      person('Bela Sample', 'bela@bluebird.example', 'biller', 'supervisor'),
    ],
  },
  {
    key: 'cottonwood',
    name: 'Cottonwood Clinic (made up)',
    kinds: ['ecm-provider'],
    npi: '1999999992',
    administrator: { name: 'Dov Example', signInName: 'dov@cottonwood.example' },
    staff: [person('Ines Sample', 'ines@cottonwood.example', 'biller')],
  },
  {
    key: 'kestrel',
    name: 'Kestrel Housing Help (made up)',
    kinds: ['community-supports-provider'],
    npi: '1888888884',
    administrator: { name: 'Eda Example', signInName: 'eda@kestrel.example' },
    staff: [person('Omar Sample', 'omar@kestrel.example', 'biller')],
  },
  {
    key: 'marigold',
    name: 'Marigold Meals (made up)',
    kinds: ['community-supports-provider'],
    npi: null,
    administrator: { name: 'Flo Example', signInName: 'flo@marigold.example' },
    staff: [],
  },
  {
    key: 'pinecone',
    name: 'Pinecone Street Medicine (made up)',
    kinds: ['ecm-provider', 'community-supports-provider'],
    npi: '1777777784',
    administrator: { name: 'Gus Example', signInName: 'gus@pinecone.example' },
    staff: [person('Rae Sample', 'rae@pinecone.example', 'outreach-worker')],
  },
]

/** The county itself, which sees what plans share with it. */
export const counties: readonly CountyOrganization[] = [
  {
    key: 'meadow',
    name: 'Meadow County Health (made up)',
    kinds: ['county'],
    npi: null,
    administrator: { name: 'Vic Example', signInName: 'vic@meadow.example' },
    staff: [person('Rho Sample', 'rho@meadow.example', 'reviewer')],
  },
]

/** The provider that has just joined: it sees its first month. */
export const newestProvider = 'marigold'

/** Who contracts with whom. */
export const contracts = [
  { plan: 'harbor', provider: 'bluebird', members: 60 },
  { plan: 'harbor', provider: 'cottonwood', members: 40 },
  { plan: 'harbor', provider: 'pinecone', members: 30 },
  { plan: 'harbor', provider: 'kestrel', members: 0 },
  { plan: 'granite', provider: 'bluebird', members: 40 },
  { plan: 'granite', provider: 'pinecone', members: 30 },
  { plan: 'granite', provider: 'kestrel', members: 0 },
  { plan: 'granite', provider: 'marigold', members: 0 },
] as const
