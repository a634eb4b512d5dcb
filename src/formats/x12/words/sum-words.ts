/** Words for sums that do not come out, and for what remittances and acknowledgements must not say. */
import type { answerFindingCodes } from '../judge/codes/answer-codes.ts'
import type { balanceFindingCodes } from '../judge/codes/balance-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

type SumCode = keyof typeof balanceFindingCodes | keyof typeof answerFindingCodes

const ofBalances = {
  'claim/charge-not-sum-of-lines': words(
    [
      'The charge of the claim is not the sum of its lines.',
      'El cargo del reclamo no es la suma de sus líneas.',
    ],
    ['The lines come to {expected}.', 'Las líneas suman {expected}.'],
    ['Mend CLM02 or the lines, and send it again.', 'Corrija CLM02 o las líneas y envíe de nuevo.'],
  ),
  'claim/other-payment-out-of-balance': words(
    [
      'What the other plan ({payer}) paid does not come out.',
      'Lo que pagó el otro plan ({payer}) no cuadra.',
    ],
    ['Charge less what was taken off: {expected}.', 'Cargo menos lo descontado: {expected}.'],
    ['Mend AMT*D or the CAS, and send it again.', 'Corrija AMT*D o el CAS y envíe de nuevo.'],
  ),
  'line/adjudication-out-of-balance': words(
    [
      'What the other plan ({payer}) paid for a line does not come out.',
      'Lo que el otro plan ({payer}) pagó por una línea no cuadra.',
    ],
    ['Charge less what was taken off: {expected}.', 'Cargo menos lo descontado: {expected}.'],
    ['Mend SVD02 or the CAS, and send it again.', 'Corrija SVD02 o el CAS y envíe de nuevo.'],
  ),
  'remittance/line-out-of-balance': words(
    ['The payment for a line does not come out.', 'El pago de una línea no cuadra.'],
    ['Charge less what was taken off: {expected}.', 'Cargo menos lo descontado: {expected}.'],
    mends.payer,
  ),
  'remittance/claim-out-of-balance': words(
    ['The payment for a claim does not come out.', 'El pago de un reclamo no cuadra.'],
    ['Charge less what was taken off: {expected}.', 'Cargo menos lo descontado: {expected}.'],
    mends.payer,
  ),
  'remittance/payment-out-of-balance': words(
    ['The payment is not the sum of its claims.', 'El pago no es la suma de sus reclamos.'],
    ['Claims less what was set off: {expected}.', 'Reclamos menos lo compensado: {expected}.'],
    mends.payer,
  ),
}

const ofRemittances = {
  'remittance/bank-account-missing': words(
    [
      'The payment moves between banks, but an account is missing.',
      'El pago va entre bancos, pero falta una cuenta.',
    ],
    ['{element} has a value.', '{element} tiene un valor.'],
    mends.payer,
  ),
  'remittance/no-payment-but-amount': words(
    ['No payment is made, and yet there is an amount.', 'No se paga nada y, sin embargo, hay un monto.'],
    ['{expected}, since BPR04 is NON.', '{expected}, pues BPR04 es NON.'],
    mends.payer,
  ),
  'remittance/denied-but-paid': words(
    ['The claim was denied, but something was paid.', 'El reclamo se negó, pero algo se pagó.'],
    ['Nothing is paid for a denied claim (CLP02 is 4).', 'No se paga un reclamo negado (CLP02 es 4).'],
    ['Ask the payer what is right.', 'Pregunte al pagador qué es lo correcto.'],
  ),
  'remittance/reversal-not-negative': words(
    [
      'A payment is taken back, but the amount is above zero.',
      'Se revierte un pago, pero el monto es mayor que cero.',
    ],
    ['Amounts with a minus (CLP02 is 22).', 'Montos con signo menos (CLP02 es 22).'],
    mends.payer,
  ),
  'remittance/patient-share-differs': words(
    [
      'What the patient owes is not what the PR lines come to.',
      'Lo que debe el paciente no es la suma de los ajustes PR.',
    ],
    ['They come to {expected}.', 'Suman {expected}.'],
    ['Ask the payer what is right.', 'Pregunte al pagador qué es lo correcto.'],
  ),
  'adjustment/remark-missing': words(
    ['Reason {reason} says too little by itself.', 'La razón {reason} dice muy poco por sí sola.'],
    ['A remark code beside it, in {expected}.', 'Un código de observación, en {expected}.'],
    ['Ask the payer what was meant.', 'Pregunte al pagador qué quiso decir.'],
  ),
  'adjustment/zero': words(
    ['Something is taken off, but it is zero.', 'Se descuenta algo, pero es cero.'],
    ['It is left out then.', 'Entonces se omite.'],
    mends.nothing,
  ),
}

const ofAcknowledgements = {
  'acknowledgement/counts-differ': words(
    ['The counts in AK9 do not come out.', 'Los conteos en AK9 no cuadran.'],
    ['By the sets that it tells of: {expected}.', 'Según las transacciones que nombra: {expected}.'],
    mends.answerer,
  ),
  'acknowledgement/status-contradicts': words(
    ['The status does not fit what is told below it.', 'El estado no concuerda con lo que se dice abajo.'],
    ['What has errors is not simply accepted.', 'Lo que tiene errores no se acepta sin más.'],
    mends.answerer,
  ),
  'acknowledgement/totals-differ': words(
    [
      'A total ({what}) is not what the claims come to.',
      'Un total ({what}) no es lo que suman los reclamos.',
    ],
    ['They come to {expected}.', 'Suman {expected}.'],
    mends.answerer,
  ),
  'acknowledgement/category-contradicts': words(
    ['STC03 does not fit the category beside it.', 'STC03 no concuerda con la categoría que lo acompaña.'],
    ['WQ for what was taken, U for what was refused.', 'WQ para lo aceptado, U para lo rechazado.'],
    mends.answerer,
  ),
  'acknowledgement/category-not-of-batch': words(
    [
      'This category does not answer a claim that was sent.',
      'Esta categoría no contesta un reclamo enviado.',
    ],
    ['One of these: {expected}.', 'Una de estas: {expected}.'],
    mends.answerer,
  ),
}

export const sumWords: { readonly [code in SumCode]: FindingWords } = {
  ...ofBalances,
  ...ofRemittances,
  ...ofAcknowledgements,
}
