/** What the common reasons of a remittance (CARC) mean, and what a provider can do, in plain words of our own. */
import type { Words } from '../define.ts'

export type ReasonWords = { readonly code: string; readonly says: Words; readonly remedy: Words }

/** Sentences are ours; the codes are of the list 139 that X12 keeps, whose words belong to X12. */
export const reasonWords: readonly ReasonWords[] = [
  reason(
    '4',
    'The modifier does not fit the code.',
    'El modificador no va con el código.',
    'Look up the code and its modifiers, and correct the invoice.',
    'Busque el código y sus modificadores, y corrija la factura.',
  ),
  reason(
    '16',
    'Something is missing or wrong.',
    'Falta algo o algo está mal.',
    'Look at the remark codes, then correct the invoice.',
    'Mire los códigos de nota y corrija la factura.',
  ),
  reason(
    '18',
    'The plan has this service already.',
    'El plan ya tiene este servicio.',
    'Look for the earlier invoice before you send it again.',
    'Busque la factura anterior antes de enviarla otra vez.',
  ),
  reason(
    '24',
    'The monthly payment covers it.',
    'El pago mensual lo cubre.',
    'Nothing: it counts, and is not paid by itself.',
    'Nada: cuenta, pero no se paga por separado.',
  ),
  reason(
    '26',
    'The service was before coverage began.',
    'El servicio fue antes de la cobertura.',
    'Check the member’s plan on that day.',
    'Revise qué plan tenía el miembro ese día.',
  ),
  reason(
    '27',
    'The service was after coverage ended.',
    'El servicio fue después de la cobertura.',
    'Check the member’s plan on that day.',
    'Revise qué plan tenía el miembro ese día.',
  ),
  reason(
    '29',
    'It was sent too late.',
    'Se envió demasiado tarde.',
    'If you have proof that you sent it in time, dispute it.',
    'Si puede probar que la envió a tiempo, dispútela.',
  ),
  reason(
    '31',
    'The plan does not know the member.',
    'El plan no conoce al miembro.',
    'Check the CIN, the name and the date of birth.',
    'Revise el CIN, el nombre y la fecha de nacimiento.',
  ),
  reason(
    '45',
    'The charge is above the agreed price.',
    'El cargo es mayor que el precio acordado.',
    'Compare what was paid with your contract.',
    'Compare lo pagado con su contrato.',
  ),
  reason(
    '96',
    'The plan does not cover this charge.',
    'El plan no cubre este cargo.',
    'Look at the remark codes, or ask the plan.',
    'Mire los códigos de nota o pregunte al plan.',
  ),
  reason(
    '97',
    'Another service on that day includes it.',
    'Otro servicio de ese día ya lo incluye.',
    'Check what else was billed for that day.',
    'Revise qué más se cobró ese día.',
  ),
  reason(
    '109',
    'Another plan pays for this member.',
    'Otro plan paga por este miembro.',
    'Look up the member’s plan and bill that one.',
    'Busque el plan del miembro y cóbrele a ese.',
  ),
  reason(
    '119',
    'The limit of this service is used up.',
    'Se agotó el límite de este servicio.',
    'Ask the plan whether more can be allowed.',
    'Pregunte al plan si puede permitir más.',
  ),
  reason(
    '146',
    'A diagnosis was not valid on that day.',
    'Un diagnóstico no era válido ese día.',
    'Choose a code that was in force, and correct the invoice.',
    'Elija un código vigente y corrija la factura.',
  ),
  reason(
    '181',
    'The code was not valid on that day.',
    'El código no era válido ese día.',
    'Choose the code of that day, and correct the invoice.',
    'Elija el código de ese día y corrija la factura.',
  ),
  reason(
    '182',
    'The modifier was not valid on that day.',
    'El modificador no era válido ese día.',
    'Choose the modifier of that day, and correct the invoice.',
    'Elija el modificador de ese día y corrija la factura.',
  ),
  reason(
    '197',
    'There is no authorization.',
    'No hay autorización.',
    'Ask for one, or add its number and correct the invoice.',
    'Pídala, o agregue su número y corrija la factura.',
  ),
  reason(
    '198',
    'It goes beyond what was authorized.',
    'Supera lo autorizado.',
    'Check the units left, or ask for more.',
    'Revise las unidades que quedan o pida más.',
  ),
  reason(
    '204',
    'The plan does not cover this service.',
    'El plan no cubre este servicio.',
    'Check which services the plan offers.',
    'Revise qué servicios ofrece el plan.',
  ),
  reason(
    '242',
    'You are not in the plan’s network.',
    'Usted no está en la red del plan.',
    'Look at your contract with the plan.',
    'Mire su contrato con el plan.',
  ),
  reason(
    '256',
    'The contract does not pay for it.',
    'El contrato no lo paga.',
    'Look at your contract, or dispute it.',
    'Mire su contrato o dispútelo.',
  ),
  reason(
    '284',
    'The authorization is for another service.',
    'La autorización es para otro servicio.',
    'Use the right number and correct the invoice.',
    'Use el número correcto y corrija la factura.',
  ),
  reason(
    '296',
    'The authorization is for another provider.',
    'La autorización es para otro proveedor.',
    'Ask the plan to name you in it.',
    'Pida al plan que lo nombre en ella.',
  ),
  reason(
    'B7',
    'You could not bill for it on that day.',
    'Usted no podía cobrarlo ese día.',
    'Look at your contract’s dates with the plan.',
    'Revise las fechas de su contrato con el plan.',
  ),
  reason(
    'B13',
    'It was paid before.',
    'Ya se pagó antes.',
    'Look for the earlier payment.',
    'Busque el pago anterior.',
  ),
]

function reason(code: string, en: string, es: string, doEn: string, doEs: string): ReasonWords {
  return { code, says: { en, es }, remedy: { en: doEn, es: doEs } }
}
