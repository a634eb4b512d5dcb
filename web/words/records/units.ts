/** Words of units and limits: what was used of an authorization, and what the State leaves. */
import type { WordList } from '../define.ts'

export const unitWords = {
  used: {
    en: '{used} of {units} {unit} used, {left} left',
    es: '{used} de {units} {unit} usadas, quedan {left}',
  },
  waiting: {
    en: '{waiting} more wait for a decision on the claim',
    es: '{waiting} más esperan la decisión del cobro',
  },
  drafted: {
    en: '{waiting} more stand in invoices that are not sent',
    es: '{waiting} más están en facturas sin enviar',
  },
  usedUncounted: {
    en: '{used} units used, {waiting} more wait',
    es: '{used} unidades usadas, {waiting} más esperan',
  },
  overUsed: { en: 'More was used than was given.', es: 'Se usó más de lo que se dio.' },
  limitLeft: {
    en: '{left} of {most} {of} are left; {taken} are taken.',
    es: 'Quedan {left} de {most} {of}; {taken} están tomados.',
  },
  limitAsks: { en: 'This asks for {asks} {of}.', es: 'Esto pide {asks} {of}.' },
  mayBeExceeded: {
    en: 'The plan may allow more, with a reason.',
    es: 'El plan puede dar más, con una razón.',
  },
  mayNotBeExceeded: { en: 'The plan can give what is left.', es: 'El plan puede dar lo que queda.' },
  notVerified: { en: 'This limit is not verified.', es: 'Este límite no está verificado.' },
  dollars: { en: 'dollars', es: 'dólares' },
  hours: { en: 'hours', es: 'horas' },
  days: { en: 'days', es: 'días' },
  weeks: { en: 'weeks', es: 'semanas' },
  meals: { en: 'meals', es: 'comidas' },
  times: { en: 'times', es: 'veces' },
} as const satisfies WordList
