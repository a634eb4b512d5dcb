/** The words of the X12 commands in both languages, and how a finding of X12 is told. */
import type { Finding } from '#base/finding.ts'
import type { Language } from '#files/words/find.ts'
import { tellX12 } from '#formats/x12/words/tell.ts'
import type { Words } from '#guidance/define.ts'

export const x12Words = {
  accepted: { en: 'Accepted', es: 'Aceptado' },
  acceptedInPart: { en: 'Accepted in part', es: 'Aceptado en parte' },
  rejected: { en: 'Not accepted', es: 'No aceptado' },
  holds: {
    en: 'Interchanges: {interchanges} · groups: {groups} · sets: {sets}{kinds} · claims: {claims}',
    es: 'Intercambios: {interchanges} · grupos: {groups} · transacciones: {sets}{kinds} · reclamos: {claims}',
  },
  setsRejected: { en: 'sets rejected: {count}', es: 'transacciones rechazadas: {count}' },
  claimsRejected: { en: 'claims rejected: {count}', es: 'reclamos rechazados: {count}' },
  'rejects-file': {
    en: 'The interchange or group cannot be taken',
    es: 'No se puede tomar el intercambio o el grupo',
  },
  'rejects-row': { en: 'Sets and claims to mend', es: 'Transacciones y reclamos por corregir' },
  'accepted-with-warning': { en: 'Taken, but please look', es: 'Tomados, pero revise por favor' },
  note: { en: 'Good to know', es: 'Para su información' },
  found: { en: 'Found', es: 'Encontrado' },
  because: { en: 'Because of', es: 'Por' },
  mend: { en: 'To mend it', es: 'Para corregir' },
  expected: { en: 'Expected', es: 'Se esperaba' },
  answered: { en: 'Answered with', es: 'Se contesta con' },
  nothing: { en: 'Nothing to mend.', es: 'Nada que corregir.' },
  loop: { en: 'loop {loop}', es: 'ciclo {loop}' },
  segment: { en: 'segment {list}', es: 'segmento {list}' },
  set: { en: 'set {set}', es: 'transacción {set}' },
  segmentOfSet: { en: '{segment} of set {set}', es: '{segment} de la transacción {set}' },
  claim: { en: 'claim {list}', es: 'reclamo {list}' },
  times: { en: '{count} times', es: '{count} veces' },
  more: { en: '… and more', es: '… y más' },
  otherPlaces: { en: 'at other places', es: 'en otros lugares' },
  level: { en: 'level {level}', es: 'nivel {level}' },
  written: { en: 'Written', es: 'Escrito' },
  unlisted: {
    en: '{count} claims are too many for the acknowledgement, which leaves them out: send smaller files.',
    es: '{count} reclamos son demasiados para el acuse, que no los incluye: envíe archivos más pequeños.',
  },
} as const satisfies { readonly [name: string]: Words }

/** The sentence of a finding: what is wrong. The code alone for one that is not of X12. */
export function toldFinding(finding: Finding, language: Language): string {
  return tellX12(finding, language)?.wrong ?? finding.code
}

export type Say = (words: Words, values?: { readonly [name: string]: string | number }) => string

/** Fills words of a language; a value may hold anything but is put in as it is. */
export function sayIn(language: Language): Say {
  return (words, values = {}) =>
    words[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    )
}
