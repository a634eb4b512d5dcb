/** The three closed-loop elements, which both return transmission files carry since July 2025. */
import { defineElement } from '../define.ts'

export const referralStatus = defineElement({
  id: 'referralStatus',
  is: 'code',
  codeSet: 'referral-status',
  help: {
    en: 'Where the referral of this member stands today.',
    es: 'En qué estado está hoy la referencia de este miembro.',
  },
  example: 'Accepted',
  alsoCalled: [
    'Status of Referral',
    'Current Referral Status',
    'Closed-Loop Referral Status',
    'Closed Loop Referral (CLR) Status',
    'CLR Status',
    'CLR Referral Status',
  ],
})

export const referralStatusDate = defineElement({
  id: 'referralStatusDate',
  is: 'date',
  help: {
    en: 'The day the referral got this status.',
    es: 'El día en que la referencia pasó a este estado.',
  },
  example: '01/15/2026',
  alsoCalled: [
    'Date of Referral Status Update',
    'Referral Status Date',
    'Referral Status Update Date',
    'Referral Status Updated',
    'CLR Status Date',
    'CLR Date of Referral Status Update',
  ],
})

export const referralLoopClosureReason = defineElement({
  id: 'referralLoopClosureReason',
  is: 'code',
  codeSet: 'referral-loop-closure-reason',
  help: {
    en: 'Why the referral was closed. Give it once the loop is closed.',
    es: 'Por qué se cerró la referencia. Indíquelo cuando el ciclo esté cerrado.',
  },
  example: 'Services Received',
  alsoCalled: [
    'Referral Loop Closure Reason',
    'Reason for Referral Closure',
    'Reason for Loop Closure',
    'Loop Closure Reason',
    'Referral Closure Reason',
    'Closure Reason',
    'CLR Closure Reason',
  ],
})
