/** What member and referrer are told of a referral, as letters in plain words; `{name}` is filled in. */
import type { Authority, Words } from '../define.ts'

export type LetterAbout = 'received' | 'asked-for-more' | 'assigned' | 'denied' | 'closed'

export type Letter = Authority & {
  readonly about: LetterAbout
  readonly to: 'member' | 'referrer'
  readonly title: Words
  readonly says: readonly Words[]
}

/* That they are told, and what of, is the loop's (`loop.ts`); the sentences are ours, no text of the State's. */
const ours = {
  since: '2025-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: letters of the closed loop',
} as const

const ask: Words = {
  en: 'Questions? Call {plan} at {phone}. An interpreter is free.',
  es: '¿Preguntas? Llame a {plan} al {phone}. El intérprete es gratis.',
}

const choice: Words = {
  en: 'This help is your choice. You may say no, change your provider or stop at any time. Your other Medi-Cal care stays the same.',
  es: 'Esta ayuda es su decisión. Puede decir que no, cambiar de proveedor o dejarla cuando quiera. Su demás atención de Medi-Cal no cambia.',
}

const appeal: Words = {
  en: 'If you do not agree, you may ask the plan to look again (an appeal) within 60 days of this letter. Call the plan, write, or ask someone to do it for you. You may also ask the State for a hearing after that.',
  es: 'Si no está de acuerdo, puede pedir al plan que lo revise (una apelación) dentro de 60 días de esta carta. Llame al plan, escriba o pida a alguien que lo haga por usted. Después también puede pedir al Estado una audiencia.',
}

export const letters: readonly Letter[] = [
  {
    about: 'received',
    to: 'member',
    title: { en: 'We have your request', es: 'Tenemos su solicitud' },
    says: [
      {
        en: 'On {day} we got a request for {service} for you. Its number is {number}.',
        es: 'El {day} recibimos una solicitud de {service} para usted. Su número es {number}.',
      },
      choice,
      ask,
    ],
    ...ours,
  },
  {
    about: 'asked-for-more',
    to: 'referrer',
    title: { en: 'We need to ask you something', es: 'Necesitamos preguntarle algo' },
    says: [
      {
        en: 'This is about request {number}, which you sent on {day}. To go on we need: {note}',
        es: 'Se trata de la solicitud {number}, que usted envió el {day}. Para seguir necesitamos: {note}',
      },
      {
        en: 'Please call {plan} at {phone} and say the number.',
        es: 'Llame a {plan} al {phone} y diga el número.',
      },
    ],
    ...ours,
  },
  {
    about: 'assigned',
    to: 'member',
    title: { en: 'Your provider', es: 'Su proveedor' },
    says: [
      {
        en: 'Good news: you can get {service}. {provider} will help you and will contact you soon. You can also call them at {providerPhone}.',
        es: 'Buenas noticias: puede recibir {service}. {provider} le ayudará y le contactará pronto. También puede llamarles al {providerPhone}.',
      },
      { en: 'It costs you nothing.', es: 'No le cuesta nada.' },
      choice,
      ask,
    ],
    ...ours,
  },
  {
    about: 'assigned',
    to: 'referrer',
    title: { en: 'Your referral has a provider', es: 'Su referencia tiene proveedor' },
    says: [
      {
        en: 'Request {number}, which you sent on {day}, was given to {provider}, {providerPhone}.',
        es: 'La solicitud {number}, que usted envió el {day}, pasó a {provider}, {providerPhone}.',
      },
      ask,
    ],
    ...ours,
  },
  {
    about: 'denied',
    to: 'member',
    title: { en: 'About your request', es: 'Acerca de su solicitud' },
    says: [
      {
        en: 'On {day} we got a request for {service} for you. We could not approve it. The reason: {reason}.',
        es: 'El {day} recibimos una solicitud de {service} para usted. No pudimos aprobarla. El motivo: {reason}.',
      },
      appeal,
      ask,
    ],
    ...ours,
  },
  {
    about: 'denied',
    to: 'referrer',
    title: { en: 'About your referral', es: 'Acerca de su referencia' },
    says: [
      {
        en: 'Request {number}, which you sent on {day}, was not approved. The reason: {reason}.',
        es: 'La solicitud {number}, que usted envió el {day}, no fue aprobada. El motivo: {reason}.',
      },
      ask,
    ],
    ...ours,
  },
  {
    about: 'closed',
    to: 'member',
    title: { en: 'Your request is closed', es: 'Su solicitud está cerrada' },
    says: [
      {
        en: 'Your request {number} for {service} is closed. The reason: {reason}.',
        es: 'Su solicitud {number} de {service} está cerrada. El motivo: {reason}.',
      },
      {
        en: 'You may ask again at any time. There is no limit.',
        es: 'Puede volver a pedirla cuando quiera. No hay límite.',
      },
      ask,
    ],
    ...ours,
  },
  {
    about: 'closed',
    to: 'referrer',
    title: { en: 'Your referral is closed', es: 'Su referencia está cerrada' },
    says: [
      {
        en: 'Request {number}, which you sent on {day}, is closed. The reason: {reason}.',
        es: 'La solicitud {number}, que usted envió el {day}, está cerrada. El motivo: {reason}.',
      },
      ask,
    ],
    ...ours,
  },
]
