/** The words of remittances and letters on paper, in both languages, plain. */
import type { DisputeTerms } from '#domain/calendar/dispute-clock.ts'

export const paperWords = {
  remittance: {
    en: (reference: string) => `Payment ${reference}`,
    es: (reference: string) => `Pago ${reference}`,
  },
  paidTo: {
    en: (name: string, npi: string, day: string) => `Paid to ${name} (NPI ${npi}) on ${day}.`,
    es: (name: string, npi: string, day: string) => `Pagado a ${name} (NPI ${npi}) el ${day}.`,
  },
  sum: { en: 'How the payment comes about', es: 'Cómo resulta el pago' },
  step: { en: 'Step', es: 'Paso' },
  amount: { en: 'Amount', es: 'Monto' },
  linesPaid: { en: 'Lines paid', es: 'Líneas pagadas' },
  linesBack: { en: 'Paid before, taken back', es: 'Pagado antes, retirado' },
  interest: { en: 'Interest for being late', es: 'Interés por tardanza' },
  penalty: { en: 'Penalty', es: 'Multa' },
  owedBefore: { en: 'You owed before', es: 'Usted debía antes' },
  sentBack: { en: 'You sent back since', es: 'Usted devolvió desde entonces' },
  stillOwed: { en: 'You still owe: taken off the next payment', es: 'Aún debe: se resta del próximo pago' },
  comesTo: { en: 'Paid', es: 'Pagado' },
  lines: { en: 'Each line', es: 'Cada línea' },
  invoice: { en: 'Invoice / line', es: 'Factura / línea' },
  service: { en: 'Service', es: 'Servicio' },
  charge: { en: 'Charge', es: 'Cargo' },
  why: { en: 'Why, and what to do', es: 'Por qué, y qué hacer' },
  takenBack: { en: 'What was paid before is taken back.', es: 'Lo que se pagó antes se retira.' },
  denial: {
    en: (number: string) => `Why we do not pay invoice ${number}`,
    es: (number: string) => `Por qué no pagamos la factura ${number}`,
  },
  contest: {
    en: (number: string) => `What we need to decide on invoice ${number}`,
    es: (number: string) => `Lo que necesitamos para decidir sobre la factura ${number}`,
  },
  to: {
    en: (provider: string, day: string) => `To ${provider}, ${day}`,
    es: (provider: string, day: string) => `Para ${provider}, ${day}`,
  },
  received: {
    en: (day: string) => `You asked us to pay these services. Your request came on ${day}.`,
    es: (day: string) => `Usted nos pidió pagar estos servicios. Su solicitud llegó el ${day}.`,
  },
  line: {
    en: (line: number, service: string, day: string, charge: string) =>
      `Line ${line}: ${service}, ${day}, ${charge}`,
    es: (line: number, service: string, day: string, charge: string) =>
      `Línea ${line}: ${service}, ${day}, ${charge}`,
  },
  member: {
    en: (name: string, cin: string) => `Member: ${name}, CIN ${cin}`,
    es: (name: string, cin: string) => `Miembro: ${name}, CIN ${cin}`,
  },
  codes: {
    en: (codes: string) => `Codes: ${codes}`,
    es: (codes: string) => `Códigos: ${codes}`,
  },
  whatNow: { en: 'What you can do now', es: 'Qué puede hacer ahora' },
  afterDenial: {
    en: (dispute: DisputeTerms) => [
      'If something was wrong in the invoice, correct it and send it again under the same number.',
      `If you think that we are wrong, send us a dispute. You have at least ${dispute.filedWithinDays} days from this letter.`,
      `We answer a dispute within ${dispute.decidedInDays} working days. If you are right, we pay within ${dispute.paidInDays} working days.`,
    ],
    es: (dispute: DisputeTerms) => [
      'Si algo estaba mal en la factura, corríjalo y envíela otra vez con el mismo número.',
      `Si cree que nos equivocamos, envíenos una disputa. Tiene al menos ${dispute.filedWithinDays} días desde esta carta.`,
      `Respondemos una disputa en ${dispute.decidedInDays} días hábiles. Si tiene razón, pagamos en ${dispute.paidInDays} días hábiles.`,
    ],
  },
  afterContest: {
    en: (dispute: DisputeTerms) => [
      'Send us what is named above, or the corrected invoice under the same number.',
      'Once it comes, we pay or deny within the time that the law gives us, counted anew from that day.',
      `If you think that we do not need it, send us a dispute. You have at least ${dispute.filedWithinDays} days from this letter.`,
    ],
    es: (dispute: DisputeTerms) => [
      'Envíenos lo que se nombra arriba, o la factura corregida con el mismo número.',
      'Cuando llegue, pagamos o negamos en el plazo que da la ley, contado de nuevo desde ese día.',
      `Si cree que no lo necesitamos, envíenos una disputa. Tiene al menos ${dispute.filedWithinDays} días desde esta carta.`,
    ],
  },
  memberOwesNothing: {
    en: 'The member owes nothing. Do not bill the member.',
    es: 'El miembro no debe nada. No le cobre al miembro.',
  },
  ask: {
    en: (name: string, phone: string) => `Questions: ${name}, ${phone}.`,
    es: (name: string, phone: string) => `Preguntas: ${name}, ${phone}.`,
  },
} as const
