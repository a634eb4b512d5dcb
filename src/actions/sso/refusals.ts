/** What requests about single sign-on may be refused for. */

export const ssoRefusals = {
  'sso/not-an-issuer': {
    status: 422,
    says: {
      en: 'The issuer is not a public https address.',
      es: 'El emisor no es una dirección https pública.',
    },
    remedy: {
      en: 'Enter the address as the provider names it, without query.',
      es: 'Escriba la dirección tal como la nombra el proveedor, sin parámetros.',
    },
  },
  'sso/not-available': {
    status: 409,
    says: {
      en: 'The organization’s own sign-in is closed, or does not answer as it should.',
      es: 'El acceso propio de la organización está cerrado, o no responde como debe.',
    },
    remedy: {
      en: 'Sign in otherwise, or ask your organization.',
      es: 'Entre de otra manera, o consulte a su organización.',
    },
  },
  'sso/not-accepted': {
    status: 401,
    says: {
      en: 'The answer of the organization’s own sign-in was not accepted.',
      es: 'No se aceptó la respuesta del acceso propio de la organización.',
    },
    remedy: { en: 'Begin again from the sign-in page.', es: 'Empiece otra vez desde la página para entrar.' },
  },
  'sso/no-address': {
    status: 403,
    says: {
      en: 'The organization’s own sign-in did not vouch for an e-mail address.',
      es: 'El acceso propio de la organización no confirmó una dirección de correo.',
    },
    remedy: {
      en: 'Ask your organization to send a verified e-mail address.',
      es: 'Pida a su organización que envíe una dirección de correo verificada.',
    },
  },
  'sso/other-domain': {
    status: 403,
    says: {
      en: 'This e-mail address is not one of the organization’s.',
      es: 'Esta dirección de correo no es de la organización.',
    },
    remedy: {
      en: 'Sign in with the account of your organization.',
      es: 'Entre con la cuenta de su organización.',
    },
  },
  'sso/no-role': {
    status: 403,
    says: {
      en: 'Your account at your organization has no role here.',
      es: 'Su cuenta en su organización no tiene ninguna función aquí.',
    },
    remedy: { en: 'Ask your organization to give you one.', es: 'Pida a su organización que le dé una.' },
  },
  'sso/known-elsewhere': {
    status: 403,
    says: {
      en: 'This e-mail address is known here already, and not as one of this organization’s people.',
      es: 'Esta dirección de correo ya se conoce aquí, y no como de una persona de esta organización.',
    },
    remedy: {
      en: 'Ask an administrator of the organization to invite you.',
      es: 'Pida a un administrador de la organización que le invite.',
    },
  },
  'sso/membership-ended': {
    status: 403,
    says: {
      en: 'Your work for this organization has ended here.',
      es: 'Su trabajo para esta organización terminó aquí.',
    },
    remedy: {
      en: 'Ask an administrator of the organization to invite you again.',
      es: 'Pida a un administrador de la organización que le invite de nuevo.',
    },
  },
} as const
