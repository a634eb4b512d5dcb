/** What requests about kept files and jobs may be refused for. */

export const keepingRefusals = {
  'blob/too-large': {
    status: 413,
    says: { en: 'The file is larger than {megabytes} MB.', es: 'El archivo pesa más de {megabytes} MB.' },
    remedy: {
      en: 'Split it into several files and send them one by one.',
      es: 'Divídalo en varios archivos y envíelos uno por uno.',
    },
  },
  'keeping/no-such-job': {
    status: 404,
    says: {
      en: 'No job of your organization that was given up has this id.',
      es: 'Ningún trabajo de su organización que se haya abandonado tiene ese id.',
    },
    remedy: {
      en: 'List the jobs that were given up; perhaps somebody has replayed or dismissed it already.',
      es: 'Vea la lista de los trabajos abandonados; quizá alguien ya lo repitió o lo descartó.',
    },
  },
} as const
