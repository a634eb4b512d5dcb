/** Words for what is wrong with a claim in its situation, or with its sums (levels 3 and 4). */
import type { situationFindingCodes } from '../judge/codes/situation-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

type ClaimCode = Extract<keyof typeof situationFindingCodes, `${'claim' | 'line' | 'diagnosis'}/${string}`>

const ofClaims = {
  'claim/number-twice': words(
    ['Another claim of the file has this number.', 'Otro reclamo del archivo tiene este número.'],
    ['Each claim has a number of its own.', 'Cada reclamo tiene su propio número.'],
    ['Take out the copy, or give it a new number.', 'Quite la copia, o dele un número nuevo.'],
  ),
  'claim/number-too-long': words(
    ['The number of the claim is long.', 'El número del reclamo es largo.'],
    ['Not all plans keep more than 20 signs.', 'No todos los planes guardan más de 20 signos.'],
    ['Use a shorter number.', 'Use un número más corto.'],
  ),
  'claim/unknown-frequency': words(
    ['CLM05-3 does not say what kind of claim this is.', 'CLM05-3 no dice qué tipo de reclamo es este.'],
    [
      '1 is new, 7 takes the place of one, 8 takes one back.',
      '1 es nuevo, 7 reemplaza a otro, 8 anula otro.',
    ],
    mends.code,
  ),
  'claim/replacement-without-payer-number': words(
    ['The claim does not name the one that it changes.', 'El reclamo no nombra al que cambia.'],
    ['The plan’s number of that claim, in {expected}.', 'El número que el plan le dio, en {expected}.'],
    ['Put in the number, and send it again.', 'Agregue el número y envíe de nuevo.'],
  ),
  'claim/payer-number-on-original': words(
    ['A new claim names an older one (REF*F8).', 'Un reclamo nuevo nombra uno anterior (REF*F8).'],
    ['Only a claim that changes another names it.', 'Solo un reclamo que cambia otro lo nombra.'],
    ['Is it a change? Then write 7 or 8 in CLM05-3.', '¿Es un cambio? Entonces ponga 7 u 8 en CLM05-3.'],
  ),
  'claim/charge-negative': words(
    ['The charge of the claim is below zero.', 'El cargo del reclamo es menor que cero.'],
    ['Zero or more.', 'Cero o más.'],
    ['To take a claim back, send a void (8).', 'Para anular un reclamo, envíe una anulación (8).'],
  ),
  'claim/accident-without-date': words(
    [
      'The claim says that there was an accident, but not when.',
      'El reclamo dice que hubo un accidente, pero no cuándo.',
    ],
    ['The day, in {expected}.', 'El día, en {expected}.'],
    mends.claim,
  ),
  'claim/auto-accident-without-state': words(
    [
      'The claim does not say where the car accident was.',
      'El reclamo no dice dónde fue el accidente de auto.',
    ],
    ['The state, in CLM11-4.', 'El estado, en CLM11-4.'],
    mends.claim,
  ),
  'claim/without-attending-provider': words(
    ['Nobody is named who cared for the patient.', 'No se nombra a quien atendió al paciente.'],
    ['The attending provider, in {expected}.', 'El proveedor que atendió, en {expected}.'],
    mends.claim,
  ),
  'claim/inpatient-without-admission-date': words(
    ['The claim does not say when the stay began.', 'El reclamo no dice cuándo empezó la estancia.'],
    ['The day of admission, in {expected}.', 'El día de ingreso, en {expected}.'],
    mends.claim,
  ),
  'claim/inpatient-without-admitting-diagnosis': words(
    [
      'The claim does not say why the patient was admitted.',
      'El reclamo no dice por qué ingresó el paciente.',
    ],
    ['The admitting diagnosis, in {expected}.', 'El diagnóstico de ingreso, en {expected}.'],
    mends.claim,
  ),
  'claim/inpatient-without-discharge-hour': words(
    [
      'The claim does not say at what hour the stay ended.',
      'El reclamo no dice a qué hora terminó la estancia.',
    ],
    ['The hour, in {expected}.', 'La hora, en {expected}.'],
    ['Add it next time. The claim was taken.', 'Agréguela la próxima vez. El reclamo se aceptó.'],
  ),
  'claim/without-admission-source': words(
    ['The claim does not say where the patient came from.', 'El reclamo no dice de dónde vino el paciente.'],
    ['A code in CL102; 9 when it is not known.', 'Un código en CL102; 9 si no se sabe.'],
    ['Add it next time. The claim was taken.', 'Agréguelo la próxima vez. El reclamo se aceptó.'],
  ),
  'claim/before-birth': words(
    ['A service is older than the patient.', 'Un servicio es anterior al nacimiento del paciente.'],
    [
      'A day on or after the day of birth: {expected}.',
      'Un día igual o posterior al nacimiento: {expected}.',
    ],
    ['Check both days, and send it again.', 'Revise los dos días y envíe de nuevo.'],
  ),
  'claim/onset-after-service': words(
    ['The illness began after the service for it.', 'La enfermedad empezó después del servicio.'],
    ['A day up to the service: {expected}.', 'Un día hasta el servicio: {expected}.'],
    ['Check both days.', 'Revise los dos días.'],
  ),
  'claim/admission-after-service': words(
    ['The stay began after the first service.', 'La estancia empezó después del primer servicio.'],
    ['A day up to the first service: {expected}.', 'Un día hasta el primer servicio: {expected}.'],
    ['Check both days, and send it again.', 'Revise los dos días y envíe de nuevo.'],
  ),
  'claim/discharge-before-admission': words(
    ['The stay ended before it began.', 'La estancia terminó antes de empezar.'],
    ['A day from the admission on: {expected}.', 'Un día desde el ingreso: {expected}.'],
    ['Check both days, and send it again.', 'Revise los dos días y envíe de nuevo.'],
  ),
  'claim/paid-before-service': words(
    [
      'Another plan decided before the service was given.',
      'Otro plan decidió antes de que se diera el servicio.',
    ],
    ['A day from the last service on: {expected}.', 'Un día desde el último servicio: {expected}.'],
    ['Check both days, and send it again.', 'Revise los dos días y envíe de nuevo.'],
  ),
  'claim/other-payer-paid-without-date': words(
    [
      'Another plan ({payer}) paid, but it is not said when.',
      'Otro plan ({payer}) pagó, pero no se dice cuándo.',
    ],
    ['The day, in {expected}.', 'El día, en {expected}.'],
    mends.claim,
  ),
  'claim/payer-sequence-twice': words(
    ['Two plans stand in the same place of the order.', 'Dos planes tienen el mismo lugar en el orden.'],
    ['Each has a letter of its own in SBR01: P, S, T.', 'Cada uno tiene su letra en SBR01: P, S, T.'],
    mends.claim,
  ),
}

const ofLines = {
  'line/charge-negative': words(
    ['The charge of a line is below zero.', 'El cargo de una línea es menor que cero.'],
    ['Zero or more.', 'Cero o más.'],
    mends.claim,
  ),
  'line/units-not-positive': words(
    ['A line has no units.', 'Una línea no tiene unidades.'],
    ['More than zero.', 'Más de cero.'],
    mends.claim,
  ),
  'line/modifier-twice': words(
    ['A line has the same modifier twice.', 'Una línea tiene el mismo modificador dos veces.'],
    ['Each modifier once.', 'Cada modificador una vez.'],
    ['Take out the copy.', 'Quite la copia.'],
  ),
  'line/control-number-twice': words(
    ['Another line of the claim has this number.', 'Otra línea del reclamo tiene este número.'],
    ['Each line has a number of its own (REF*6R).', 'Cada línea tiene su propio número (REF*6R).'],
    mends.software,
  ),
  'line/diagnosis-pointer-to-nothing': words(
    ['A line points to a diagnosis that is not there.', 'Una línea señala un diagnóstico que no está.'],
    ['The claim has {diagnoses}.', 'El reclamo tiene {diagnoses}.'],
    ['Mend the pointer, or add the diagnosis.', 'Corrija el puntero, o agregue el diagnóstico.'],
  ),
  'line/diagnosis-pointer-twice': words(
    ['A line points to one diagnosis twice.', 'Una línea señala un diagnóstico dos veces.'],
    ['Each diagnosis once.', 'Cada diagnóstico una vez.'],
    ['Take out the copy.', 'Quite la copia.'],
  ),
  'line/outside-statement-dates': words(
    [
      'The day of a line is not within the days of the bill.',
      'El día de una línea no está en los días de la factura.',
    ],
    ['A day of the bill: {expected}.', 'Un día de la factura: {expected}.'],
    ['Check both days, and send it again.', 'Revise los dos días y envíe de nuevo.'],
  ),
  'line/outpatient-without-date': words(
    ['A line does not say on which day it was given.', 'Una línea no dice en qué día se dio.'],
    [
      'The day, in {expected}, since the bill is for more than one.',
      'El día, en {expected}, pues la factura es por más de uno.',
    ],
    mends.claim,
  ),
  'line/adjudication-by-unknown-payer': words(
    [
      'A plan decided on a line that the claim does not name.',
      'Un plan que el reclamo no nombra decidió sobre una línea.',
    ],
    ['The number of a plan in loop 2330B.', 'El número de un plan del ciclo 2330B.'],
    mends.claim,
  ),
}

const ofDiagnoses = {
  'diagnosis/twice': words(
    ['A diagnosis stands twice.', 'Un diagnóstico aparece dos veces.'],
    ['Each diagnosis once.', 'Cada diagnóstico una vez.'],
    ['Take out the copy.', 'Quite la copia.'],
  ),
  'diagnosis/versions-mixed': words(
    [
      'The claim mixes old and new diagnosis codes.',
      'El reclamo mezcla códigos de diagnóstico viejos y nuevos.',
    ],
    ['All from ICD-10, or all from ICD-9.', 'Todos de la CIE-10 o todos de la CIE-9.'],
    mends.claim,
  ),
  'diagnosis/wrong-version-for-date': words(
    [
      'The diagnosis codes are from the wrong list for the day.',
      'Los códigos de diagnóstico no son de la lista de ese día.',
    ],
    [
      'ICD-10 from October 2015 on, ICD-9 before: {expected}.',
      'CIE-10 desde octubre de 2015, antes CIE-9: {expected}.',
    ],
    mends.claim,
  ),
  'diagnosis/external-cause-first': words(
    [
      'The first diagnosis says how it came, not what it is.',
      'El primer diagnóstico dice cómo ocurrió, no qué es.',
    ],
    ['A code that does not begin with V, W, X or Y.', 'Un código que no empiece con V, W, X o Y.'],
    ['Put the illness or injury first.', 'Ponga primero la enfermedad o lesión.'],
  ),
}

export const claimWords: { readonly [code in ClaimCode]: FindingWords } = {
  ...ofClaims,
  ...ofLines,
  ...ofDiagnoses,
}
