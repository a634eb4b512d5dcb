/** What requests for dashboards may be refused for. */

export const dashboardRefusals = {
  'dashboards/no-such-period': {
    status: 422,
    says: {
      en: 'The last day of the period is before its first, or it is longer than three years.',
      es: 'El último día del período es anterior al primero, o dura más de tres años.',
    },
    remedy: { en: 'Choose a period of up to three years.', es: 'Elija un período de hasta tres años.' },
  },
  'dashboards/not-yours': {
    status: 403,
    says: {
      en: 'Your organization does not work on that side.',
      es: 'Su organización no trabaja en ese lado.',
    },
    remedy: {
      en: 'Leave the side out: the figures of your own side are shown.',
      es: 'Omita el lado: se muestran las cifras del suyo.',
    },
  },
  'dashboards/no-such-figure': {
    status: 404,
    says: { en: 'This dashboard has no such figure.', es: 'Este tablero no tiene esa cifra.' },
    remedy: { en: 'Look at the dashboard for its figures.', es: 'Mire en el tablero qué cifras tiene.' },
  },
  'dashboards/not-a-county': {
    status: 422,
    says: { en: 'There is no such county on this hub.', es: 'No hay tal condado en este sistema.' },
    remedy: { en: 'Choose a county from the list.', es: 'Elija un condado de la lista.' },
  },
  'dashboards/not-shared': {
    status: 404,
    says: {
      en: 'No plan shares this dashboard with you.',
      es: 'Ningún plan comparte este tablero con usted.',
    },
    remedy: { en: 'Ask the plan to share it.', es: 'Pida al plan que lo comparta.' },
  },
  'dashboards/no-such-quarter': {
    status: 422,
    says: {
      en: 'What plans share is told by quarters that have ended, and of the last four years.',
      es: 'Lo que comparten los planes se muestra por trimestres terminados de los últimos cuatro años.',
    },
    remedy: { en: 'Choose a quarter from the list.', es: 'Elija un trimestre de la lista.' },
  },
} as const
