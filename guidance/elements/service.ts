/** The service and its authorization: what is the same about these elements wherever they appear. */
import { defineElement } from '../define.ts'

export const procedureCode = defineElement({
  id: 'procedureCode',
  is: 'procedure',
  codeSet: 'hcpcs',
  help: {
    en: 'The HCPCS code: a letter and four digits. With its modifiers it says which service it is.',
    es: 'El código HCPCS: una letra y cuatro dígitos. Con sus modificadores dice qué servicio es.',
  },
  example: 'G9008',
  alsoCalled: [
    'Procedure Code',
    'HCPCS',
    'HCPCS Code',
    'HCPCS Codes',
    'CPT/HCPCS',
    'CPT/HCPCS Code',
    'CPT Code',
    'Proc Code',
    'Procedure',
    'Billing Code',
    'Service Code',
  ],
})

export const procedureCodeModifier = defineElement({
  id: 'procedureCodeModifier',
  is: 'modifier',
  codeSet: 'modifier',
  help: {
    en: 'One modifier of the procedure code, two letters or digits. Each modifier goes in its own column.',
    es: 'Un modificador del código, de dos letras o dígitos. Cada modificador va en su propia columna.',
  },
  example: 'U1',
  alsoCalled: [
    'Modifier',
    'Modifiers',
    'Procedure Code Modifier',
    'Procedure Modifier',
    'HCPCS Modifier',
    'Modifier Code',
    'Mod',
  ],
})

export const memberDiagnosisCode = defineElement({
  id: 'memberDiagnosisCode',
  is: 'diagnosis',
  help: {
    en: 'One ICD-10 diagnosis code, or a Z code of a social need. Each goes in its own column.',
    es: 'Un código de diagnóstico ICD-10, o un código Z de una necesidad social. Cada uno va en su columna.',
  },
  example: 'Z59.00',
  alsoCalled: [
    'Member Diagnosis Code',
    'Diagnosis Code',
    'Diagnosis Codes',
    'Diagnosis',
    'ICD-10',
    'ICD-10 Code',
    'ICD-10-CM Code',
    'ICD-10 Diagnosis Code',
    'Dx',
    'Dx Code',
    'Diag Code',
  ],
})

export const authorizationNumber = defineElement({
  id: 'authorizationNumber',
  is: 'identifier',
  maxLength: 50,
  help: {
    en: 'The number that the plan gave to the authorization.',
    es: 'El número que el plan le dio a la autorización.',
  },
  example: 'AUTH-000001',
  alsoCalled: [
    'Auth Number',
    'Auth #',
    'Auth ID',
    'Auth No',
    'Authorization #',
    'Authorization ID',
    'Authorization No',
    'Prior Authorization Number',
    'Service Authorization Number',
    'TAR Number',
  ],
})

export const communitySupport = defineElement({
  id: 'communitySupport',
  is: 'code',
  codeSet: 'community-supports',
  help: {
    en: 'Which of the Community Supports this row is about.',
    es: 'De cuál de los Apoyos Comunitarios trata esta fila.',
  },
  example: 'HTN',
  alsoCalled: [
    'Community Support',
    'Community Support Name',
    'Community Supports Service',
    'CS Service',
    'CS Service Name',
    'CS Type',
    'Community Support Type',
    'Service Type',
  ],
})
