/** What requests about people, their roles and invitations may be refused for. */

export const peopleRefusals = {
  'people/role-not-here': {
    status: 422,
    says: {
      en: 'An organization of this kind does not have that role.',
      es: 'Una organización de este tipo no tiene esa función.',
    },
    remedy: {
      en: 'Choose among the roles that the list of roles shows for this organization.',
      es: 'Elija entre las funciones que muestra la lista para esta organización.',
    },
  },
  'people/own-roles': {
    status: 403,
    says: {
      en: 'Nobody can give more roles to themselves.',
      es: 'Nadie puede darse más funciones a sí mismo.',
    },
    remedy: {
      en: 'Ask another administrator of your organization to do it.',
      es: 'Pídalo a otro administrador de su organización.',
    },
  },
  'people/last-administrator': {
    status: 409,
    says: {
      en: 'The organization would have no administrator left.',
      es: 'La organización se quedaría sin administrador.',
    },
    remedy: {
      en: 'Give somebody else that role first.',
      es: 'Dé primero esa función a otra persona.',
    },
  },
  'people/already-member': {
    status: 409,
    says: {
      en: 'This person works for the organization already.',
      es: 'Esta persona ya trabaja para la organización.',
    },
    remedy: { en: 'Change their roles instead.', es: 'Cambie sus funciones.' },
  },
  'people/not-held': {
    status: 409,
    says: { en: 'This person’s place is not on hold.', es: 'El acceso de esta persona no está en espera.' },
    remedy: { en: 'There is nothing to confirm.', es: 'No hay nada que confirmar.' },
  },
  'people/invitation-over': {
    status: 410,
    says: {
      en: 'This invitation works no more: it was used, taken back, or is too old.',
      es: 'Esta invitación ya no sirve: se usó, se retiró o es demasiado antigua.',
    },
    remedy: { en: 'Ask whoever invited you for a new link.', es: 'Pida un enlace nuevo a quien le invitó.' },
  },
  'people/invitation-closed': {
    status: 409,
    says: {
      en: 'This invitation was used or taken back already.',
      es: 'Esta invitación ya se usó o se retiró.',
    },
    remedy: { en: 'Invite the person again.', es: 'Invite a la persona de nuevo.' },
  },
  'people/sign-in-first': {
    status: 409,
    says: {
      en: 'There is an account for this e-mail address already.',
      es: 'Ya existe una cuenta con esta dirección de correo.',
    },
    remedy: {
      en: 'Sign in with it, then open the link again.',
      es: 'Entre con ella y abra después el enlace otra vez.',
    },
  },
  'people/other-address': {
    status: 403,
    says: {
      en: 'This invitation is for another e-mail address than the one you are signed in with.',
      es: 'Esta invitación es para otra dirección de correo, no para la que usted usó al entrar.',
    },
    remedy: {
      en: 'Sign out, or ask to be invited under the address that you use.',
      es: 'Salga, o pida que le inviten con la dirección que usa.',
    },
  },
  'people/proof-missing': {
    status: 422,
    says: {
      en: 'A new account needs a password or a passkey, and a name.',
      es: 'Una cuenta nueva necesita un nombre, y una contraseña o una clave de acceso.',
    },
    remedy: {
      en: 'Choose a password, or make a passkey.',
      es: 'Elija una contraseña, o cree una clave de acceso.',
    },
  },
  'people/right-not-yours': {
    status: 403,
    says: {
      en: 'A token cannot have a right that you do not have, nor one that is for people only.',
      es: 'Un token no puede tener un derecho que usted no tiene, ni uno que es solo para personas.',
    },
    remedy: {
      en: 'Leave that right out, or ask somebody whose role has it.',
      es: 'Quite ese derecho, o pídalo a alguien cuya función lo tenga.',
    },
  },
  'people/not-empty': {
    status: 409,
    says: { en: 'This hub has organizations already.', es: 'Este sistema ya tiene organizaciones.' },
    remedy: {
      en: 'Enter one more with --another, or let an administrator in again with --organization.',
      es: 'Agregue otra con --another, o devuelva el acceso a un administrador con --organization.',
    },
  },
} as const
