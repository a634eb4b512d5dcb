/** What requests about reports may be refused for. */

export const reportRefusals = {
  'reports/no-such-report': {
    status: 404,
    says: { en: 'There is no report by that id.', es: 'No hay ningún informe con ese id.' },
    remedy: { en: 'Look at the list of reports.', es: 'Mire la lista de informes.' },
  },
  'reports/no-counties': {
    status: 409,
    says: {
      en: 'Nobody said yet which counties the plan reports on.',
      es: 'Todavía nadie dijo de qué condados informa el plan.',
    },
    remedy: {
      en: 'Enter each county with the plan’s code there, then make the report.',
      es: 'Escriba cada condado con el código del plan ahí y luego haga el informe.',
    },
  },
  'reports/period-not-over': {
    status: 409,
    says: { en: 'That period is not over yet.', es: 'Ese período todavía no termina.' },
    remedy: { en: 'Make the report once it is.', es: 'Haga el informe cuando termine.' },
  },
  'reports/being-made': {
    status: 409,
    says: {
      en: 'A report of that period is being made just now.',
      es: 'En este momento se está haciendo un informe de ese período.',
    },
    remedy: { en: 'Wait until it is done.', es: 'Espere a que esté listo.' },
  },
  'reports/not-done': {
    status: 409,
    says: { en: 'The report is not done yet.', es: 'El informe todavía no está listo.' },
    remedy: { en: 'Try again in a minute.', es: 'Intente otra vez en un minuto.' },
  },
  'reports/not-a-response': {
    status: 422,
    says: {
      en: 'The file is no answer of the State that we can read, or has more than {most} items.',
      es: 'El archivo no es una respuesta del Estado que podamos leer, o tiene más de {most} puntos.',
    },
    remedy: {
      en: 'Bring the JSON file that the State sent back, as it came.',
      es: 'Traiga el archivo JSON que el Estado devolvió, tal como llegó.',
    },
  },
  'reports/response-of-another': {
    status: 409,
    says: {
      en: 'The file of this report has none of the records that the answer names.',
      es: 'El archivo de este informe no tiene ninguno de los registros que nombra la respuesta.',
    },
    remedy: {
      en: 'Open the report whose file was sent, and bring the answer there.',
      es: 'Abra el informe cuyo archivo se envió y traiga la respuesta ahí.',
    },
  },
  'reports/no-such-item': {
    status: 404,
    says: {
      en: 'No answer to this report has that item.',
      es: 'Ninguna respuesta a este informe tiene ese punto.',
    },
    remedy: { en: 'Look at the answers again.', es: 'Mire las respuestas otra vez.' },
  },
  'reports/no-such-figure': {
    status: 404,
    says: { en: 'The report has no such row or column.', es: 'El informe no tiene esa fila o columna.' },
    remedy: { en: 'Look at the report’s tables.', es: 'Mire las tablas del informe.' },
  },
  'reports/no-such-county': {
    status: 422,
    says: { en: 'That is no county’s code.', es: 'Ese no es el código de ningún condado.' },
    remedy: { en: 'Choose from the list, each once.', es: 'Elija de la lista, cada uno una vez.' },
  },
  'reports/no-such-provider': {
    status: 404,
    says: {
      en: 'You have no contract with that provider.',
      es: 'Usted no tiene contrato con ese proveedor.',
    },
    remedy: { en: 'Look at the network.', es: 'Mire la red.' },
  },
} as const
