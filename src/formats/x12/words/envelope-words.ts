/** Words for what is wrong with a file, an interchange, a group or a set. */
import type { ReadFindingCode } from '../read/finding-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

type EnvelopeCode = Extract<ReadFindingCode, `${'file' | 'interchange' | 'group' | 'set'}/${string}`>

const ofFile = {
  'file/empty': words(
    ['The file is empty.', 'El archivo está vacío.'],
    ['It should hold X12: it begins with ISA.', 'Debe contener X12: empieza con ISA.'],
    ['Check that you sent the right file.', 'Revise que envió el archivo correcto.'],
  ),
  'file/not-x12': words(
    ['This file is not X12.', 'Este archivo no es X12.'],
    ['An X12 file begins with ISA.', 'Un archivo X12 empieza con ISA.'],
    ['Check that you sent the right file.', 'Revise que envió el archivo correcto.'],
  ),
  'file/stray-bytes': words(
    [
      'Something that is not X12 stands in the file: {count} bytes.',
      'En el archivo hay algo que no es X12: {count} bytes.',
    ],
    [
      'Only blanks and line breaks may stand outside of ISA and IEA.',
      'Fuera de ISA e IEA solo puede haber espacios y saltos de línea.',
    ],
    ['It was passed over. Please see what it is.', 'Se pasó por alto. Revise qué es, por favor.'],
  ),
}

const nineDigits = ['It must be nine digits.', 'Debe tener nueve dígitos.'] as const
const partyQualifier = [
  'It is a code for the kind of number: {expected}.',
  'Es un código del tipo de número: {expected}.',
] as const

const ofInterchange = {
  'interchange/header-of-wrong-length': words(
    ['The ISA is not 106 characters long.', 'El ISA no tiene 106 caracteres.'],
    ['Each of its elements has a fixed width.', 'Cada elemento tiene un ancho fijo.'],
    mends.software,
  ),
  'interchange/bad-element-separator': words(
    ['The sign after ISA cannot part elements.', 'El signo después de ISA no puede separar elementos.'],
    ['It must be a sign of its own, like *.', 'Debe ser un signo propio, como *.'],
    mends.setting,
  ),
  'interchange/bad-component-separator': words(
    ['ISA16 cannot part the pieces of an element.', 'ISA16 no puede separar las partes de un elemento.'],
    ['It must be a sign of its own, like a colon.', 'Debe ser un signo propio, como los dos puntos.'],
    mends.setting,
  ),
  'interchange/bad-terminator': words(
    ['The sign after ISA16 cannot end segments.', 'El signo después de ISA16 no puede terminar segmentos.'],
    ['It must be a sign of its own, like ~.', 'Debe ser un signo propio, como ~.'],
    mends.setting,
  ),
  'interchange/bad-repetition-separator': words(
    ['ISA11 is the same as another separator.', 'ISA11 es igual a otro separador.'],
    ['It must be a sign of its own, like ^.', 'Debe ser un signo propio, como ^.'],
    mends.setting,
  ),
  'interchange/bad-authorization-qualifier': words(
    ['ISA01 is not a code that it can be.', 'ISA01 no es uno de sus códigos.'],
    ['It is one of these: {expected}.', 'Es uno de estos: {expected}.'],
    mends.setting,
  ),
  'interchange/bad-authorization': words(
    ['ISA02 is blank.', 'ISA02 está en blanco.'],
    ['ISA01 says that it holds something.', 'ISA01 dice que contiene algo.'],
    mends.setting,
  ),
  'interchange/bad-security-qualifier': words(
    ['ISA03 is not a code that it can be.', 'ISA03 no es uno de sus códigos.'],
    ['It is one of these: {expected}.', 'Es uno de estos: {expected}.'],
    mends.setting,
  ),
  'interchange/bad-security': words(
    ['ISA04 is blank.', 'ISA04 está en blanco.'],
    ['ISA03 says that it holds a password.', 'ISA03 dice que contiene una contraseña.'],
    mends.setting,
  ),
  'interchange/bad-sender-qualifier': words(
    ['ISA05 is not a code that it can be.', 'ISA05 no es uno de sus códigos.'],
    partyQualifier,
    mends.setting,
  ),
  'interchange/bad-sender': words(
    ['The sender (ISA06) is blank.', 'El remitente (ISA06) está en blanco.'],
    ['The number that you and the plan agreed on.', 'El número que usted acordó con el plan.'],
    mends.setting,
  ),
  'interchange/bad-receiver-qualifier': words(
    ['ISA07 is not a code that it can be.', 'ISA07 no es uno de sus códigos.'],
    partyQualifier,
    mends.setting,
  ),
  'interchange/bad-receiver': words(
    ['The receiver (ISA08) is blank.', 'El destinatario (ISA08) está en blanco.'],
    ['The number that you and the plan agreed on.', 'El número que usted acordó con el plan.'],
    mends.setting,
  ),
  'interchange/bad-date': words(
    ['The date in ISA09 is no day.', 'La fecha en ISA09 no es un día.'],
    ['Two digits each for year, month and day.', 'Dos dígitos para el año, el mes y el día.'],
    mends.software,
  ),
  'interchange/bad-time': words(
    ['The time in ISA10 is no time of day.', 'La hora en ISA10 no es una hora del día.'],
    ['Four digits, like 0930.', 'Cuatro dígitos, como 0930.'],
    mends.software,
  ),
  'interchange/unsupported-version': words(
    ['The version in ISA12 is one that we do not read.', 'No leemos la versión que dice ISA12.'],
    ['It must be {expected}.', 'Debe ser {expected}.'],
    [
      'Have your software write version 5010, and send the file again.',
      'Haga que su programa escriba la versión 5010 y envíe el archivo de nuevo.',
    ],
  ),
  'interchange/bad-control-number': words(
    ['The control number (ISA13) is not right.', 'El número de control (ISA13) no es correcto.'],
    nineDigits,
    mends.software,
  ),
  'interchange/bad-acknowledgement-flag': words(
    ['ISA14 is neither 0 nor 1.', 'ISA14 no es 0 ni 1.'],
    ['Write 1 to ask for a TA1, else 0.', 'Ponga 1 para pedir un TA1; si no, 0.'],
    mends.setting,
  ),
  'interchange/bad-usage': words(
    ['ISA15 is neither P nor T.', 'ISA15 no es P ni T.'],
    ['P is for real work, T for a test.', 'P es para el trabajo real, T para una prueba.'],
    mends.setting,
  ),
  'interchange/trailer-missing': words(
    ['The file ends too soon: there is no IEA.', 'El archivo termina antes de tiempo: no hay IEA.'],
    ['Each ISA has its IEA at the end.', 'Cada ISA tiene su IEA al final.'],
    ['It may have been cut off. Send it again.', 'Quizá se cortó. Envíelo de nuevo.'],
  ),
  'interchange/control-numbers-differ': words(
    ['The number in IEA02 is not that of ISA13.', 'El número en IEA02 no es el de ISA13.'],
    ['Both should be {expected}.', 'Ambos deben ser {expected}.'],
    mends.file,
  ),
  'interchange/wrong-group-count': words(
    ['IEA01 does not say how many groups there are.', 'IEA01 no dice cuántos grupos hay.'],
    ['We counted {counted}.', 'Contamos {counted}.'],
    mends.file,
  ),
  'interchange/appears-twice': words(
    ['This control number came before in the file.', 'Este número de control ya estaba en el archivo.'],
    ['Each interchange has a number of its own.', 'Cada intercambio tiene su propio número.'],
    ['Take out the copy, or give it a new number.', 'Quite la copia, o dele un número nuevo.'],
  ),
  'interchange/holds-nothing': words(
    ['There is nothing between ISA and IEA.', 'No hay nada entre ISA e IEA.'],
    ['There should be a group, or a TA1.', 'Debe haber un grupo, o un TA1.'],
    ['Check that you sent the right file.', 'Revise que envió el archivo correcto.'],
  ),
  'interchange/segment-outside-group': words(
    ['A segment stands outside of all groups.', 'Un segmento está fuera de todos los grupos.'],
    ['Each group begins with GS and ends with GE.', 'Cada grupo empieza con GS y termina con GE.'],
    mends.file,
  ),
  'interchange/bad-group-header': words(
    ['{element} of the group is not right.', '{element} del grupo no es correcto.'],
    ['It should be: {expected}.', 'Debe ser: {expected}.'],
    mends.setting,
  ),
  'interchange/folded-lines': words(
    ['Lines of the file were broken in the middle.', 'Las líneas del archivo se cortaron a la mitad.'],
    ['Line breaks stand only between segments.', 'Los saltos de línea van solo entre segmentos.'],
    ['They were joined again. Nothing needs to be done.', 'Se unieron otra vez. No hay que hacer nada.'],
  ),
}

const ofGroup = {
  'group/unsupported-kind': words(
    ['This kind of group (GS01) is none that we read.', 'No leemos este tipo de grupo (GS01).'],
    ['We read these: {expected}.', 'Leemos estos: {expected}.'],
    mends.setting,
  ),
  'group/unsupported-version': words(
    ['The version of the group (GS08) is none that we read.', 'No leemos la versión del grupo (GS08).'],
    ['We read these: {expected}.', 'Leemos estas: {expected}.'],
    mends.setting,
  ),
  'group/trailer-missing': words(
    ['The group has no end (GE).', 'El grupo no tiene final (GE).'],
    ['Each GS has its GE.', 'Cada GS tiene su GE.'],
    ['It may have been cut off. Send it again.', 'Quizá se cortó. Envíelo de nuevo.'],
  ),
  'group/control-numbers-differ': words(
    ['The number in GE02 is not that of GS06.', 'El número en GE02 no es el de GS06.'],
    ['Both should be {expected}.', 'Ambos deben ser {expected}.'],
    mends.file,
  ),
  'group/wrong-set-count': words(
    ['GE01 does not say how many sets there are.', 'GE01 no dice cuántas transacciones hay.'],
    ['We counted {counted}.', 'Contamos {counted}.'],
    mends.file,
  ),
  'group/bad-control-number': words(
    ['The number of the group (GS06) is not right.', 'El número del grupo (GS06) no es correcto.'],
    ['It must be one to nine digits.', 'Debe tener de uno a nueve dígitos.'],
    mends.software,
  ),
  'group/appears-twice': words(
    ['The number of this group came before.', 'El número de este grupo ya apareció.'],
    ['Each group has a number of its own.', 'Cada grupo tiene su propio número.'],
    mends.file,
  ),
  'group/segment-outside-set': words(
    ['A segment stands outside of all sets.', 'Un segmento está fuera de todas las transacciones.'],
    ['Each set begins with ST and ends with SE.', 'Cada transacción empieza con ST y termina con SE.'],
    mends.file,
  ),
}

const ofSet = {
  'set/unsupported': words(
    ['This kind of set (ST01) is none that we read.', 'No leemos este tipo de transacción (ST01).'],
    ['We read 837, 835, 999, 277 and 997.', 'Leemos 837, 835, 999, 277 y 997.'],
    ['Send it to whoever reads it.', 'Envíela a quien la lea.'],
  ),
  'set/unsupported-version': words(
    ['The guide of the set (ST03) is none that we read.', 'No leemos la guía de la transacción (ST03).'],
    ['It must be a 5010 guide that we know.', 'Debe ser una guía 5010 que conozcamos.'],
    mends.setting,
  ),
  'set/version-differs': words(
    ['ST03 is not the same as GS08.', 'ST03 no es igual a GS08.'],
    ['Both should be {expected}.', 'Ambos deben ser {expected}.'],
    mends.setting,
  ),
  'set/not-of-this-group': words(
    ['The set does not belong in this group.', 'La transacción no corresponde a este grupo.'],
    ['The group is for {expected}.', 'El grupo es para {expected}.'],
    mends.file,
  ),
  'set/bad-control-number': words(
    ['The number of the set (ST02) is not right.', 'El número de la transacción (ST02) no es correcto.'],
    ['Four to nine letters or digits.', 'De cuatro a nueve letras o dígitos.'],
    mends.software,
  ),
  'set/appears-twice': words(
    ['The number of this set came before.', 'El número de esta transacción ya apareció.'],
    ['Each set of a group has a number of its own.', 'Cada transacción del grupo tiene su propio número.'],
    mends.file,
  ),
  'set/trailer-missing': words(
    ['The set has no end (SE).', 'La transacción no tiene final (SE).'],
    ['Each ST has its SE.', 'Cada ST tiene su SE.'],
    ['It may have been cut off. Send it again.', 'Quizá se cortó. Envíela de nuevo.'],
  ),
  'set/control-numbers-differ': words(
    ['The number in SE02 is not that of ST02.', 'El número en SE02 no es el de ST02.'],
    ['Both should be {expected}.', 'Ambos deben ser {expected}.'],
    mends.file,
  ),
  'set/wrong-segment-count': words(
    ['SE01 does not say how many segments there are.', 'SE01 no dice cuántos segmentos hay.'],
    ['We counted {counted}, with ST and SE.', 'Contamos {counted}, con ST y SE.'],
    mends.file,
  ),
  'set/more-findings': words(
    ['There is more to mend in this set than is shown.', 'Hay más que corregir en esta transacción.'],
    ['{count} more were found.', 'Se encontraron {count} más.'],
    ['Mend what is shown first, and check again.', 'Corrija primero lo que se ve y revise otra vez.'],
  ),
}

export const envelopeWords: { readonly [code in EnvelopeCode]: FindingWords } = {
  ...ofFile,
  ...ofInterchange,
  ...ofGroup,
  ...ofSet,
}
