/** What requests about the provider's books may be refused for. */

export const booksRefusals = {
  'books/no-such-payment': {
    status: 404,
    says: { en: 'There is no payment by that id.', es: 'No hay ningún pago con ese id.' },
    remedy: { en: 'Look at the list of payments.', es: 'Mire la lista de pagos.' },
  },
  'books/nothing-to-settle': {
    status: 409,
    says: { en: 'Nobody has to say anything about that.', es: 'Nadie tiene que decir nada sobre eso.' },
    remedy: {
      en: 'Somebody may have settled it in the meantime. Look at the payment again.',
      es: 'Quizá otra persona ya lo resolvió. Mire otra vez el pago.',
    },
  },
  'books/no-such-line': {
    status: 404,
    says: { en: 'You billed that plan no such service.', es: 'Usted no le cobró a ese plan tal servicio.' },
    remedy: {
      en: 'Choose a service of one of your invoices to that plan.',
      es: 'Elija un servicio de una de sus facturas a ese plan.',
    },
  },
  'books/not-a-list': {
    status: 422,
    says: {
      en: 'The file is no list of payments: it has no column {columns}.',
      es: 'El archivo no es una lista de pagos: no tiene la columna {columns}.',
    },
    remedy: {
      en: 'It needs the headings Invoice Number, Line, Paid and Decided On. An 835 is handed over as a file of the plan.',
      es: 'Necesita los títulos Invoice Number, Line, Paid y Decided On. Un 835 se entrega como archivo del plan.',
    },
  },
  'books/list-not-read': {
    status: 422,
    says: {
      en: 'The list cannot be read. {why}',
      es: 'No se puede leer la lista. {why}',
    },
    remedy: {
      en: 'Mend the row and bring the list again. Nothing was taken from it.',
      es: 'Corrija la fila y traiga la lista otra vez. No se tomó nada de ella.',
    },
  },
  'books/no-such-dispute': {
    status: 404,
    says: { en: 'There is no open dispute by that id.', es: 'No hay ninguna disputa abierta con ese id.' },
    remedy: { en: 'Look at the invoice again.', es: 'Mire otra vez la factura.' },
  },
  'books/dispute-open': {
    status: 409,
    says: {
      en: 'A dispute over this invoice is under way already.',
      es: 'Ya hay una disputa en curso sobre esta factura.',
    },
    remedy: {
      en: 'Wait for its answer, or withdraw it first.',
      es: 'Espere la respuesta, o retírela primero.',
    },
  },
} as const
