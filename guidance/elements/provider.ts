/** Providers and those who care for the member: what is the same about these elements in every file. */
import { defineElement } from '../define.ts'

export const ecmProviderName = defineElement({
  id: 'ecmProviderName',
  is: 'name',
  maxLength: 60,
  help: {
    en: 'The name of the organization that gives the member ECM.',
    es: 'El nombre de la organización que le da ECM al miembro.',
  },
  example: 'Example Care Collaborative',
  alsoCalled: [
    'ECM Provider',
    'ECM Provider Organization',
    'ECM Provider Organization Name',
    'ECM Organization',
    'ECM Agency',
    'ECM Agency Name',
    'Assigned ECM Provider',
    'Name of ECM Provider',
  ],
})

export const ecmProviderNpi = defineElement({
  id: 'ecmProviderNpi',
  is: 'npi',
  help: {
    en: 'The ten-digit National Provider Identifier of the ECM provider.',
    es: 'El identificador nacional (NPI) de diez dígitos del proveedor de ECM.',
  },
  example: '1999999984',
  alsoCalled: [
    'ECM Provider NPI',
    'ECM Provider National Provider Identifier',
    'ECM NPI',
    'ECM Organization NPI',
    'ECM Agency NPI',
    'ECM Provider NPI Number',
  ],
})

export const ecmProviderPhoneNumber = defineElement({
  id: 'ecmProviderPhoneNumber',
  is: 'phone',
  help: {
    en: 'The phone number of the ECM provider: ten digits, no dashes.',
    es: 'El teléfono del proveedor de ECM: diez dígitos, sin guiones.',
  },
  example: '5550100130',
  alsoCalled: [
    'ECM Provider Phone',
    'ECM Provider Telephone',
    'ECM Provider Telephone Number',
    'ECM Phone',
    'ECM Agency Phone',
    'ECM Organization Phone Number',
  ],
})

export const leadCareManagerName = defineElement({
  id: 'leadCareManagerName',
  is: 'name',
  maxLength: 120,
  help: {
    en: "The full name of the member's ECM lead care manager.",
    es: 'El nombre completo del administrador principal de la atención (ECM) del miembro.',
  },
  example: 'Demo Caremanager',
  alsoCalled: [
    'Lead Care Manager',
    'Lead Care Manager Name',
    'ECM Lead Care Manager',
    'ECM LCM Name',
    'LCM',
    'LCM Name',
    'Lead Case Manager Name',
    'Care Manager',
    'Care Manager Name',
    'Case Manager Name',
  ],
})

export const leadCareManagerPhoneNumber = defineElement({
  id: 'leadCareManagerPhoneNumber',
  is: 'phone',
  help: {
    en: "The lead care manager's phone number: ten digits, no dashes.",
    es: 'El teléfono del administrador principal de la atención: diez dígitos, sin guiones.',
  },
  example: '5550100131',
  alsoCalled: [
    'Lead Care Manager Phone',
    'Lead Care Manager Phone Number',
    'ECM Lead Care Manager Phone',
    'LCM Phone',
    'LCM Phone Number',
    'Lead Case Manager Phone Number',
    'Care Manager Phone',
    'Care Manager Phone Number',
    'Case Manager Phone',
  ],
})

export const primaryCareProviderName = defineElement({
  id: 'primaryCareProviderName',
  is: 'name',
  maxLength: 60,
  help: {
    en: 'The primary care provider or clinic the member is assigned to.',
    es: 'El proveedor o la clínica de atención primaria asignados al miembro.',
  },
  example: 'Example Community Clinic',
  alsoCalled: [
    'PCP',
    'PCP Name',
    'Assigned PCP',
    'Assigned PCP Name',
    'Primary Care Provider',
    'Primary Care Provider Name',
    'Primary Care Provider/Clinic Name',
    'Primary Care Physician',
    'PCP/Clinic Name',
    'Clinic Name',
    'Medical Home',
  ],
})

export const primaryCareProviderNpi = defineElement({
  id: 'primaryCareProviderNpi',
  is: 'npi',
  help: {
    en: 'The ten-digit National Provider Identifier of the primary care provider or clinic.',
    es: 'El identificador nacional (NPI) de diez dígitos del proveedor o la clínica de atención primaria.',
  },
  example: '1888888884',
  alsoCalled: [
    'PCP NPI',
    'PCP NPI Number',
    'PCP/Clinic NPI',
    'Clinic NPI',
    'Primary Care Provider NPI',
    'Primary Care Provider/Clinic NPI',
    'Assigned PCP NPI',
  ],
})

export const primaryCareProviderPhoneNumber = defineElement({
  id: 'primaryCareProviderPhoneNumber',
  is: 'phone',
  help: {
    en: 'The phone number of the primary care provider or clinic: ten digits, no dashes.',
    es: 'El teléfono del proveedor o la clínica de atención primaria: diez dígitos, sin guiones.',
  },
  example: '5550100132',
  alsoCalled: [
    'PCP Phone',
    'PCP Phone Number',
    'PCP Telephone',
    'PCP/Clinic Phone Number',
    'Clinic Phone',
    'Clinic Phone Number',
    'Primary Care Provider Phone',
    'Primary Care Provider Phone Number',
    'Assigned PCP Phone',
  ],
})

export const communitySupportsProviderName = defineElement({
  id: 'communitySupportsProviderName',
  is: 'name',
  maxLength: 60,
  help: {
    en: 'The name of the organization that gives the member the Community Support.',
    es: 'El nombre de la organización que le da el Apoyo Comunitario al miembro.',
  },
  example: 'Example Housing Partners',
  alsoCalled: [
    'Community Supports Provider',
    'Community Support Provider Name',
    'CS Provider',
    'CS Provider Name',
    'Assigned CS Provider',
    'Name of Community Supports Provider',
    'CS Agency Name',
  ],
})

export const communitySupportsProviderNpi = defineElement({
  id: 'communitySupportsProviderNpi',
  is: 'npi',
  help: {
    en: 'The ten-digit National Provider Identifier of the Community Supports provider.',
    es: 'El identificador nacional (NPI) de diez dígitos del proveedor de Apoyos Comunitarios.',
  },
  example: '1999999984',
  alsoCalled: [
    'Community Supports Provider NPI',
    'Community Support Provider NPI',
    'CS Provider NPI',
    'CS NPI',
    'CS Provider National Provider Identifier',
  ],
})

export const communitySupportsProviderPhoneNumber = defineElement({
  id: 'communitySupportsProviderPhoneNumber',
  is: 'phone',
  help: {
    en: 'The phone number of the Community Supports provider: ten digits, no dashes.',
    es: 'El teléfono del proveedor de Apoyos Comunitarios: diez dígitos, sin guiones.',
  },
  example: '5550100133',
  alsoCalled: [
    'Community Supports Provider Phone',
    'Community Support Provider Phone Number',
    'CS Provider Phone',
    'CS Provider Phone Number',
    'CS Phone',
  ],
})
