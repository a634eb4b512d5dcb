/** What requests about authorizations may be refused for. */

export const authorizationRefusals = {
  'authorizations/no-such-authorization': {
    status: 404,
    says: { en: 'You have no such authorization.', es: 'Usted no tiene esa autorización.' },
    remedy: { en: 'Open the member and look at the list.', es: 'Abra al miembro y mire la lista.' },
  },
  'authorizations/no-such-service': {
    status: 422,
    says: {
      en: 'There is no such service on that day: {service}',
      es: 'No existe ese servicio en ese día: {service}',
    },
    remedy: {
      en: 'Choose ECM or one of the Community Supports.',
      es: 'Elija ECM o uno de los Apoyos Comunitarios.',
    },
  },
  'authorizations/no-such-partner': {
    status: 404,
    says: { en: 'You have no partner under this id.', es: 'Usted no tiene ningún socio con este id.' },
    remedy: { en: 'Choose one of your partners.', es: 'Elija uno de sus socios.' },
  },
  'authorizations/plan-missing': {
    status: 422,
    says: { en: 'Which plan is asked is missing.', es: 'Falta a qué plan se pide.' },
    remedy: { en: 'Choose the member’s plan.', es: 'Elija el plan del miembro.' },
  },
  'authorizations/asked-already': {
    status: 409,
    says: { en: 'This service was asked for, and is not decided.', es: 'Ya se pidió y no se ha decidido.' },
    remedy: {
      en: 'Wait for the decision, or withdraw the request that is there.',
      es: 'Espere la decisión, o retire la solicitud que ya existe.',
    },
  },
  'authorizations/not-presumable': {
    status: 422,
    says: {
      en: 'This service cannot begin before the plan has decided.',
      es: 'Este servicio no puede empezar antes de la decisión del plan.',
    },
    remedy: { en: 'Ask for it in the standard way.', es: 'Pídalo de la manera habitual.' },
  },
  'authorizations/not-now': {
    status: 409,
    says: {
      en: 'That cannot be done with it as it stands now.',
      es: 'Eso no se puede hacer en su estado actual.',
    },
    remedy: { en: 'Look at what it says now.', es: 'Mire lo que dice ahora.' },
  },
  'authorizations/reason-missing': {
    status: 422,
    says: {
      en: 'A reason is missing: it gives less than was asked, or ends it.',
      es: 'Falta una razón: da menos de lo pedido, o lo termina.',
    },
    remedy: { en: 'Choose a reason.', es: 'Elija una razón.' },
  },
  'authorizations/no-such-reason': {
    status: 422,
    says: {
      en: 'This is none of the State’s reasons. A plan may add none.',
      es: 'Esta no es una razón del Estado. Un plan no puede agregar otras.',
    },
    remedy: { en: 'Choose one of the list.', es: 'Elija una de la lista.' },
  },
  'authorizations/end-missing': {
    status: 422,
    says: { en: 'The last day is missing.', es: 'Falta el último día.' },
    remedy: {
      en: 'Enter it: the State names no term for this service.',
      es: 'Anótelo: el Estado no fija un plazo para este servicio.',
    },
  },
  'authorizations/ends-before-it-begins': {
    status: 422,
    says: { en: 'The last day is before the first.', es: 'El último día es anterior al primero.' },
    remedy: { en: 'Look at the two days again.', es: 'Revise los dos días.' },
  },
  'authorizations/shorter-than-the-state-says': {
    status: 422,
    says: {
      en: 'ECM is authorized for 12 months at first and 6 each time after. No plan may give less.',
      es: 'ECM se autoriza por 12 meses y después por 6 cada vez. Ningún plan puede dar menos.',
    },
    remedy: { en: 'Leave the last day empty.', es: 'Deje vacío el último día.' },
  },
  'authorizations/not-less': {
    status: 422,
    says: { en: 'This gives no less than was asked.', es: 'Esto no da menos de lo pedido.' },
    remedy: { en: 'Approve it whole.', es: 'Apruébelo completo.' },
  },
  'authorizations/not-longer': {
    status: 422,
    says: { en: 'The new last day is no later.', es: 'El nuevo último día no es posterior.' },
    remedy: { en: 'Enter a later day, or end it instead.', es: 'Anote un día posterior, o termínelo.' },
  },
  'authorizations/too-late-to-appeal': {
    status: 409,
    says: { en: 'The time to appeal is over.', es: 'El plazo para apelar terminó.' },
    remedy: { en: 'Ask for the service again.', es: 'Pida el servicio otra vez.' },
  },
  'authorizations/not-elected-there': {
    status: 422,
    says: {
      en: 'The plan does not offer this Community Support in that county on that day: {service}',
      es: 'El plan no ofrece ese Apoyo Comunitario en ese condado en ese día: {service}',
    },
    remedy: {
      en: 'See in Network, What plans offer, where and when it does.',
      es: 'Vea en Red, Lo que ofrecen los planes, dónde y cuándo lo ofrece.',
    },
  },
  'authorizations/over-the-limit': {
    status: 422,
    says: {
      en: 'This is more than the State’s limit leaves.',
      es: 'Esto es más de lo que deja el límite del Estado.',
    },
    remedy: {
      en: 'Give what is left, in part and with that reason.',
      es: 'Dé lo que queda, en parte y con esa razón.',
    },
  },
  'authorizations/exception-missing': {
    status: 422,
    says: {
      en: 'This is more than the State’s limit leaves, which needs a reason.',
      es: 'Esto es más de lo que deja el límite del Estado, y necesita una razón.',
    },
    remedy: { en: 'Say why more is needed.', es: 'Diga por qué hace falta más.' },
  },
  'authorizations/used-already': {
    status: 409,
    says: {
      en: 'Services were paid for under this authorization.',
      es: 'Ya se pagaron servicios con esta autorización.',
    },
    remedy: { en: 'End it, or give less from now on, instead.', es: 'Termínela, o dé menos desde ahora.' },
  },
  'authorizations/no-such-notice': {
    status: 404,
    says: { en: 'There is no such notice.', es: 'No existe ese aviso.' },
    remedy: { en: 'Open the member and look at the list.', es: 'Abra al miembro y mire la lista.' },
  },
  'authorizations/notice-not-owed': {
    status: 409,
    says: {
      en: 'This notice went out, or is not owed any more.',
      es: 'Este aviso ya salió, o ya no se debe.',
    },
    remedy: { en: 'Look at the authorization again.', es: 'Mire otra vez la autorización.' },
  },
  'authorizations/no-such-packet': {
    status: 404,
    says: { en: 'Nothing was sent along with this request.', es: 'No se envió nada con esta solicitud.' },
    remedy: {
      en: 'Ask the provider what you need to know.',
      es: 'Pregunte al proveedor lo que necesita saber.',
    },
  },
  'authorizations/packet-not-permitted': {
    status: 403,
    says: {
      en: 'The care record is not among your work here.',
      es: 'El registro de atención no es parte de su trabajo aquí.',
    },
    remedy: {
      en: 'Ask without it, or let the care manager ask.',
      es: 'Pida sin él, o deje que lo pida quien coordina la atención.',
    },
  },
} as const
