/** What is around members: organizations, people and places, as Organization, Practitioner and Location. */
import { concept, known, type Resource, referenceTo } from '#formats/fhir/resource.ts'
import { fhirProfiles, fhirSystems, ownSystems } from '#guidance/exports/fhir-codes.ts'
import type { Site } from '../../network/directory.ts'
import { nameOf } from './people.ts'
import type { Party, Staff, Surroundings } from './record.ts'

const byUuid = (id: string) => ({ system: fhirSystems.uri, value: `urn:uuid:${id}` })

export function organizationOf({ id, name, npi }: Party): Resource {
  return {
    resourceType: 'Organization',
    id,
    meta: { profile: [fhirProfiles.organization] },
    identifier: [...(npi === null ? [] : [{ system: fhirSystems.npi, value: npi }]), byUuid(id)],
    active: true,
    name,
  }
}

/** People here have one name as they write it themselves; its last word is taken for the family's. */
export function practitionerOf({ personId, name }: Staff): Resource {
  const words = name.trim().split(/\s+/)
  return {
    resourceType: 'Practitioner',
    id: personId,
    meta: { profile: [fhirProfiles.practitioner] },
    identifier: [byUuid(personId)],
    active: true,
    name: [{ ...nameOf(words.slice(0, -1).join(' '), words.at(-1) ?? ''), text: name }],
  }
}

export function practitionerRoleOf({ personId, name, roles }: Staff, { own }: Surroundings): Resource {
  return {
    resourceType: 'PractitionerRole',
    id: personId,
    meta: { profile: [fhirProfiles.practitionerRole] },
    active: true,
    practitioner: referenceTo('Practitioner', personId, name),
    organization: referenceTo('Organization', own.id, own.name),
    code: roles.map(role => concept(ownSystems.teamRole, role)),
  }
}

/** A place of ours; of a confidential one neither street nor ZIP code. */
export function locationOf(site: Site, { own, today }: Surroundings): Resource {
  const { street, city, zip, addressIsConfidential, phone, closedOn } = site
  return {
    resourceType: 'Location',
    id: site.id,
    meta: { profile: [fhirProfiles.location] },
    status: closedOn !== null && closedOn <= today ? 'inactive' : 'active',
    name: site.name,
    ...known({ telecom: phone === '' ? [] : [{ system: 'phone', value: phone }] }),
    address: {
      ...(addressIsConfidential ? {} : known({ line: street === '' ? [] : [street], postalCode: zip })),
      ...known({ city }),
      state: 'CA',
      country: 'US',
    },
    managingOrganization: referenceTo('Organization', own.id, own.name),
  }
}
