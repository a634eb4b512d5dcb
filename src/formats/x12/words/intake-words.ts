/** Words for claims that the guide allows and their receiver cannot take. */
import type { ObjectionCode } from '../acknowledge/objection-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

export const intakeWords: { readonly [code in ObjectionCode]: FindingWords } = {
  'intake/sender-unknown': words(
    ['The plan does not know who sent this claim.', 'El plan no sabe quién envió este reclamo.'],
    ['A sender that the plan has as a partner.', 'Un remitente que el plan tiene como socio.'],
    [
      'Ask the plan to add you. Then send a new file.',
      'Pida al plan que lo agregue. Luego envíe otro archivo.',
    ],
  ),
  'intake/patient-is-not-member': words(
    [
      'The claim names a patient who is not the member (loop 2000C).',
      'El reclamo nombra a un paciente que no es el miembro (ciclo 2000C).',
    ],
    ['In Medi-Cal each member has a CIN of their own.', 'En Medi-Cal cada miembro tiene su propio CIN.'],
    [
      'Put the patient in loop 2000B with their CIN, and take out 2000C.',
      'Ponga al paciente en el ciclo 2000B con su CIN, y quite 2000C.',
    ],
  ),
  'intake/parts-of-units': words(
    ['A line has a part of a unit, or none.', 'Una línea tiene una fracción de unidad, o ninguna.'],
    ['Whole units, at least one.', 'Unidades enteras, al menos una.'],
    ['Bill whole units and send the claim again.', 'Cobre unidades enteras y envíe el reclamo de nuevo.'],
  ),
  'intake/not-in-units': words(
    ['A line is billed in minutes.', 'Una línea se cobra en minutos.'],
    ['Units of the service (UN), or days (DA).', 'Unidades del servicio (UN), o días (DA).'],
    [
      'Bill the units that the service is counted in. Then send the claim again.',
      'Cobre las unidades en que se cuenta el servicio. Luego envíe el reclamo de nuevo.',
    ],
  ),
  'intake/no-procedure': words(
    ['A line has no procedure code.', 'Una línea no tiene código de procedimiento.'],
    ['The HCPCS code of the service.', 'El código HCPCS del servicio.'],
    mends.code,
  ),
  'intake/number-again': words(
    ['The file has this claim number twice.', 'El archivo tiene este número de reclamo dos veces.'],
    ['Each number once in a file.', 'Cada número una vez por archivo.'],
    ['Send the second claim in a file of its own.', 'Envíe el segundo reclamo en otro archivo.'],
  ),
  'intake/too-many-claims': words(
    [
      'The file has more claims than we can take at once.',
      'El archivo tiene más reclamos de los que aceptamos.',
    ],
    ['At most 100,000 claims in an interchange.', 'Como máximo 100,000 reclamos por intercambio.'],
    ['Send the rest in a new file.', 'Envíe el resto en otro archivo.'],
  ),
}
