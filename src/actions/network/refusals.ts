/** What requests about contracts and partners may be refused for. */

export const networkRefusals = {
  'network/terms-not-valid': {
    status: 422,
    says: {
      en: 'The terms cannot be agreed on so: {problems}',
      es: 'Los términos no se pueden acordar así: {problems}',
    },
    remedy: {
      en: 'Mend what is named and propose the contract again.',
      es: 'Corrija lo que se nombra y proponga el contrato de nuevo.',
    },
  },
  'network/profile-not-valid': {
    status: 422,
    says: {
      en: 'A layout among the files is not valid: {problems}',
      es: 'Uno de los diseños de los archivos no es válido; esto tiene, en inglés: {problems}',
    },
    remedy: {
      en: 'Start from a layout that is right, or name one of those that are shipped.',
      es: 'Parta de un diseño correcto, o nombre uno de los que vienen incluidos.',
    },
  },
  'network/no-such-partner': {
    status: 422,
    says: {
      en: 'There is no organization on the hub, and no partner of yours, under the id {partnerId}.',
      es: 'Ninguna organización del sistema, ni socio suyo, tiene el id {partnerId}.',
    },
    remedy: {
      en: 'Look it up in the list of organizations or of partners; add a partner that is not on the hub.',
      es: 'Búsquela en la lista de organizaciones o de socios; agregue el socio que no está en el sistema.',
    },
  },
  'network/partner-not-a-provider': {
    status: 422,
    says: { en: 'The partner is no provider and no delegate.', es: 'El socio no es proveedor ni delegado.' },
    remedy: {
      en: 'Check which organization you mean, or what kinds stand in its entry.',
      es: 'Revise a qué organización se refiere, o qué tipos tiene anotados.',
    },
  },
  'network/partner-not-a-payer': {
    status: 422,
    says: { en: 'The partner is no plan and no delegate.', es: 'El socio no es plan ni delegado.' },
    remedy: {
      en: 'Check which organization you mean, or what kinds stand in its entry.',
      es: 'Revise a qué organización se refiere, o qué tipos tiene anotados.',
    },
  },
  'network/payer-is-on-the-hub': {
    status: 409,
    says: {
      en: 'The payer is on the hub: it writes the contract, and you answer.',
      es: 'El pagador está en el sistema: él escribe el contrato y usted responde.',
    },
    remedy: { en: 'Ask the payer to propose it.', es: 'Pida al pagador que lo proponga.' },
  },
  'network/number-taken': {
    status: 409,
    says: {
      en: 'You have another contract under the number {number}.',
      es: 'Ya tiene otro contrato con el número {number}.',
    },
    remedy: {
      en: 'Choose another number, or amend that contract.',
      es: 'Elija otro número, o modifique ese contrato.',
    },
  },
  'network/no-such-version': {
    status: 404,
    says: { en: 'The contract has no version {version}.', es: 'El contrato no tiene una versión {version}.' },
    remedy: {
      en: 'Look at the contract to see which versions there are.',
      es: 'Abra el contrato para ver qué versiones tiene.',
    },
  },
  'network/not-yours-to-answer': {
    status: 403,
    says: {
      en: 'This is for the other party of the contract to say.',
      es: 'Esto le toca decirlo a la otra parte del contrato.',
    },
    remedy: {
      en: 'Who proposed a version may withdraw it; who did not may accept or decline it.',
      es: 'Quien propuso una versión puede retirarla; la otra parte puede aceptarla o rechazarla.',
    },
  },
  'network/already-answered': {
    status: 409,
    says: {
      en: 'Version {version} was answered or withdrawn already.',
      es: 'La versión {version} ya se respondió o se retiró.',
    },
    remedy: {
      en: 'Look at the contract. To agree on something else, a new version is proposed.',
      es: 'Abra el contrato. Para acordar otra cosa se propone una versión nueva.',
    },
  },
  'network/not-yours-to-amend': {
    status: 403,
    says: {
      en: 'Only who wrote the contract can propose another version of it.',
      es: 'Solo quien escribió el contrato puede proponer otra versión.',
    },
    remedy: { en: 'Ask the other party to propose it.', es: 'Pida a la otra parte que la proponga.' },
  },
  'network/answer-awaited': {
    status: 409,
    says: {
      en: 'A version is proposed that has not been answered.',
      es: 'Hay una versión propuesta que aún no se ha respondido.',
    },
    remedy: {
      en: 'Wait for the answer, or withdraw that version first.',
      es: 'Espere la respuesta, o retire primero esa versión.',
    },
  },
  'network/contract-over': {
    status: 409,
    says: { en: 'The contract ends before that day.', es: 'El contrato termina antes de ese día.' },
    remedy: { en: 'Propose a new contract.', es: 'Proponga un contrato nuevo.' },
  },
  'network/begins-before-earlier': {
    status: 422,
    says: {
      en: 'An agreed version begins on that day or later; the past is not changed.',
      es: 'Una versión ya acordada empieza ese día o después; el pasado no se cambia.',
    },
    remedy: {
      en: 'Choose a first day after those of all agreed versions.',
      es: 'Elija un primer día posterior al de todas las versiones acordadas.',
    },
  },
  'network/nothing-to-end': {
    status: 409,
    says: {
      en: 'The contract is not in force and will not be.',
      es: 'El contrato no está vigente ni lo va a estar.',
    },
    remedy: {
      en: 'A version that is only proposed is withdrawn or declined.',
      es: 'Una versión que solo está propuesta se retira o se rechaza.',
    },
  },
  'network/ends-in-the-past': {
    status: 422,
    says: { en: 'The last day lies in the past.', es: 'El último día ya pasó.' },
    remedy: { en: 'Name today or a later day.', es: 'Indique hoy o un día posterior.' },
  },
  'network/already-ends': {
    status: 409,
    says: {
      en: 'The contract ends on that day or earlier already.',
      es: 'El contrato ya termina ese día o antes.',
    },
    remedy: { en: 'Look at the contract.', es: 'Abra el contrato.' },
  },
  'network/no-reason': {
    status: 422,
    says: {
      en: 'This may not keep a provider out, nor end its contract ({cite}).',
      es: 'Esto no puede ser motivo para dejar fuera a un proveedor ni para terminar su contrato ({cite}).',
    },
    remedy: {
      en: 'Help the provider with files and forms that it can use. Any other reason can be given.',
      es: 'Ayude al proveedor con archivos y formularios que pueda usar. Se puede dar cualquier otro motivo.',
    },
  },
  'network/names-a-member': {
    status: 422,
    says: {
      en: 'The sentence seems to hold a member’s number. A reminder holds no health information.',
      es: 'La frase parece contener el número de un miembro. Un recordatorio no lleva información de salud.',
    },
    remedy: {
      en: 'Take the number out. Name the file and the month; the partner knows whose rows they are.',
      es: 'Quite el número. Nombre el archivo y el mes; el socio sabe de quién son las filas.',
    },
  },
  'network/ends-before-it-begins': {
    status: 422,
    says: { en: 'The last day is before the first.', es: 'El último día es anterior al primero.' },
    remedy: { en: 'Look at the two days again.', es: 'Revise los dos días.' },
  },
  'network/not-widenable': {
    status: 422,
    says: {
      en: 'A plan may widen the population of avoidable use, and no other. It may narrow none.',
      es: 'Un plan solo puede ampliar la población de uso evitable. No puede limitar ninguna.',
    },
    remedy: { en: 'Choose avoidable use.', es: 'Elija uso evitable.' },
  },
  'network/no-such-event': {
    status: 422,
    says: { en: 'There is no such event of care.', es: 'No existe ese evento de atención.' },
    remedy: { en: 'Choose one of the list.', es: 'Elija uno de la lista.' },
  },
  'network/widening-ended': {
    status: 409,
    says: { en: 'That was ended already.', es: 'Eso ya se terminó.' },
    remedy: { en: 'Add it again if it holds once more.', es: 'Agréguelo otra vez si vuelve a valer.' },
  },
} as const
