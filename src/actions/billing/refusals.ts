/** What requests about billing may be refused for. */

export const billingRefusals = {
  'billing/no-such-draft': {
    status: 404,
    says: { en: 'There is no draft by that id.', es: 'No hay ningún borrador con ese id.' },
    remedy: {
      en: 'It may have been sent or deleted. Look at the list of drafts and invoices.',
      es: 'Quizá ya se envió o se borró. Mire la lista de borradores y facturas.',
    },
  },
  'billing/draft-changed': {
    status: 409,
    says: {
      en: 'Somebody else changed this draft in the meantime.',
      es: 'Otra persona cambió este borrador mientras tanto.',
    },
    remedy: {
      en: 'Look at what they did, or keep yours as another draft.',
      es: 'Mire lo que hizo, o guarde el suyo como otro borrador.',
    },
  },
  'billing/draft-too-long': {
    status: 422,
    says: {
      en: 'A draft holds at most {most} services.',
      es: 'Un borrador puede tener como máximo {most} servicios.',
    },
    remedy: { en: 'Begin another draft for the rest.', es: 'Comience otro borrador para los demás.' },
  },
  'billing/no-invoice-contract': {
    status: 409,
    says: {
      en: 'You have no contract with that plan under which you could bill it for those services.',
      es: 'Usted no tiene con ese plan un contrato para cobrarle esos servicios.',
    },
    remedy: {
      en: 'Look at your contracts, or choose another plan.',
      es: 'Revise sus contratos o elija otro plan.',
    },
  },
  'billing/void-by-claims-only': {
    status: 409,
    says: {
      en: 'This plan takes invoices as a table, and the State’s invoice has no way to take one back.',
      es: 'Este plan recibe las facturas en una tabla, y la factura del Estado no permite anular una.',
    },
    remedy: {
      en: 'Correct the invoice, or tell the plan by message that it should take the payment back.',
      es: 'Corrija la factura, o avise al plan por mensaje que debe recuperar el pago.',
    },
  },
  'billing/nothing-to-copy': {
    status: 409,
    says: {
      en: 'No services of the month before were invoiced to that plan.',
      es: 'No se le facturó a ese plan ningún servicio del mes anterior.',
    },
    remedy: { en: 'Begin an empty draft.', es: 'Comience un borrador vacío.' },
  },
  'billing/care-billed-already': {
    status: 409,
    says: {
      en: 'Documented services are billed already, or twice in these invoices: {count}.',
      es: 'Hay servicios documentados que ya se cobraron, o dos veces en estas facturas: {count}.',
    },
    remedy: {
      en: 'Take their lines out of the draft. To change what was billed, correct the invoice that was sent.',
      es: 'Quite sus líneas del borrador. Para cambiar lo que ya se cobró, corrija la factura enviada.',
    },
  },
  'billing/no-such-invoice': {
    status: 404,
    says: { en: 'There is no such invoice.', es: 'No hay tal factura.' },
    remedy: {
      en: 'It may have been sent already. Look at the list of invoices.',
      es: 'Quizá ya se envió. Mire la lista de facturas.',
    },
  },
  'billing/not-ready': {
    status: 422,
    says: {
      en: 'Some of the invoices cannot be sent yet: {count}.',
      es: 'Algunas facturas todavía no se pueden enviar: {count}.',
    },
    remedy: {
      en: 'Mend what the draft shows, or send the others first.',
      es: 'Corrija lo que muestra el borrador, o envíe primero las demás.',
    },
  },
} as const
