/** Words of who works for the organization: members, invitations, what each role may do. */
import type { WordList } from './define.ts'

export const peopleWords = {
  title: { en: 'People', es: 'Personas' },
  says: {
    en: 'Who works for {organization} here, and what each may do.',
    es: 'Quién trabaja aquí para {organization} y qué puede hacer cada uno.',
  },
  person: { en: 'Person', es: 'Persona' },
  roles: { en: 'Roles', es: 'Funciones' },
  since: { en: 'Since', es: 'Desde' },
  state: { en: 'State', es: 'Estado' },
  works: { en: 'Works here', es: 'Trabaja aquí' },
  held: { en: 'On hold', es: 'En espera' },
  you: { en: '{name} (you)', es: '{name} (usted)' },

  invite: { en: 'Invite somebody', es: 'Invitar a alguien' },
  inviteSays: {
    en: 'You get a link to hand over. Only the person with this e-mail address can use it, once.',
    es: 'Recibirá un enlace para entregar. Solo puede usarlo la persona con este correo, una vez.',
  },
  address: { en: 'E-mail address', es: 'Correo electrónico' },
  rolesLegend: { en: 'What will they do?', es: '¿Qué hará?' },
  rolesHint: {
    en: 'Choose no more than the work needs.',
    es: 'No elija más de lo que el trabajo necesita.',
  },
  roleMissing: { en: 'Choose at least one role.', es: 'Elija al menos una función.' },
  mayDo: { en: 'May {list}.', es: 'Puede {list}.' },
  wantsFactor: { en: 'Needs a second factor.', es: 'Necesita un segundo factor.' },
  sendInvitation: { en: 'Make the invitation', es: 'Hacer la invitación' },

  linkTitle: { en: 'The link for {name}', es: 'El enlace para {name}' },
  linkSays: {
    en: 'Hand it over yourself, in a way that nobody else reads. It works once, until {until}. We show it only now; you can make a new one later.',
    es: 'Entréguelo usted, de una forma que nadie más lea. Sirve una vez, hasta {until}. Solo lo mostramos ahora; puede hacer otro después.',
  },
  link: { en: 'Link', es: 'Enlace' },
  linkKept: { en: 'I have copied it', es: 'Ya lo copié' },

  invitations: { en: 'Invitations', es: 'Invitaciones' },
  noInvitations: { en: 'No invitation is open.', es: 'No hay invitaciones abiertas.' },
  showPast: { en: 'Show past invitations too', es: 'Mostrar también las pasadas' },
  invitedFor: { en: 'To do what', es: 'Para qué' },
  join: { en: 'Join', es: 'Unirse' },
  recover: { en: 'Get in again', es: 'Volver a entrar' },
  open: { en: 'Open until {until}', es: 'Abierta hasta {until}' },
  expired: { en: 'Too old', es: 'Vencida' },
  accepted: { en: 'Accepted', es: 'Aceptada' },
  revoked: { en: 'Taken back', es: 'Retirada' },
  action: { en: 'Action', es: 'Acción' },
  renew: { en: 'Make a new link', es: 'Hacer otro enlace' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  takeBackTitle: { en: 'Take back this invitation?', es: '¿Retirar esta invitación?' },
  takeBackSays: {
    en: 'The link for {name} stops working at once.',
    es: 'El enlace para {name} deja de servir de inmediato.',
  },

  whatRolesMay: { en: 'What each role may do', es: 'Qué puede hacer cada función' },

  back: { en: 'All people', es: 'Todas las personas' },
  memberSays: { en: 'Signs in as {name}', es: 'Entra como {name}' },
  changeRoles: { en: 'Save roles', es: 'Guardar funciones' },
  rolesChanged: {
    en: 'The roles are changed. They hold from the next click on.',
    es: 'Las funciones se cambiaron. Valen desde el próximo clic.',
  },
  ownRoles: {
    en: 'You can give up roles of your own, but not add any. Another administrator can.',
    es: 'Puede dejar funciones suyas, pero no agregar. Otro administrador puede hacerlo.',
  },
  heldTitle: { en: 'This person’s place is on hold', es: 'El lugar de esta persona está en espera' },
  heldSays: {
    en: 'Another organization let them in again on {when}. Ask them yourself, by phone or in person, whether it was really them. Then confirm.',
    es: 'Otra organización le dio acceso de nuevo el {when}. Pregúntele usted, por teléfono o en persona, si de verdad fue esa persona. Luego confirme.',
  },
  confirm: { en: 'It is really them', es: 'Sí es esa persona' },
  confirmed: { en: 'Confirmed. They can work here again.', es: 'Confirmado. Puede trabajar aquí otra vez.' },
  lostTitle: { en: 'They cannot get in any more?', es: '¿Ya no puede entrar?' },
  lostSays: {
    en: 'Lost password, phone and recovery codes: make a link by which they choose new ones. Make sure first that it is really them. Until they use it, nothing changes.',
    es: 'Si perdió contraseña, teléfono y códigos, haga un enlace con el que elija otros. Asegúrese antes de que es esa persona. Hasta que lo use, nada cambia.',
  },
  letIn: { en: 'Let them in again', es: 'Darle acceso de nuevo' },
  endTitle: { en: 'They work here no more?', es: '¿Ya no trabaja aquí?' },
  endSays: {
    en: 'End it, and from their next click on they see nothing of your organization. What they did stays on record.',
    es: 'Termínelo, y desde su próximo clic no verá nada de su organización. Lo que hizo queda en el registro.',
  },
  end: { en: 'End their work here', es: 'Terminar su trabajo aquí' },
  endConfirm: { en: 'End {name}’s work here?', es: '¿Terminar el trabajo de {name} aquí?' },
  endConfirmSelf: {
    en: 'This is you. You will lose your access to this organization at once.',
    es: 'Es usted. Perderá de inmediato su acceso a esta organización.',
  },
} as const satisfies WordList
