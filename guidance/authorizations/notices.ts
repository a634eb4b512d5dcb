/** What a plan writes to a member about a no, about less, and about an end: in plain words; `{name}` is filled in. */
import type { Authority, Words } from '../define.ts'

export type NoticeAbout = 'denied' | 'partial' | 'lessened' | 'ended'

/** One paragraph of a notice, or the heading over some. */
export type NoticePart = Authority & {
  /** Of these notices only; left out, of all. */
  readonly of?: readonly NoticeAbout[]
  readonly as: 'title' | 'heading' | 'paragraph' | 'item'
  readonly says: Words
}

/* That the two services can be appealed like any other is the State's; how and by when is recalled and not read. */
const ours: Authority = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: notice and appeal, recalled from 42 CFR 438.404 to 438.420 and not read',
  reading: 'R-63',
}
const states: Authority = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'provider-toolkit-2021-12: grievances and appeals apply to ECM and Community Supports',
}

/** A service that goes on now and is to end, or to be less: told so many days ahead at least. */
export const advanceNotice = { days: 10, ...ours } as const satisfies Authority & { readonly days: number }

/** To keep what one has while the appeal is open, one asks within so many days of the notice. */
export const keepWhileAppealed = { days: 10, ...ours } as const satisfies Authority & {
  readonly days: number
}

/** By when a plan answers an appeal, and by when the State may be asked for a hearing afterwards. */
export const appealAnswers = {
  ...{ days: 30, fastHours: 72, hearingDays: 120 },
  ...ours,
} as const satisfies Authority & {
  readonly days: number
  readonly fastHours: number
  readonly hearingDays: number
}

/** Ways in which a notice goes out. */
export const noticeWays = [
  { id: 'mail', says: { en: 'By mail', es: 'Por correo' } },
  { id: 'in-person', says: { en: 'Handed over', es: 'Entregado en persona' } },
  { id: 'portal', says: { en: 'In the member’s own portal', es: 'En el portal del miembro' } },
] as const

const part = (
  as: NoticePart['as'],
  en: string,
  es: string,
  of?: readonly NoticeAbout[],
  by: Authority = ours,
): NoticePart => ({ as, says: { en, es }, ...(of !== undefined && { of }), ...by })

const running: readonly NoticeAbout[] = ['lessened', 'ended']

export const noticeParts: readonly NoticePart[] = [
  part('title', 'We said no to your request', 'No aprobamos su solicitud', ['denied']),
  part('title', 'We approved part of your request', 'Aprobamos una parte de su solicitud', ['partial']),
  part('title', 'Your service will change', 'Su servicio va a cambiar', ['lessened']),
  part('title', 'Your service will end', 'Su servicio va a terminar', ['ended']),
  part('heading', 'What we decided', 'Lo que decidimos'),
  part(
    'paragraph',
    'On {askedOn} you or someone for you asked for {service}. We did not approve it.',
    'El {askedOn}, usted o alguien por usted pidió {service}. No lo aprobamos.',
    ['denied'],
  ),
  part(
    'paragraph',
    'On {askedOn} you or someone for you asked for {service}. We approved less than that: {given}.',
    'El {askedOn}, usted o alguien por usted pidió {service}. Aprobamos menos que eso: {given}.',
    ['partial'],
  ),
  part(
    'paragraph',
    'You get {service}. From now on you will get less of it: {given}.',
    'Usted recibe {service}. Desde ahora va a recibir menos: {given}.',
    ['lessened'],
  ),
  part(
    'paragraph',
    'You get {service}. Your last day is {until}.',
    'Usted recibe {service}. Su último día es el {until}.',
    ['ended'],
  ),
  part('heading', 'Why', 'Por qué'),
  part('paragraph', '{reason}.', '{reason}.'),
  part(
    'paragraph',
    'You may ask us for the rule that we went by, and for a copy of all papers about this. They are free.',
    'Puede pedirnos la regla que usamos y una copia de todos los papeles sobre esto. Son gratis.',
  ),
  part('heading', 'If you do not agree', 'Si no está de acuerdo'),
  part(
    'paragraph',
    'You have the right to ask us to look at this again. This is called an appeal.',
    'Usted tiene derecho a pedirnos que lo revisemos. Esto se llama apelación.',
    undefined,
    states,
  ),
  part(
    'item',
    'Ask by {appealBy}. You can call, write, or have someone ask for you.',
    'Pídalo a más tardar el {appealBy}. Puede llamar, escribir o pedir a alguien que lo haga por usted.',
  ),
  part('item', 'We will answer in {days} days.', 'Le vamos a contestar en {days} días.'),
  part(
    'item',
    'If waiting could harm your health, say so. Then we answer in {fastHours} hours.',
    'Si esperar puede dañar su salud, díganoslo. Entonces contestamos en {fastHours} horas.',
  ),
  part(
    'item',
    'To keep the service while we look at it, ask by {keepBy}, or before it changes.',
    'Para seguir con el servicio mientras lo revisamos, pídalo a más tardar el {keepBy}, o antes del cambio.',
    running,
  ),
  part(
    'item',
    'If we still say no, you may ask the State for a hearing. You have {hearingDays} days from our answer.',
    'Si volvemos a decir que no, puede pedir una audiencia al Estado. Tiene {hearingDays} días desde nuestra respuesta.',
  ),
  part('heading', 'What does not change', 'Lo que no cambia'),
  part(
    'paragraph',
    'Your Medi-Cal and your other care stay the same. You may ask for this service again at any time.',
    'Su Medi-Cal y su demás atención siguen igual. Puede pedir este servicio otra vez cuando quiera.',
  ),
  part('heading', 'Questions', 'Preguntas'),
  part(
    'paragraph',
    'Call {plan} at the number on your member card. Help in your language, in large print or braille is free.',
    'Llame a {plan} al número de su tarjeta de miembro. La ayuda en su idioma, en letra grande o braille es gratis.',
  ),
]
