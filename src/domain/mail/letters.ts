/** The e-mails that go out, in plain text and the simplest HTML. None holds health information. */

type Language = 'en' | 'es'

export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

/** What the foot of every letter to a person says. */
const feet = {
  en: 'This message holds no health information. Choose which e-mails you get: {choices}',
  es: 'Este mensaje no contiene información de salud. Elija qué correos recibe: {choices}',
} as const

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}

/** Paragraphs; those that are an address become a link. */
function letter(subject: string, paragraphs: readonly string[], language: Language): Letter {
  const shown = paragraphs.map(paragraph =>
    escaped(paragraph).replace(/https?:\/\/[^\s<]+/g, address => `<a href="${address}">${address}</a>`),
  )
  return {
    subject: subject.replace(/[\r\n]+/g, ' ').slice(0, 200),
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body>${shown.map(each => `<p>${each}</p>`).join('')}</body></html>`,
  }
}

export type Told = { readonly subject: string; readonly says: string; readonly link: string }

const foot = (language: Language, hub: string): string =>
  feet[language].replace('{choices}', `${hub}/notices`)

/** One notice. */
export function noticeLetter(told: Told, hub: string, language: Language): Letter {
  return letter(told.subject, [told.says, `${hub}${told.link}`, foot(language, hub)], language)
}

const digestSubjects = {
  en: 'Today at Causeway: {count} notices',
  es: 'Hoy en Causeway: {count} avisos',
} as const

/** All notices of a day. */
export function digestLetter(told: readonly Told[], hub: string, language: Language): Letter {
  const subject = digestSubjects[language].replace('{count}', String(told.length))
  const lines = told.map(each => `${each.subject}\n${hub}${each.link}`)
  return letter(
    told.length === 1 ? (told[0]?.subject ?? subject) : subject,
    [...lines, foot(language, hub)],
    language,
  )
}

/** An invitation, or a way back in. We do not know the person's language yet: both stand in it. */
export function invitationLetter(kind: 'join' | 'recover', organization: string, link: string): Letter {
  const join = kind === 'join'
  return letter(
    join
      ? `${organization}: your invitation · su invitación`
      : `${organization}: a new way in · una nueva entrada`,
    [
      join
        ? `${organization} invites you to work with it in Causeway. Open this link to accept. It works once.`
        : `${organization} lets you in again. Open this link to set a new password. It works once.`,
      join
        ? `${organization} le invita a trabajar en Causeway. Abra este enlace para aceptar. Funciona una vez.`
        : `${organization} le permite entrar de nuevo. Abra este enlace para poner otra contraseña. Funciona una vez.`,
      link,
      'If you did not expect this, do nothing. · Si no lo esperaba, no haga nada.',
    ],
    'en',
  )
}

/** What stands beside an encrypted file, or the encrypted answers to one. */
export function coverLetter(purpose: 'file' | 'answer', sender: string, receipt: string): Letter {
  const file = purpose === 'file'
  return letter(
    file ? `A file from ${sender}: ${receipt}` : `${sender} answers your file: ${receipt}`,
    [
      file
        ? `${sender} sends you the attached file. It is encrypted to your OpenPGP key and signed with ours.`
        : `${sender} has judged your file. The answers are attached, encrypted to your OpenPGP key and signed.`,
      file
        ? `${sender} le envía el archivo adjunto, cifrado con su clave OpenPGP y firmado con la nuestra.`
        : `${sender} revisó su archivo. Las respuestas van adjuntas, cifradas con su clave OpenPGP y firmadas.`,
      'Write nothing about members into an answer that is not encrypted.',
    ],
    'en',
  )
}

/** To a partner whose message could not be taken: what was wrong, and what to do. */
export function refusalLetter(
  receiver: string,
  trouble: {
    readonly says: { readonly en: string; readonly es: string }
    readonly remedy: { readonly en: string; readonly es: string }
  },
): Letter {
  return letter(
    `Your message to ${receiver} was not taken`,
    [
      `${trouble.says.en} ${trouble.remedy.en}`,
      `${trouble.says.es} ${trouble.remedy.es}`,
      'Nothing of it was kept. · No se guardó nada de él.',
    ],
    'en',
  )
}

const referralLetters = {
  en: {
    subject: 'News from {plan}',
    says: '{plan} has news about the request {number}. To hear it, call {plan} at {phone} and say this number.',
    foot: 'This message holds no health information. Do not answer it: nobody reads what comes back.',
  },
  es: {
    subject: 'Noticias de {plan}',
    says: '{plan} tiene noticias sobre la solicitud {number}. Para saberlas, llame a {plan} al {phone} y diga este número.',
    foot: 'Este mensaje no contiene información de salud. No lo responda: nadie lee las respuestas.',
  },
} as const

/** That there is news of a referral, and whom to call: not whom it is about, what it asks for, or what became of it. */
export function referralLetter(
  facts: { readonly plan: string; readonly number: string; readonly phone: string },
  language: Language,
): Letter {
  const fill = (text: string): string =>
    text.replace(/\{(plan|number|phone)\}/g, (_, name: keyof typeof facts) => facts[name])
  const { subject, says, foot: end } = referralLetters[language]
  return letter(fill(subject), [fill(says), end], language)
}
