/** What people are told of, and who: one table of notices, each in words that hold no health information. */
import type { Right } from '../people/rights.ts'

type Words = { readonly en: string; readonly es: string }

/** How somebody gets a kind of notice by e-mail. It stands in the portal in any case. */
export const mailWays = ['at-once', 'daily', 'never'] as const

export type MailWay = (typeof mailWays)[number]

export type NoticeFacts = {
  /** Everybody with this right in the organization; `person`: the one person that it is about. */
  readonly toldTo: Right | 'person'
  /** One line. `{partner}`, `{file}`, `{day}` and `{count}` are filled in; nothing else ever is. */
  readonly subject: Words
  /** What such notices are about, for the page where one chooses. */
  readonly name: Words
  /** What happened, and what to do about it. */
  readonly says: Words
  /** Where in the portal it is seen to; `{object}` is an id. */
  readonly link: string
  /** What holds until the person chooses otherwise. */
  readonly mailAtFirst: MailWay
}

export const noticeKinds = {
  'file-answered': {
    toldTo: 'exchange/read',
    name: { en: 'A file of ours was answered', es: 'Respondieron a un archivo nuestro' },
    subject: { en: '{partner} answered a file', es: '{partner} respondió a un archivo' },
    says: {
      en: 'The answer to the {file} that you sent is here. Open it to see what was taken and what has to be mended.',
      es: 'Llegó la respuesta al archivo que envió ({file}). Ábrala para ver qué se aceptó y qué hay que corregir.',
    },
    link: '/files/{object}',
    mailAtFirst: 'daily',
  },
  'file-waits-for-answers': {
    toldTo: 'exchange/send',
    name: { en: 'A file waits for answers', es: 'Un archivo espera respuestas' },
    subject: { en: 'A file waits for your answers', es: 'Un archivo espera sus respuestas' },
    says: {
      en: 'Some headings of a file from {partner} could mean several things. Say what they mean, and it goes on.',
      es: 'Algunos títulos de un archivo de {partner} podrían significar varias cosas. Diga qué significan y seguirá.',
    },
    link: '/files/{object}',
    mailAtFirst: 'at-once',
  },
  'file-waits-for-decision': {
    toldTo: 'exchange/decide',
    name: { en: 'A file waits for a decision', es: 'Un archivo espera una decisión' },
    subject: { en: 'A file waits for your decision', es: 'Un archivo espera su decisión' },
    says: {
      en: 'A file from {partner} would end more records than usual. Nothing happens until somebody decides.',
      es: 'Un archivo de {partner} terminaría más registros de lo usual. No pasa nada hasta que alguien decida.',
    },
    link: '/files/{object}',
    mailAtFirst: 'at-once',
  },
  'due-near': {
    toldTo: 'exchange/send',
    name: { en: 'A file is due soon', es: 'Un archivo vence pronto' },
    subject: { en: 'Due on {day}: {file}', es: 'Vence el {day}: {file}' },
    says: {
      en: 'This file is due soon: {count} to send. The page Today shows to whom, and all else that is due.',
      es: 'Este archivo vence pronto: {count} por enviar. La página Hoy muestra a quién y todo lo pendiente.',
    },
    link: '/',
    mailAtFirst: 'daily',
  },
  'due-late': {
    toldTo: 'exchange/send',
    name: { en: 'A file is late', es: 'Un archivo está atrasado' },
    subject: { en: 'Late since {day}: {file}', es: 'Atrasado desde el {day}: {file}' },
    says: {
      en: 'This file was due and has not gone out: {count} to send. Send it, or tell whoever waits for it why not.',
      es: 'Este archivo venció y no salió: {count} por enviar. Envíelo, o diga a quien lo espera por qué no.',
    },
    link: '/',
    mailAtFirst: 'daily',
  },
  'partner-server': {
    toldTo: 'settings/manage',
    name: { en: 'A partner’s file server is in trouble', es: 'El servidor de archivos de un socio falla' },
    subject: { en: 'No files go to or from {partner}', es: 'No pasan archivos con {partner}' },
    says: {
      en: 'We do not get to the file server of {partner}, or it shows a key that you do not trust. See what is wrong.',
      es: 'No llegamos al servidor de archivos de {partner}, o muestra una clave en la que usted no confía. Vea qué pasa.',
    },
    link: '/settings/sftp-servers',
    mailAtFirst: 'at-once',
  },
  'contract-proposed': {
    toldTo: 'network/manage',
    name: { en: 'A contract is proposed to us', es: 'Nos proponen un contrato' },
    subject: { en: '{partner} proposes a contract', es: '{partner} propone un contrato' },
    says: {
      en: 'Read what it says, then accept or decline it. It holds only once you have accepted.',
      es: 'Lea lo que dice y luego acéptelo o recházelo. Solo vale cuando usted lo haya aceptado.',
    },
    link: '/network',
    mailAtFirst: 'at-once',
  },
  'contract-answered': {
    toldTo: 'network/manage',
    name: { en: 'A contract was answered', es: 'Respondieron a un contrato' },
    subject: { en: '{partner} answered a contract', es: '{partner} respondió a un contrato' },
    says: {
      en: 'Your partner has accepted, declined or taken back a version of a contract. See where it stands.',
      es: 'Su socio aceptó, rechazó o retiró una versión de un contrato. Vea en qué estado está.',
    },
    link: '/network',
    mailAtFirst: 'at-once',
  },
  'contract-ended': {
    toldTo: 'network/manage',
    name: { en: 'A contract ends', es: 'Un contrato termina' },
    subject: { en: '{partner} ends a contract', es: '{partner} termina un contrato' },
    says: {
      en: 'The last day of the contract is {day}. See the reason, and what is still to be sent.',
      es: 'El último día del contrato es el {day}. Vea el motivo y lo que aún hay que enviar.',
    },
    link: '/network',
    mailAtFirst: 'at-once',
  },
  nudge: {
    toldTo: 'exchange/send',
    name: { en: 'A partner asks for a file', es: 'Un socio pide un archivo' },
    subject: { en: '{partner} asks for a file', es: '{partner} pide un archivo' },
    says: {
      en: 'The {file}, due on {day}, has not come yet. Send it when you can, or call them if something holds you up.',
      es: 'El archivo {file}, que vence el {day}, aún no llegó. Envíelo cuando pueda o llame si algo se lo impide.',
    },
    link: '/network/reminders',
    mailAtFirst: 'at-once',
  },
  'nudge-mistakes': {
    toldTo: 'exchange/send',
    name: { en: 'A partner asks to mend a file', es: 'Un socio pide corregir un archivo' },
    subject: { en: '{partner} asks to mend a file', es: '{partner} pide corregir un archivo' },
    says: {
      en: 'Many rows of your {file} could not be taken. Open the answer, mend what it names and send it again.',
      es: 'Muchas filas de su archivo ({file}) no se aceptaron. Abra la respuesta, corrija y envíelo de nuevo.',
    },
    link: '/network/reminders',
    mailAtFirst: 'at-once',
  },
  'nudge-thanks': {
    toldTo: 'exchange/send',
    name: { en: 'A partner thanks for a file', es: 'Un socio agradece un archivo' },
    subject: { en: '{partner} thanks you for a file', es: '{partner} le agradece un archivo' },
    says: {
      en: 'Thank you for mending your {file} and sending it again.',
      es: 'Gracias por corregir su archivo ({file}) y enviarlo de nuevo.',
    },
    link: '/network/reminders',
    mailAtFirst: 'daily',
  },
  'referral-given': {
    toldTo: 'exchange/read',
    name: { en: 'We are given a referral', es: 'Recibimos una remisión' },
    subject: { en: 'A referral for you', es: 'Una remisión para usted' },
    says: {
      en: '{partner} has given you a referral. Open it to see who it is about and what was asked.',
      es: '{partner} le dio una remisión. Ábrala para ver de quién se trata y qué se pidió.',
    },
    link: '/referrals',
    mailAtFirst: 'at-once',
  },
  'referral-closed': {
    toldTo: 'exchange/read',
    name: { en: 'A referral of ours was closed', es: 'Se cerró una remisión nuestra' },
    subject: { en: 'A referral was closed', es: 'Se cerró una remisión' },
    says: {
      en: '{partner} has told how a referral of yours ended. Open it to see the outcome.',
      es: '{partner} informó cómo terminó una remisión suya. Ábrala para ver el resultado.',
    },
    link: '/referrals',
    mailAtFirst: 'daily',
  },
  'member-assigned': {
    toldTo: 'referrals/manage',
    name: { en: 'A plan gives us a member', es: 'Un plan nos da un miembro' },
    subject: { en: 'A new member for you', es: 'Un nuevo miembro para usted' },
    says: {
      en: '{partner} has given you a member. Open the list to see who it is, then accept or decline.',
      es: '{partner} le dio un miembro. Abra la lista para ver quién es y luego acéptelo o no.',
    },
    link: '/members/assignments',
    mailAtFirst: 'at-once',
  },
  'assignment-taken-back': {
    toldTo: 'referrals/manage',
    name: { en: 'A member is no longer ours', es: 'Un miembro ya no es nuestro' },
    subject: { en: 'A member is no longer yours', es: 'Un miembro ya no es suyo' },
    says: {
      en: '{partner} has taken back or ended an assignment. Open the list to see which one, and why.',
      es: '{partner} retiró o terminó una asignación. Abra la lista para ver cuál y por qué.',
    },
    link: '/members/assignments',
    mailAtFirst: 'at-once',
  },
  'assignment-answered': {
    toldTo: 'referrals/manage',
    name: { en: 'A provider answers an assignment', es: 'Un proveedor responde a una asignación' },
    subject: { en: '{partner} answered an assignment', es: '{partner} respondió a una asignación' },
    says: {
      en: 'They took the member, did not take them, or ended it. Open the list: who is declined needs another provider.',
      es: 'Tomó al miembro, no lo tomó o lo terminó. Abra la lista: quien no fue aceptado necesita otro proveedor.',
    },
    link: '/members/assignments',
    mailAtFirst: 'daily',
  },
  'upload-refused': {
    toldTo: 'exchange/send',
    name: { en: 'A file of ours over SFTP was not taken', es: 'No se aceptó un archivo nuestro por SFTP' },
    subject: { en: 'A file for {partner} was not taken', es: 'No se aceptó un archivo para {partner}' },
    says: {
      en: 'A program of yours put a file over SFTP, and it was not taken. The program was told why. So does a note in from-causeway, if the file came whole.',
      es: 'Un programa suyo subió un archivo por SFTP y no se aceptó. Se le dijo el motivo. También lo dice una nota en from-causeway, si llegó completo.',
    },
    link: '/files',
    mailAtFirst: 'at-once',
  },
  'fetched-refused': {
    toldTo: 'settings/manage',
    name: {
      en: 'A file on a partner’s server was not taken',
      es: 'No se aceptó un archivo del servidor de un socio',
    },
    subject: { en: 'A file from {partner} was not taken', es: 'No se aceptó un archivo de {partner}' },
    says: {
      en: 'A file on their own SFTP server cannot be taken as it is. See why, and tell them: nobody else will.',
      es: 'Un archivo en su propio servidor SFTP no se puede aceptar así. Vea el motivo y avíseles: nadie más lo hará.',
    },
    link: '/settings/sftp-servers/{object}',
    mailAtFirst: 'at-once',
  },
  'mail-refused': {
    toldTo: 'exchange/send',
    name: { en: 'An e-mail with a file was not taken', es: 'No se aceptó un correo con un archivo' },
    subject: { en: 'An e-mail from {partner} was not taken', es: 'No se aceptó un correo de {partner}' },
    says: {
      en: 'A message with a file came and could not be taken. See why, and what the sender has to do.',
      es: 'Llegó un mensaje con un archivo y no se pudo aceptar. Vea por qué y qué debe hacer el remitente.',
    },
    link: '/settings/mail',
    mailAtFirst: 'daily',
  },
  'own-key-ends': {
    toldTo: 'settings/manage',
    name: { en: 'Our key for e-mail ends soon', es: 'Nuestra clave de correo termina pronto' },
    subject: { en: 'Your key for e-mail ends on {day}', es: 'Su clave de correo termina el {day}' },
    says: {
      en: 'From that day on nobody can encrypt a file to you. Make a new key, and give it to your partners before.',
      es: 'Desde ese día nadie podrá cifrar un archivo para usted. Cree otra clave y désela antes a sus socios.',
    },
    link: '/settings/mail',
    mailAtFirst: 'at-once',
  },
  'partner-key-ends': {
    toldTo: 'settings/manage',
    name: { en: 'A partner’s key for e-mail ends soon', es: 'La clave de correo de un socio termina pronto' },
    subject: { en: 'The key of {partner} ends on {day}', es: 'La clave de {partner} termina el {day}' },
    says: {
      en: 'From that day on no file goes to them by e-mail. Ask them for their next key, and confirm it by phone.',
      es: 'Desde ese día ningún archivo les llega por correo. Pida su próxima clave y confírmela por teléfono.',
    },
    link: '/settings/mail',
    mailAtFirst: 'at-once',
  },
  'mail-not-delivered': {
    toldTo: 'exchange/send',
    name: { en: 'A file by e-mail did not arrive', es: 'Un archivo por correo no llegó' },
    subject: { en: 'A file did not reach {partner}', es: 'Un archivo no llegó a {partner}' },
    says: {
      en: 'The e-mail with the file could not be delivered. See why, then send it again or hand it over.',
      es: 'No se pudo entregar el correo con el archivo. Vea por qué, y envíelo de nuevo o entréguelo en mano.',
    },
    link: '/files/{object}',
    mailAtFirst: 'at-once',
  },
  'address-wrong': {
    toldTo: 'people/manage',
    name: { en: 'An e-mail to one of our people came back', es: 'Un correo a alguien nuestro fue devuelto' },
    subject: { en: 'An e-mail to one of your people came back', es: 'Un correo a alguien suyo fue devuelto' },
    says: {
      en: 'Their address may be wrong or their mailbox full. See which message it was, and ask them.',
      es: 'Quizás la dirección está mal o el buzón está lleno. Vea qué mensaje fue y pregúnteles.',
    },
    link: '/settings/mail',
    mailAtFirst: 'never',
  },
  'run-stopped': {
    toldTo: 'claims/pay',
    name: { en: 'A payment run stopped', es: 'Un pago se detuvo' },
    subject: { en: 'The payment run of {day} stopped', es: 'El pago del {day} se detuvo' },
    says: {
      en: 'Not all providers were paid or told. See why it stopped, then begin it again or drop it. Nothing is paid twice.',
      es: 'No todos los proveedores recibieron su pago o aviso. Vea por qué se detuvo y comience otra vez o descártelo. Nada se paga dos veces.',
    },
    link: '/claims/payments/{object}',
    mailAtFirst: 'at-once',
  },
  'new-device': {
    toldTo: 'person',
    name: {
      en: 'Somebody signs in as me from a new browser',
      es: 'Alguien entra con mi nombre desde otro navegador',
    },
    subject: { en: 'A sign-in from a new browser', es: 'Una entrada desde un navegador nuevo' },
    says: {
      en: 'Somebody signed in as you from a browser that was not used before. If it was not you, change your password.',
      es: 'Alguien entró con su nombre desde un navegador que no se había usado. Si no fue usted, cambie su contraseña.',
    },
    link: '/settings',
    mailAtFirst: 'at-once',
  },
} as const satisfies Record<string, NoticeFacts>

export type NoticeKind = keyof typeof noticeKinds

export const allNoticeKinds = Object.keys(noticeKinds) as readonly NoticeKind[]

export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeKinds, text)
}

export function factsOfKind(kind: NoticeKind): NoticeFacts {
  return noticeKinds[kind]
}
