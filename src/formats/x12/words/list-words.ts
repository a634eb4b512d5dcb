/** Words for codes and numbers that are in no list, or have not the shape of one (level 5). */
import type { listFindingCodes } from '../judge/codes/list-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

const look = ['Look the code up, and send it again.', 'Busque el código y envíe de nuevo.'] as const
const lookNext = ['Please look the code up.', 'Busque el código, por favor.'] as const

export const listWords: { readonly [code in keyof typeof listFindingCodes]: FindingWords } = {
  'diagnosis/has-dot': words(
    ['The diagnosis code has a dot.', 'El código de diagnóstico tiene un punto.'],
    ['X12 has it without: Z5901.', 'X12 lo lleva sin punto: Z5901.'],
    ['Take out the dot, and send it again.', 'Quite el punto y envíe de nuevo.'],
  ),
  'diagnosis/not-a-code': words(
    ['This is not a diagnosis code.', 'Esto no es un código de diagnóstico.'],
    ['A letter and digits, without a dot, like F200.', 'Una letra y dígitos, sin punto, como F200.'],
    look,
  ),
  'diagnosis/unknown': words(
    ['This diagnosis is not in the list of that day.', 'Este diagnóstico no está en la lista de ese día.'],
    ['A code that was in use on that day.', 'Un código que se usaba ese día.'],
    look,
  ),
  'procedure/not-a-code': words(
    ['This is not a service code.', 'Esto no es un código de servicio.'],
    ['Five letters or digits, like H0043.', 'Cinco letras o dígitos, como H0043.'],
    look,
  ),
  'procedure/unknown': words(
    ['This service is not in the list of that day.', 'Este servicio no está en la lista de ese día.'],
    ['A code that was in use on that day.', 'Un código que se usaba ese día.'],
    look,
  ),
  'modifier/not-a-code': words(
    ['This is not a modifier.', 'Esto no es un modificador.'],
    ['Two capital letters or digits, like U2.', 'Dos mayúsculas o dígitos, como U2.'],
    look,
  ),
  'modifier/unknown': words(
    ['This modifier is not in the list of that day.', 'Este modificador no está en la lista de ese día.'],
    ['A modifier that was in use on that day.', 'Un modificador que se usaba ese día.'],
    look,
  ),
  'revenue/not-a-code': words(
    ['This is not a revenue code.', 'Esto no es un código de ingreso.'],
    ['Four digits, like 0529.', 'Cuatro dígitos, como 0529.'],
    look,
  ),
  'revenue/unknown': words(
    ['This revenue code is not in the list.', 'Este código de ingreso no está en la lista.'],
    ['A code of the list.', 'Un código de la lista.'],
    look,
  ),
  'drug/not-a-code': words(
    ['This is not a drug code.', 'Esto no es un código de medicamento.'],
    ['Eleven digits, without hyphens.', 'Once dígitos, sin guiones.'],
    look,
  ),
  'drug/unknown': words(
    ['This drug code is not in the list.', 'Este código de medicamento no está en la lista.'],
    ['A code of the list.', 'Un código de la lista.'],
    look,
  ),
  'place-of-service/unknown': words(
    ['This is not a place of service.', 'Esto no es un lugar de servicio.'],
    ['A two-digit code of CMS, like 11 or 12.', 'Un código de dos dígitos de CMS, como 11 o 12.'],
    look,
  ),
  'taxonomy/not-a-code': words(
    ['This is not a taxonomy code.', 'Esto no es un código de taxonomía.'],
    [
      'Ten signs: three digits first, a letter last.',
      'Diez signos: primero tres dígitos, al final una letra.',
    ],
    look,
  ),
  'taxonomy/unknown': words(
    ['This taxonomy code is not in the list.', 'Este código de taxonomía no está en la lista.'],
    ['A code of the list.', 'Un código de la lista.'],
    look,
  ),
  'identifier/npi-not-valid': words(
    ['This is not an NPI.', 'Esto no es un NPI.'],
    ['Ten digits; the last one proves the others.', 'Diez dígitos; el último comprueba los demás.'],
    ['Copy the NPI again, and send it again.', 'Copie el NPI otra vez y envíe de nuevo.'],
  ),
  'identifier/npi-unknown': words(
    ['Nobody has this NPI.', 'Nadie tiene este NPI.'],
    ['An NPI that was given out.', 'Un NPI que se haya otorgado.'],
    ['Look it up in the NPI registry.', 'Búsquelo en el registro de NPI.'],
  ),
  'identifier/tax-number-not-valid': words(
    ['This is not a tax number.', 'Esto no es un número de impuestos.'],
    ['Nine digits that were given out, without a hyphen.', 'Nueve dígitos que se hayan otorgado, sin guion.'],
    ['Write it without signs.', 'Escríbalo sin signos.'],
  ),
  'identifier/social-security-number-not-valid': words(
    ['This is not a Social Security number.', 'Esto no es un número de Seguro Social.'],
    [
      'Nine digits that were given out, without hyphens.',
      'Nueve dígitos que se hayan otorgado, sin guiones.',
    ],
    ['Write it without signs, or leave it out.', 'Escríbalo sin signos, u omítalo.'],
  ),
  'address/unknown-state': words(
    ['There is no such state.', 'No existe ese estado.'],
    ['Two letters, like CA.', 'Dos letras, como CA.'],
    mends.code,
  ),
  'address/unknown-country': words(
    ['There is no such country.', 'No existe ese país.'],
    ['Two letters, like MX. Leave it out for this country.', 'Dos letras, como MX. Omítalo para este país.'],
    mends.code,
  ),
  'adjustment/unknown-reason': words(
    ['We do not know this reason code (CARC).', 'No conocemos este código de razón (CARC).'],
    ['A code of the list of X12.', 'Un código de la lista de X12.'],
    lookNext,
  ),
  'adjustment/stopped-reason': words(
    ['This reason code (CARC) is no longer in use.', 'Este código de razón (CARC) ya no se usa.'],
    ['It stopped on {since}.', 'Terminó el {since}.'],
    lookNext,
  ),
  'remark/unknown': words(
    ['We do not know this remark code (RARC).', 'No conocemos este código de observación (RARC).'],
    ['A code of the list of CMS.', 'Un código de la lista de CMS.'],
    lookNext,
  ),
  'status/unknown': words(
    ['We do not know this status code.', 'No conocemos este código de estado.'],
    ['A code of the list of X12.', 'Un código de la lista de X12.'],
    lookNext,
  ),
  'status/unknown-category': words(
    ['We do not know this status category.', 'No conocemos esta categoría de estado.'],
    ['A code of the list of X12.', 'Un código de la lista de X12.'],
    lookNext,
  ),
  'code/wrong-shape': words(
    ['{element} does not look like a code of its list.', '{element} no parece un código de su lista.'],
    ['The list is: {list}.', 'La lista es: {list}.'],
    look,
  ),
  'code/unknown': words(
    ['{element} has a code that is not in its list.', '{element} tiene un código que no está en su lista.'],
    ['The list is: {list}.', 'La lista es: {list}.'],
    look,
  ),
}
