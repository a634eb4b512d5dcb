/** What requests about the plan's claims may be refused for. */

export const claimRefusals = {
  'claims/no-such-line': {
    status: 404,
    says: { en: 'There is no line by that id.', es: 'No hay ninguna línea con ese id.' },
    remedy: { en: 'Look at the list of lines.', es: 'Mire la lista de líneas.' },
  },
  'claims/not-open': {
    status: 409,
    says: {
      en: 'Nothing can be decided on a line that was replaced or taken back.',
      es: 'No se puede decidir sobre una línea reemplazada o anulada.',
    },
    remedy: { en: 'Look at the line that took its place.', es: 'Mire la línea que la reemplazó.' },
  },
  'claims/not-possible': {
    status: 422,
    says: {
      en: 'This cannot be decided: it pays more than was charged or more units than came, or the reason does not do that.',
      es: 'Esto no se puede decidir: paga más de lo cobrado o más unidades, o la razón no hace eso.',
    },
    remedy: {
      en: 'Check the amount, the units and the reason.',
      es: 'Revise el monto, las unidades y la razón.',
    },
  },
  'claims/takes-back': {
    status: 409,
    says: {
      en: 'This claim takes another one back: nothing can be paid for it.',
      es: 'Este reclamo anula otro: no se puede pagar nada por él.',
    },
    remedy: {
      en: 'Decide on the line that it names instead.',
      es: 'Decida sobre la línea que este nombra.',
    },
  },
  'claims/no-such-rule': {
    status: 422,
    says: { en: 'There is no such reason.', es: 'No existe esa razón.' },
    remedy: { en: 'Choose one of the list.', es: 'Elija una de la lista.' },
  },
  'claims/nothing-to-confirm': {
    status: 409,
    says: { en: 'No decision waits for a second person.', es: 'Ninguna decisión espera a otra persona.' },
    remedy: {
      en: 'Look at the line: somebody may have confirmed it.',
      es: 'Mire la línea: quizá alguien ya la confirmó.',
    },
  },
  'claims/same-person': {
    status: 403,
    says: {
      en: 'Another person than the first one has to look.',
      es: 'Debe mirar otra persona, no la primera.',
    },
    remedy: { en: 'Ask a colleague to confirm it.', es: 'Pida a un colega que la confirme.' },
  },
  'claims/payer-unknown': {
    status: 409,
    says: { en: 'It is not written down yet who pays.', es: 'Aún no está escrito quién paga.' },
    remedy: {
      en: 'Fill in the plan’s name, number and address first.',
      es: 'Primero escriba el nombre, número y dirección del plan.',
    },
  },
  'claims/run-under-way': {
    status: 409,
    says: { en: 'A payment run is under way.', es: 'Hay un pago en curso.' },
    remedy: { en: 'Wait until it is done.', es: 'Espere a que termine.' },
  },
  'claims/run-not-stopped': {
    status: 409,
    says: { en: 'This payment run did not stop.', es: 'Este pago no se detuvo.' },
    remedy: {
      en: 'Look at it again: somebody is at work on it, or it is over.',
      es: 'Mírelo de nuevo: se está haciendo, o ya terminó.',
    },
  },
  'claims/no-such-run': {
    status: 404,
    says: { en: 'There is no payment run by that id.', es: 'No hay ningún pago con ese id.' },
    remedy: { en: 'Look at the list of runs.', es: 'Mire la lista de pagos.' },
  },
  'claims/no-such-payment': {
    status: 404,
    says: { en: 'There is no payment by that id.', es: 'No hay ningún pago con ese id.' },
    remedy: { en: 'Look at the payment runs.', es: 'Mire la lista de pagos.' },
  },
  'claims/more-than-owed': {
    status: 422,
    says: { en: 'The provider does not owe so much.', es: 'El proveedor no debe tanto.' },
    remedy: { en: 'It owes what its last remittance says.', es: 'Debe lo que dice su último aviso de pago.' },
  },
  'claims/not-disputable': {
    status: 409,
    says: {
      en: 'This line cannot be disputed as it stands.',
      es: 'Esta línea no se puede disputar como está.',
    },
    remedy: {
      en: 'Only what was decided can be, and only once at a time.',
      es: 'Solo lo decidido, y una disputa a la vez.',
    },
  },
  'claims/no-dispute': {
    status: 409,
    says: { en: 'No dispute is open on this line.', es: 'No hay disputa abierta sobre esta línea.' },
    remedy: { en: 'Look at the line.', es: 'Mire la línea.' },
  },
} as const
