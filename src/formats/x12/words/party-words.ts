/** Words for people, providers, addresses, days and amounts in their situations (level 4). */
import type { situationFindingCodes } from '../judge/codes/situation-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

type PartyCode = Exclude<keyof typeof situationFindingCodes, `${'claim' | 'line' | 'diagnosis'}/${string}`>

export const partyWords: { readonly [code in PartyCode]: FindingWords } = {
  'subscriber/demographics-missing': words(
    [
      'The member’s birth date and gender are missing.',
      'Faltan la fecha de nacimiento y el género del miembro.',
    ],
    [
      'They stand in {expected}, since the member is the patient.',
      'Van en {expected}, pues el miembro es el paciente.',
    ],
    mends.claim,
  ),
  'subscriber/address-missing': words(
    ['The member’s address is missing.', 'Falta la dirección del miembro.'],
    [
      'It stands in N3 and {expected}, since the member is the patient.',
      'Va en N3 y {expected}, pues el miembro es el paciente.',
    ],
    mends.claim,
  ),
  'subscriber/not-said-to-be-patient': words(
    ['It is not said who the patient is.', 'No se dice quién es el paciente.'],
    ['SBR02 is 18 when the member is the patient.', 'SBR02 es 18 cuando el miembro es el paciente.'],
    mends.claim,
  ),
  'subscriber/is-patient-but-has-patients': words(
    [
      'The member is the patient, and yet patients follow.',
      'El miembro es el paciente y, sin embargo, siguen pacientes.',
    ],
    [
      'One or the other: in Medi-Cal the member is the patient.',
      'Uno u otro: en Medi-Cal el miembro es el paciente.',
    ],
    mends.claim,
  ),
  'provider/without-number': words(
    ['The billing provider has no number.', 'El proveedor que factura no tiene número.'],
    [
      'An NPI in NM109, or the plan’s own number in {expected}.',
      'Un NPI en NM109, o el número del plan en {expected}.',
    ],
    mends.claim,
  ),
  'provider/po-box': words(
    ['The address is a PO box.', 'La dirección es un apartado postal.'],
    ['The street and house where the provider works.', 'La calle y el número donde trabaja el proveedor.'],
    ['A PO box may stand in loop 2010AB.', 'Un apartado postal puede ir en el ciclo 2010AB.'],
  ),
  'provider/zip-not-nine-digits': words(
    ['The provider’s ZIP code is too short.', 'El código postal del proveedor es muy corto.'],
    ['Nine digits.', 'Nueve dígitos.'],
    ['Add the last four digits, and send it again.', 'Agregue los últimos cuatro dígitos y envíe de nuevo.'],
  ),
  'facility/zip-not-nine-digits': words(
    [
      'The ZIP code of the place of service is too short.',
      'El código postal del lugar de servicio es muy corto.',
    ],
    ['Nine digits.', 'Nueve dígitos.'],
    ['Add the last four digits.', 'Agregue los últimos cuatro dígitos.'],
  ),
  'provider/rendering-same-as-billing': words(
    [
      'The provider who gave the service is the one who bills.',
      'El proveedor que dio el servicio es el que factura.',
    ],
    ['Then nobody else is named.', 'Entonces no se nombra a nadie más.'],
    ['Leave the loop out next time.', 'Omita el ciclo la próxima vez.'],
  ),
  'address/postal-code-not-valid': words(
    ['{element} is not a ZIP code.', '{element} no es un código postal.'],
    ['Five or nine digits, without a hyphen.', 'Cinco o nueve dígitos, sin guion.'],
    mends.claim,
  ),
  'address/state-missing': words(
    ['The address has no state or no ZIP code.', 'A la dirección le falta el estado o el código postal.'],
    ['Both stand in each address of this country.', 'Ambos van en cada dirección de este país.'],
    mends.claim,
  ),
  'party/organization-with-first-name': words(
    ['An organization has a first name.', 'Una organización tiene un nombre de pila.'],
    ['Only a person has one. Then NM102 is 1.', 'Solo una persona lo tiene. Entonces NM102 es 1.'],
    mends.claim,
  ),
  'party/person-without-first-name': words(
    ['A person has no first name.', 'Una persona no tiene nombre de pila.'],
    ['First and last name, as far as they are known.', 'Nombre y apellido, si se conocen.'],
    ['Add it next time.', 'Agréguelo la próxima vez.'],
  ),
  'contact/number-not-valid': words(
    [
      '{element} is no phone number or e-mail address.',
      '{element} no es un teléfono ni un correo electrónico.',
    ],
    ['It should look like this: {expected}.', 'Debe verse así: {expected}.'],
    ['Write the number without signs.', 'Escriba el número sin signos.'],
  ),
  'date/range-reversed': words(
    ['The last day comes before the first.', 'El último día es anterior al primero.'],
    ['First the first day, then the last.', 'Primero el primer día, después el último.'],
    ['Turn the days around, and send it again.', 'Invierta los días y envíe de nuevo.'],
  ),
  'date/in-future': words(
    ['This day has not come yet.', 'Este día aún no ha llegado.'],
    ['A day up to today: {expected}.', 'Un día hasta hoy: {expected}.'],
    ['Check the day, and send it again.', 'Revise el día y envíe de nuevo.'],
  ),
  'amount/parts-of-a-cent': words(
    ['{element} has parts of a cent.', '{element} tiene fracciones de centavo.'],
    ['At most two digits after the point.', 'Como máximo dos dígitos después del punto.'],
    mends.software,
  ),
  'set/number-twice': words(
    ['The number of the batch (BHT03) came before.', 'El número del lote (BHT03) ya apareció.'],
    ['Each batch has a number of its own.', 'Cada lote tiene su propio número.'],
    mends.software,
  ),
  'set/too-many-claims': words(
    ['The set has very many claims.', 'La transacción tiene muchísimos reclamos.'],
    [
      'Plans need not take more than {most}: {expected}.',
      'Los planes no tienen que aceptar más de {most}: {expected}.',
    ],
    [
      'Send smaller sets. “causeway x12 split” makes them.',
      'Envíe transacciones más pequeñas. “causeway x12 split” las hace.',
    ],
  ),
}
