/** What requests about the directory, capacity and dues may be refused for. */

export const directoryRefusals = {
  'network/county-unknown': {
    status: 422,
    says: {
      en: 'The county is not one of California’s 58.',
      es: 'El condado no es uno de los 58 de California.',
    },
    remedy: {
      en: 'Give its two-digit code: 01 for Alameda to 58 for Yuba.',
      es: 'Dé su código de dos dígitos: de 01 (Alameda) a 58 (Yuba).',
    },
  },
  'network/offering-unknown': {
    status: 422,
    says: {
      en: 'Something offered is no Population of Focus or Community Support of today.',
      es: 'Algo de lo que se ofrece no es hoy una Población de Enfoque ni un Apoyo Comunitario.',
    },
    remedy: {
      en: 'Use the codes of the guidance: 1a, 2, HTN …',
      es: 'Use los códigos de la guía: 1a, 2, HTN …',
    },
  },
  'network/offering-twice': {
    status: 422,
    says: {
      en: 'The same thing is offered twice at the site.',
      es: 'Lo mismo se ofrece dos veces en la sede.',
    },
    remedy: {
      en: 'Name each once, with one capacity.',
      es: 'Nombre cada cosa una sola vez, con una sola capacidad.',
    },
  },
  'network/hours-end-before-they-begin': {
    status: 422,
    says: {
      en: 'Somewhere the closing time is not after the opening time.',
      es: 'En algún horario la hora de cierre no es posterior a la de apertura.',
    },
    remedy: {
      en: 'Give hours beyond midnight as two days.',
      es: 'Si el horario pasa de la medianoche, divídalo en dos días.',
    },
  },
  'network/period-ends-before-it-begins': {
    status: 422,
    says: { en: 'The period ends before it begins.', es: 'El período termina antes de empezar.' },
    remedy: { en: 'Check both days.', es: 'Revise los dos días.' },
  },
  'network/span-too-long': {
    status: 422,
    says: { en: 'The span is longer than 400 days.', es: 'El plazo es de más de 400 días.' },
    remedy: { en: 'Ask for a part of it at a time.', es: 'Pida una parte cada vez.' },
  },
  'network/capacity-not-agreed': {
    status: 422,
    says: {
      en: 'The contract is not for that service today.',
      es: 'El contrato no incluye hoy ese servicio.',
    },
    remedy: {
      en: 'Report on the populations and supports that the contract names.',
      es: 'Informe sobre las poblaciones y los apoyos que nombra el contrato.',
    },
  },
} as const
