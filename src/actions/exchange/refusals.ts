/** What requests about exchange may be refused for. */

/** The steps of a transmission, as they are said to a person. */
const stepsInWords = {
  received: { en: 'received', es: 'recibido' },
  read: { en: 'read', es: 'leído' },
  checked: { en: 'checked', es: 'revisado' },
  matched: { en: 'matched', es: 'comparado' },
  waiting: { en: 'waiting', es: 'en espera' },
  applied: { en: 'applied', es: 'aplicado' },
  acknowledged: { en: 'acknowledged', es: 'respondido' },
  asked: { en: 'asked', es: 'en preparación' },
  composed: { en: 'composed', es: 'preparado' },
  sent: { en: 'sent', es: 'enviado' },
  delivered: { en: 'delivered', es: 'entregado' },
  answered: { en: 'answered', es: 'respondido por el socio' },
  refused: { en: 'refused', es: 'rechazado' },
} as const

export const exchangeRefusals = {
  'exchange/file-too-large': {
    status: 413,
    says: {
      en: 'The file is larger than {megabytes} MB, the most that is taken here.',
      es: 'El archivo pesa más de {megabytes} MB, lo máximo que se acepta aquí.',
    },
    remedy: {
      en: 'Send it in several files, or ask whoever runs this hub to take larger ones.',
      es: 'Envíelo en varios archivos, o pida a quien administra este sistema que acepte archivos más grandes.',
    },
  },
  'exchange/no-such-partner': {
    status: 404,
    says: {
      en: 'There is no organization or partner of yours by that id.',
      es: 'Ninguna organización ni socio suyo tiene ese id.',
    },
    remedy: {
      en: 'Look for it in the register, or enter it as a partner first.',
      es: 'Búsquelo en el registro, o agréguelo primero como socio.',
    },
  },
  'exchange/no-such-file-type': {
    status: 400,
    says: {
      en: 'There is no file “{file}” in the guidance.',
      es: 'La guía no tiene ningún archivo “{file}”.',
    },
    remedy: { en: 'Name one of: {known}.', es: 'Nombre uno de estos: {known}.' },
  },
  'exchange/no-such-layout': {
    status: 400,
    says: {
      en: 'There is no layout “{profile}” of that file.',
      es: 'Ese archivo no tiene ningún diseño “{profile}”.',
    },
    remedy: {
      en: 'Leave the layout out, or name one that is agreed in your contract.',
      es: 'Omita el diseño, o nombre uno acordado en su contrato.',
    },
  },
  'exchange/no-such-transmission': {
    status: 404,
    says: { en: 'There is no transmission by that id.', es: 'Ningún envío tiene ese id.' },
    remedy: { en: 'Look for it in the list of transmissions.', es: 'Búsquelo en la lista de envíos.' },
  },
  'exchange/no-such-record': {
    status: 404,
    says: { en: 'There is no record by that id.', es: 'Ningún registro tiene ese id.' },
    remedy: { en: 'Look for it in the list of records.', es: 'Búsquelo en la lista de registros.' },
  },
  'exchange/no-such-answer': {
    status: 404,
    says: {
      en: 'The transmission has no answer of that kind.',
      es: 'El envío no tiene una respuesta de ese tipo.',
    },
    remedy: {
      en: 'See which answers it has; they are made when the last step is done.',
      es: 'Vea qué respuestas tiene; se hacen al terminar el último paso.',
    },
  },
  'exchange/asks-nothing': {
    status: 409,
    says: {
      en: 'The transmission does not wait for anybody to explain its headings.',
      es: 'El envío no espera que nadie explique sus encabezados.',
    },
    remedy: { en: 'See where it stands.', es: 'Vea en qué paso está.' },
  },
  'exchange/heading-not-asked': {
    status: 400,
    says: {
      en: 'An answer is given for a heading that is not in question, or names an element that the file has not.',
      es: 'Se respondió sobre un encabezado que no está en duda, o con un elemento que el archivo no tiene.',
    },
    remedy: {
      en: 'Answer the questions of the transmission, each with one of its candidates or with nothing.',
      es: 'Responda las preguntas del envío, cada una con uno de sus candidatos o con nada.',
    },
  },
  'exchange/awaits-no-decision': {
    status: 409,
    says: { en: 'The transmission does not wait for a decision.', es: 'El envío no espera una decisión.' },
    remedy: { en: 'See where it stands.', es: 'Vea en qué paso está.' },
  },
  'exchange/not-ready-to-send': {
    status: 409,
    terms: stepsInWords,
    says: {
      en: 'The transmission is “{step}” and cannot be sent.',
      es: 'El envío está en el paso “{step}” y no se puede mandar.',
    },
    remedy: {
      en: 'Send a file that is composed. One that is refused says in its findings what to mend first.',
      es: 'Mande un archivo que ya esté preparado. Si fue rechazado, sus hallazgos dicen qué corregir primero.',
    },
  },
  'exchange/no-contract': {
    status: 409,
    says: {
      en: 'No contract with that partner is in force today, so no member may be named to it.',
      es: 'Hoy no está vigente ningún contrato con ese socio, así que no se le puede nombrar a ningún miembro.',
    },
    remedy: { en: 'Agree on a contract first.', es: 'Acuerde primero un contrato.' },
  },
  'exchange/wrong-way': {
    status: 409,
    says: {
      en: 'An organization of your kind does not send this file.',
      es: 'Una organización como la suya no envía este archivo.',
    },
    remedy: {
      en: 'Name the file that you owe, or switch to the organization that sends this one.',
      es: 'Nombre el archivo que le toca enviar, o cambie a la organización que envía este.',
    },
  },
  'exchange/not-replaceable': {
    status: 409,
    says: {
      en: 'Only an outgoing file of the same kind to the same partner can be replaced.',
      es: 'Solo se puede reemplazar un archivo saliente del mismo tipo para el mismo socio.',
    },
    remedy: { en: 'Compose a new one instead.', es: 'Prepare uno nuevo.' },
  },
  'exchange/no-claims': {
    status: 409,
    says: {
      en: 'Only invoices go as claims, and only claims take something back.',
      es: 'Solo las facturas van como reclamaciones, y solo las reclamaciones anulan algo.',
    },
    remedy: { en: 'Leave out the format.', es: 'Omita el formato.' },
  },
  'exchange/cell-not-traceable': {
    status: 404,
    says: {
      en: 'The outgoing file has no such cell of data.',
      es: 'El archivo saliente no tiene esa celda de datos.',
    },
    remedy: {
      en: 'Name a row of data and a column of the sheet whose rows are the file’s.',
      es: 'Nombre una fila de datos y una columna de la hoja que contiene las filas del archivo.',
    },
  },
  'exchange/no-such-dead-job': {
    status: 404,
    says: { en: 'There is no failed job by that id.', es: 'Ningún trabajo fallido tiene ese id.' },
    remedy: {
      en: 'Look for it in the list of failed jobs.',
      es: 'Búsquelo en la lista de trabajos fallidos.',
    },
  },
  'exchange/nothing-to-mend': {
    status: 409,
    says: {
      en: 'No row of this file can be mended here.',
      es: 'Ninguna fila de este archivo se puede corregir aquí.',
    },
    remedy: {
      en: 'See what was found. If the whole file is wrong, mend it where it was made, and send it again.',
      es: 'Vea lo que se encontró. Si todo el archivo está mal, corríjalo donde se hizo y envíelo de nuevo.',
    },
  },
  'exchange/senders-to-mend': {
    status: 409,
    says: {
      en: 'A partner sent this file over this hub, and has its findings. Only the sender can mend it.',
      es: 'Un socio envió este archivo por este centro y tiene los hallazgos. Solo quien lo envió puede corregirlo.',
    },
    remedy: {
      en: 'Wait for the mended file, or ask the partner for it.',
      es: 'Espere el archivo corregido, o pídaselo al socio.',
    },
  },
  'exchange/not-settled': {
    status: 409,
    says: {
      en: 'We are still working on this file.',
      es: 'Todavía estamos trabajando en este archivo.',
    },
    remedy: {
      en: 'Wait until it is answered, then mend it.',
      es: 'Espere hasta que esté respondido y luego corríjalo.',
    },
  },
  'exchange/not-being-mended': {
    status: 409,
    says: {
      en: 'The rows of this file are not open for mending: they were sent, given up, or are not ready yet.',
      es: 'Las filas de este archivo no se pueden corregir: se enviaron, se descartaron o aún no están listas.',
    },
    remedy: {
      en: 'See where the file stands, and open its rows first.',
      es: 'Vea el estado del archivo y abra primero sus filas.',
    },
  },
  'exchange/nothing-changed': {
    status: 409,
    says: {
      en: 'No row was changed, so there is nothing to send again.',
      es: 'No se cambió ninguna fila, así que no hay nada que enviar de nuevo.',
    },
    remedy: { en: 'Mend a row first.', es: 'Corrija primero una fila.' },
  },
  'exchange/no-such-row': {
    status: 404,
    says: {
      en: 'There is no such row, column or group of findings among those that are mended.',
      es: 'No existe esa fila, columna o grupo de hallazgos entre lo que se corrige.',
    },
    remedy: {
      en: 'Look for it in the list of held rows.',
      es: 'Búsquelo en la lista de filas detenidas.',
    },
  },
} as const
