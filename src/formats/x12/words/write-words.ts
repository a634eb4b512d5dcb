/** Words for what is never written, and for JSON that is no value of ours. */
import type { JsonFindingCode } from '../json/finding-codes.ts'
import type { WriteFindingCode } from '../write/finding-codes.ts'
import { type FindingWords, words } from './form.ts'

const fill = ['Give it a value.', 'Dele un valor.'] as const
const take = ['Take it out.', 'Quítelo.'] as const
const change = ['Change the value.', 'Cambie el valor.'] as const

export const writeWords: { readonly [code in WriteFindingCode | JsonFindingCode]: FindingWords } = {
  'write/missing-element': words(
    ['{element} has no value.', '{element} no tiene valor.'],
    ['The guide asks for one.', 'La guía pide uno.'],
    fill,
  ),
  'write/missing-segment': words(
    ['A part that must be written ({name}) is missing.', 'Falta una parte que debe escribirse ({name}).'],
    ['Loop {loop} must have it.', 'El ciclo {loop} debe tenerla.'],
    fill,
  ),
  'write/missing-loop': words(
    ['A loop that must be written ({name}) is missing.', 'Falta un ciclo que debe escribirse ({name}).'],
    ['The guide asks for it.', 'La guía lo pide.'],
    fill,
  ),
  'write/too-many-segments': words(
    ['There is too much for {segment}.', 'Hay demasiado para {segment}.'],
    ['At most {most}.', 'Como máximo {most}.'],
    take,
  ),
  'write/too-many-loops': words(
    ['There is too much for this loop.', 'Hay demasiado para este ciclo.'],
    ['At most {most}.', 'Como máximo {most}.'],
    take,
  ),
  'write/too-many-values': words(
    ['There are more values than places.', 'Hay más valores que lugares.'],
    ['No more than the segment holds.', 'No más de lo que cabe en el segmento.'],
    take,
  ),
  'write/not-used': words(
    ['{element} has a value.', '{element} tiene un valor.'],
    ['The guide wants nothing here.', 'La guía no quiere nada aquí.'],
    take,
  ),
  'write/no-place': words(
    ['A value ({name}) has no place in the guide.', 'Un valor ({name}) no tiene lugar en la guía.'],
    ['Only what the guide has a place for.', 'Solo aquello para lo que la guía tiene lugar.'],
    take,
  ),
  'write/too-short': words(
    ['{element} is too short.', '{element} es demasiado corto.'],
    ['At least {least} characters.', 'Al menos {least} caracteres.'],
    change,
  ),
  'write/too-long': words(
    ['{element} is too long.', '{element} es demasiado largo.'],
    ['At most {most} characters.', 'Como máximo {most} caracteres.'],
    change,
  ),
  'write/separator-in-value': words(
    ['{element} holds a sign that parts elements.', '{element} tiene un signo que separa elementos.'],
    ['No separator stands in a text.', 'En un texto no hay separadores.'],
    ['Change the text, or choose other separators.', 'Cambie el texto, o elija otros separadores.'],
  ),
  'write/bad-character': words(
    ['{element} holds a sign that X12 cannot carry.', '{element} tiene un signo que X12 no puede llevar.'],
    ['Letters without accents, digits and signs.', 'Letras sin acentos, dígitos y signos.'],
    change,
  ),
  'write/not-in-code-list': words(
    ['{element} is not a code that may stand there.', '{element} no es un código que pueda estar ahí.'],
    ['A code that the guide allows.', 'Un código que la guía permite.'],
    change,
  ),
  'write/not-a-number': words(
    ['{element} is not a number.', '{element} no es un número.'],
    ['A number that X12 can write.', 'Un número que X12 puede escribir.'],
    change,
  ),
  'write/not-a-date': words(
    ['{element} is not a day.', '{element} no es un día.'],
    ['Year, month and day, like 2026-01-31.', 'Año, mes y día, como 2026-01-31.'],
    change,
  ),
  'write/not-a-time': words(
    ['{element} is not a time of day.', '{element} no es una hora del día.'],
    ['Hours and minutes, like 0930.', 'Horas y minutos, como 0930.'],
    change,
  ),
  'write/relation-broken': words(
    [
      '{element} does not fit the others of the segment.',
      '{element} no concuerda con los otros del segmento.',
    ],
    ['They go by this note of X12: {note}.', 'Siguen esta nota de X12: {note}.'],
    ['Fill in all of them, or none.', 'Complete todos, o ninguno.'],
  ),
  'write/number-out-of-order': words(
    ['The lines are not counted 1, 2, 3.', 'Las líneas no se cuentan 1, 2, 3.'],
    ['Each line has the next number.', 'Cada línea tiene el número siguiente.'],
    change,
  ),
  'write/not-of-this-kind': words(
    ['A value is of another kind than the rest.', 'Un valor es de otro tipo que los demás.'],
    ['A file holds one kind of claims.', 'Un archivo tiene un solo tipo de reclamos.'],
    ['Write a file for each kind.', 'Escriba un archivo para cada tipo.'],
  ),
  'write/bad-separators': words(
    ['The separators cannot be used.', 'Los separadores no se pueden usar.'],
    ['Four signs that are not the same.', 'Cuatro signos que no sean iguales.'],
    ['Choose others.', 'Elija otros.'],
  ),
  'write/nothing-to-write': words(
    ['There is nothing to write.', 'No hay nada que escribir.'],
    ['At least one value.', 'Al menos un valor.'],
    ['Check what you gave.', 'Revise lo que dio.'],
  ),
  'json/not-json': words(
    ['This is not JSON.', 'Esto no es JSON.'],
    ['What “causeway x12 to-json” writes.', 'Lo que escribe “causeway x12 to-json”.'],
    ['Check that you gave the right file.', 'Revise que dio el archivo correcto.'],
  ),
  'json/missing-field': words(
    ['A field is missing.', 'Falta un campo.'],
    ['Each such value has it.', 'Todo valor así lo tiene.'],
    ['Put it in.', 'Agréguelo.'],
  ),
  'json/unknown-field': words(
    ['There is a field that we do not know.', 'Hay un campo que no conocemos.'],
    ['It may be spelled wrong.', 'Quizá está mal escrito.'],
    ['Mend its name, or take it out.', 'Corrija su nombre, o quítelo.'],
  ),
  'json/wrong-type': words(
    ['A field holds the wrong kind of thing.', 'Un campo tiene algo de otro tipo.'],
    ['Text, a number, a list: as “to-json” writes it.', 'Texto, número o lista: como lo escribe “to-json”.'],
    ['Mend the field.', 'Corrija el campo.'],
  ),
}
