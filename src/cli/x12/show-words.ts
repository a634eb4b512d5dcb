/** The words in which claims and payments are shown. */
import type { Words } from '#guidance/define.ts'

export const showWords = {
  claim: { en: 'Claim', es: 'Reclamo' },
  encounter: { en: 'Encounter', es: 'Encuentro' },
  original: { en: 'original', es: 'original' },
  replacement: { en: 'replacement', es: 'reemplazo' },
  void: { en: 'void', es: 'anulación' },
  provider: { en: 'Provider', es: 'Proveedor' },
  rendering: { en: 'Rendered by', es: 'Atendido por' },
  member: { en: 'Member', es: 'Miembro' },
  patient: { en: 'Patient', es: 'Paciente' },
  payer: { en: 'Plan', es: 'Plan' },
  payee: { en: 'Paid to', es: 'Pagado a' },
  born: { en: 'born', es: 'nacimiento' },
  diagnoses: { en: 'Diagnoses', es: 'Diagnósticos' },
  references: { en: 'Numbers', es: 'Números' },
  authorization: { en: 'authorization', es: 'autorización' },
  place: { en: 'Place of service', es: 'Lugar de servicio' },
  otherPayer: { en: 'Other payer', es: 'Otro pagador' },
  line: { en: 'Line {number}', es: 'Línea {number}' },
  charged: { en: 'charged', es: 'cobrado' },
  paid: { en: 'paid', es: 'pagado' },
  patientOwes: { en: 'left to the member', es: 'a cargo del miembro' },
  total: { en: 'Total', es: 'Total' },
  payment: { en: 'Payment', es: 'Pago' },
  on: { en: 'on', es: 'el' },
  remarks: { en: 'Remarks', es: 'Observaciones' },
  providerAdjustments: { en: 'Set off against the provider', es: 'Compensado con el proveedor' },
  note: { en: 'Note', es: 'Nota' },
  other: { en: 'Besides: {list}', es: 'Además: {list}' },
  notFound: { en: 'No claim {number} in the file.', es: 'No hay reclamo {number} en el archivo.' },
  nothing: {
    en: 'Nothing in the file can be shown. See “causeway x12 check”.',
    es: 'No hay nada que mostrar en el archivo. Vea “causeway x12 check”.',
  },
  findings: {
    en: 'Something is wrong with the file itself. See “causeway x12 check”.',
    es: 'Hay algo mal en el archivo mismo. Vea “causeway x12 check”.',
  },
} as const satisfies { readonly [name: string]: Words }

/** CAS01: who bears what was not paid. */
const adjustmentGroups: { readonly [group: string]: Words } = {
  CO: {
    en: 'the contract says so: the provider may not bill the member for it',
    es: 'lo dice el contrato: el proveedor no puede cobrarlo al miembro',
  },
  PR: { en: 'the member bears it', es: 'queda a cargo del miembro' },
  OA: {
    en: 'for another reason: neither the contract nor the member',
    es: 'por otra razón: ni el contrato ni el miembro',
  },
  PI: {
    en: 'the payer took it off, beyond the contract',
    es: 'el pagador lo redujo, fuera del contrato',
  },
  CR: { en: 'it corrects or takes back an earlier payment', es: 'corrige o revierte un pago anterior' },
}

/** CLP02. */
const claimStatuses: { readonly [status: string]: Words } = {
  '1': { en: 'processed as first payer', es: 'procesado como primer pagador' },
  '2': { en: 'processed as second payer', es: 'procesado como segundo pagador' },
  '3': { en: 'processed as third payer', es: 'procesado como tercer pagador' },
  '4': { en: 'denied', es: 'denegado' },
  '19': {
    en: 'processed as first payer, passed on to others',
    es: 'procesado como primer pagador, reenviado a otros',
  },
  '20': {
    en: 'processed as second payer, passed on to others',
    es: 'procesado como segundo pagador, reenviado a otros',
  },
  '21': {
    en: 'processed as third payer, passed on to others',
    es: 'procesado como tercer pagador, reenviado a otros',
  },
  '22': { en: 'an earlier payment taken back', es: 'se revierte un pago anterior' },
  '23': { en: 'not our claim, passed on to others', es: 'no es nuestro reclamo, reenviado a otros' },
  '25': { en: 'a forecast only: nothing is paid', es: 'solo un pronóstico: no se paga nada' },
}

/** BPR04. */
const methods: { readonly [method: string]: Words } = {
  ACH: { en: 'bank transfer', es: 'transferencia bancaria' },
  CHK: { en: 'check', es: 'cheque' },
  FWT: { en: 'wire transfer', es: 'transferencia electrónica' },
  BOP: { en: 'as the bank chooses', es: 'según elija el banco' },
  NON: { en: 'no money moves', es: 'sin movimiento de dinero' },
}

/** The frequency of a claim (CLM05-3). */
const frequencies: { readonly [code: string]: Words } = {
  '1': showWords.original,
  '7': showWords.replacement,
  '8': showWords.void,
}

const find = (words: { readonly [code: string]: Words }, code: string): Words =>
  (Object.hasOwn(words, code) ? words[code] : undefined) ?? { en: code, es: code }

export const groupWords = (group: string): Words => find(adjustmentGroups, group)
export const statusWords = (status: string): Words => find(claimStatuses, status)
export const methodWords = (method: string): Words => find(methods, method)
export const frequencyWords = (code: string): Words => find(frequencies, code)
