/** Words of how a payment run stands, and of one that stopped. */
import type { WordList } from '../define.ts'

export const runWords = {
  begun: { en: 'Under way', es: 'En curso' },
  stopped: { en: 'Stopped', es: 'Detenido' },
  done: { en: 'Done', es: 'Hecho' },
  dropped: { en: 'Dropped', es: 'Descartado' },
  stoppedTitle: { en: 'This run stopped before its end', es: 'Este pago se detuvo antes de terminar' },
  untoldTitle: { en: 'Some were paid and not told yet', es: 'A algunos se les pagó y aún no se les avisó' },
  payerUnknown: {
    en: 'Nobody has said who pays. Fill in your name and address under Prices, then begin again.',
    es: 'Nadie ha dicho quién paga. Llene su nombre y dirección en Precios y comience otra vez.',
  },
  remittanceRefused: {
    en: 'A remittance has something in it that its receiver would turn down. Look at your name, address and payer number under Prices, and at the payee’s NPI and tax number.',
    es: 'Un aviso de pago tiene algo que su receptor rechazaría. Revise su nombre, dirección y número de pagador en Precios, y el NPI y número fiscal de quien cobra.',
  },
  outOfBalance: {
    en: 'A remittance does not come to what was paid, so it was not sent. Tell whoever runs this site: it is a fault of ours.',
    es: 'Un aviso no suma lo que se pagó, así que no se envió. Avise a quien administra este sitio: es una falla nuestra.',
  },
  ours: {
    en: 'Something failed on our side. It may work if you begin again. If not, tell whoever runs this site.',
    es: 'Algo falló de nuestro lado. Quizás funcione si comienza otra vez. Si no, avise a quien administra este sitio.',
  },
  untold: {
    en: 'Payments without a remittance: {count}.',
    es: 'Pagos sin aviso: {count}.',
  },
  nothingTwice: {
    en: 'Nobody is paid twice: what was paid stands.',
    es: 'A nadie se le paga dos veces: lo pagado queda.',
  },
  again: { en: 'Begin it again', es: 'Comenzar otra vez' },
  drop: { en: 'Drop it', es: 'Descartarlo' },
  dropTitle: { en: 'Drop this run?', es: '¿Descartar este pago?' },
  dropSays: {
    en: 'What it paid stands, and each provider is told. All else waits for your next run.',
    es: 'Lo pagado queda y se avisa a cada proveedor. Lo demás espera a su próximo pago.',
  },
  dropWhy: { en: 'Why', es: 'Por qué' },
} as const satisfies WordList
