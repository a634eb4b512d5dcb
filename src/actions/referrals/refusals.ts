/** What requests about referrals and a plan's public pages may be refused for. */

export const referralRefusals = {
  'referrals/form-not-complete': {
    status: 422,
    says: {
      en: 'The form has {count} answers to mend before it can be sent.',
      es: 'El formulario tiene {count} respuestas por corregir antes de enviarse.',
    },
    remedy: {
      en: 'Ask referrals.weigh-form: it names each answer and what is wrong with it.',
      es: 'Pregunte a referrals.weigh-form: nombra cada respuesta y qué tiene mal.',
    },
  },
  'referrals/form-not-taken': {
    status: 422,
    says: {
      en: 'The form was filled in a way that only programs do.',
      es: 'El formulario se llenó como solo lo hacen los programas.',
    },
    remedy: {
      en: 'Leave the hidden field empty. If a person filled in this form, please call the plan instead.',
      es: 'Deje vacío el campo oculto. Si lo llenó una persona, llame al plan, por favor.',
    },
  },
  'referrals/too-many-forms': {
    status: 429,
    says: {
      en: 'Many forms came from your network. The next can be sent in {seconds} seconds.',
      es: 'Llegaron muchos formularios de su red. El próximo se puede enviar en {seconds} segundos.',
    },
    remedy: {
      en: 'Wait that long and send it again. Nothing that you entered is lost. You can also call the plan.',
      es: 'Espere ese tiempo y envíelo de nuevo. No se perdió nada. También puede llamar al plan.',
    },
  },
  'referrals/not-taken-here': {
    status: 409,
    says: {
      en: 'This plan takes no referrals on this page.',
      es: 'Este plan no recibe referencias en esta página.',
    },
    remedy: {
      en: 'Call the plan: it takes referrals by phone from anyone.',
      es: 'Llame al plan: recibe referencias de cualquiera por teléfono.',
    },
  },
  'referrals/not-now': {
    status: 409,
    says: {
      en: 'This cannot be done with the referral as it stands now.',
      es: 'Esto no se puede hacer con la referencia en su estado actual.',
    },
    remedy: {
      en: 'Look at the referral again: somebody may have gone on with it.',
      es: 'Vuelva a mirar la referencia: quizá alguien ya siguió con ella.',
    },
  },
  'referrals/reason-missing': {
    status: 422,
    says: { en: 'This needs a reason.', es: 'Esto necesita un motivo.' },
    remedy: {
      en: 'Choose one of the reasons, or write why.',
      es: 'Elija uno de los motivos o escriba por qué.',
    },
  },
  'referrals/reason-not-wanted': {
    status: 422,
    says: { en: 'This takes no reason.', es: 'Esto no lleva motivo.' },
    remedy: {
      en: 'Leave the reason out; write a note if you wish.',
      es: 'Quite el motivo; escriba una nota si quiere.',
    },
  },
  'referrals/no-such-reason': {
    status: 422,
    says: { en: 'There is no such reason in the guidance.', es: 'No hay tal motivo en la guía.' },
    remedy: { en: 'Choose one of the reasons that are listed.', es: 'Elija uno de los motivos de la lista.' },
  },
  'referrals/not-contracted': {
    status: 422,
    says: {
      en: 'You have no contract in force today with this provider for this service.',
      es: 'Hoy no tiene un contrato vigente con este proveedor para este servicio.',
    },
    remedy: {
      en: 'Choose a provider of the list, or agree on a contract first.',
      es: 'Elija un proveedor de la lista, o acuerde antes un contrato.',
    },
  },
  'referrals/answers-itself': {
    status: 409,
    says: {
      en: 'This provider is on the hub and answers itself.',
      es: 'Este proveedor está en el portal y responde por sí mismo.',
    },
    remedy: {
      en: 'Wait for its answer, or take the referral back while it has not answered.',
      es: 'Espere su respuesta, o retire la referencia mientras no haya respondido.',
    },
  },
  'referrals/nothing-to-settle': {
    status: 409,
    says: {
      en: 'This referral does not look like another one that is open.',
      es: 'Esta referencia no se parece a otra que esté abierta.',
    },
    remedy: { en: 'Nothing is to be decided here.', es: 'Aquí no hay nada que decidir.' },
  },
  'referrals/no-such-plan': {
    status: 422,
    says: {
      en: 'There is no plan under that id that you can refer to.',
      es: 'No hay ningún plan con ese id al que pueda referir.',
    },
    remedy: {
      en: 'Choose a plan of the hub, or one of your partners.',
      es: 'Elija un plan del portal o uno de sus socios.',
    },
  },
  'referrals/file-is-for-ecm': {
    status: 422,
    says: {
      en: 'The referral file is for ECM alone; this plan is not on the hub.',
      es: 'El archivo de referencias es solo para ECM; este plan no está en el portal.',
    },
    remedy: {
      en: 'Refer to ECM here, and ask the plan how it takes referrals to Community Supports.',
      es: 'Refiera aquí a ECM y pregunte al plan cómo recibe referencias a Apoyos Comunitarios.',
    },
  },
  'referrals/file-held-it': {
    status: 422,
    says: {
      en: 'The record for the referral file cannot be taken: {problems}',
      es: 'El registro para el archivo de referencias no se puede aceptar: {problems}',
    },
    remedy: {
      en: 'Mend what is named and send it again.',
      es: 'Corrija lo que se nombra y envíelo de nuevo.',
    },
  },
  'referrals/already-told': {
    status: 409,
    says: { en: 'This was told already.', es: 'Esto ya se avisó.' },
    remedy: { en: 'Nothing is left to do.', es: 'No queda nada por hacer.' },
  },
  'care/no-such-plan': {
    status: 404,
    says: { en: 'There is no plan at this address.', es: 'No hay ningún plan en esta dirección.' },
    remedy: { en: 'Choose your plan from the list.', es: 'Elija su plan de la lista.' },
  },
  'care/not-shown': {
    status: 404,
    says: {
      en: 'This plan does not show its directory here.',
      es: 'Este plan no muestra aquí su directorio.',
    },
    remedy: {
      en: 'Call the plan, or look at its own pages.',
      es: 'Llame al plan o mire sus propias páginas.',
    },
  },
  'care/slug-taken': {
    status: 409,
    says: { en: 'Another plan has this address already.', es: 'Otro plan ya tiene esta dirección.' },
    remedy: { en: 'Choose another one.', es: 'Elija otra.' },
  },
} as const
