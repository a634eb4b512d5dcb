/** What can be asked of us over FHIR, as a CapabilityStatement. */
import { fhirProfiles } from '#guidance/exports/fhir-codes.ts'
import { type FhirType, fhirTypes, isMemberType } from './record.ts'

const profilesOf: Readonly<Record<FhirType, readonly string[]>> = {
  Patient: [fhirProfiles.patient],
  Coverage: [],
  CareTeam: [fhirProfiles.careTeam],
  CarePlan: [fhirProfiles.carePlan],
  Goal: [fhirProfiles.goal],
  Condition: [fhirProfiles.healthConcern, fhirProfiles.encounterDiagnosis],
  ServiceRequest: [fhirProfiles.serviceRequest],
  Task: [fhirProfiles.task],
  Organization: [fhirProfiles.organization],
  Practitioner: [fhirProfiles.practitioner],
  PractitionerRole: [fhirProfiles.practitionerRole],
  Location: [fhirProfiles.location],
}

/** `baseUrl` as `https://hub.example.org/fhir/r4`; `date` the day of the program's words. */
export function capabilityStatement(baseUrl: string, date: string): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'Causeway' },
    implementation: { description: 'Read-only export of members’ records', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          cors: false,
          description: 'A token of the organization in the header Authorization, as Bearer.',
        },
        resource: fhirTypes.map(type => ({
          type,
          ...(profilesOf[type].length > 0 && { supportedProfile: profilesOf[type] }),
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'no-version',
          searchParam: [
            { name: '_id', type: 'token' },
            ...(isMemberType(type) && type !== 'Patient' ? [{ name: 'patient', type: 'reference' }] : []),
          ],
        })),
      },
    ],
  }
}
