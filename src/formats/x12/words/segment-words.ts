/** Words for segments, loops and elements that are not written as they must be (levels 1 and 2). */
import type { syntaxFindingCodes } from '../judge/codes/syntax-codes.ts'
import type { ReadFindingCode } from '../read/finding-codes.ts'
import { type FindingWords, mends, words } from './form.ts'

type SegmentCode =
  | Extract<ReadFindingCode, `${'segment' | 'loop'}/${string}`>
  | keyof typeof syntaxFindingCodes

const ofSegments = {
  'segment/unknown-id': words(
    ['No segment has this name.', 'Ningún segmento tiene este nombre.'],
    ['A name of X12, like NM1 or CLM.', 'Un nombre de X12, como NM1 o CLM.'],
    mends.software,
  ),
  'segment/unexpected': words(
    ['{segment} has no place here.', '{segment} no tiene lugar aquí.'],
    ['What stands before it does not let it follow.', 'Lo que está antes no permite que siga.'],
    [
      'See whether a segment before it is missing, or move it.',
      'Revise si falta un segmento antes, o muévalo.',
    ],
  ),
  'segment/not-in-set': words(
    ['{segment} is no part of this kind of set.', '{segment} no es parte de este tipo de transacción.'],
    ['Only segments of its guide.', 'Solo segmentos de su guía.'],
    ['Take it out, and send the file again.', 'Quítelo y envíe el archivo de nuevo.'],
  ),
  'segment/out-of-order': words(
    ['{segment} comes too late.', '{segment} llega demasiado tarde.'],
    ['The guide has it further up.', 'La guía lo pone más arriba.'],
    ['Move it up, and send the file again.', 'Muévalo arriba y envíe el archivo de nuevo.'],
  ),
  'segment/too-often': words(
    ['{segment} stands here too often.', '{segment} aparece aquí demasiadas veces.'],
    ['At most {limit}.', 'Como máximo {limit}.'],
    ['Take out what is too much.', 'Quite lo que sobra.'],
  ),
  'loop/too-often': words(
    ['This loop stands here too often.', 'Este ciclo aparece aquí demasiadas veces.'],
    ['At most {limit}.', 'Como máximo {limit}.'],
    ['Take out what is too much.', 'Quite lo que sobra.'],
  ),
  'segment/too-long': words(
    ['A segment is too long to be real.', 'Un segmento es demasiado largo para ser real.'],
    ['At most {limit} bytes.', 'Como máximo {limit} bytes.'],
    [
      'A separator may be missing. Make the file again.',
      'Quizá falta un separador. Genere el archivo otra vez.',
    ],
  ),
  'segment/empty': words(
    ['Two ends of segments stand side by side.', 'Hay dos finales de segmento seguidos.'],
    ['One end after each segment.', 'Un final después de cada segmento.'],
    mends.nothing,
  ),
  'segment/unterminated': words(
    ['The last segment has no end mark.', 'El último segmento no tiene marca de final.'],
    ['Each segment ends with the same sign.', 'Cada segmento termina con el mismo signo.'],
    ['It may have been cut off. Please look.', 'Quizá se cortó. Revise, por favor.'],
  ),
  'segment/trailing-separators': words(
    [
      '{segment} ends in separators with nothing behind.',
      '{segment} termina en separadores sin nada detrás.',
    ],
    ['They are left out.', 'Se omiten.'],
    mends.nothing,
  ),
  'segment/missing': words(
    ['{segment} is missing.', 'Falta {segment}.'],
    ['It must stand here: {expected}.', 'Debe estar aquí: {expected}.'],
    ['Put it in, and send it again.', 'Agréguelo y envíe de nuevo.'],
  ),
  'loop/missing': words(
    ['Loop {missing} is missing.', 'Falta el ciclo {missing}.'],
    ['It begins with {expected}.', 'Empieza con {expected}.'],
    ['Put it in, and send it again.', 'Agréguelo y envíe de nuevo.'],
  ),
}

const ofElements = {
  'element/missing': words(
    ['{element} is blank.', '{element} está en blanco.'],
    ['The guide asks for a value here.', 'La guía pide un valor aquí.'],
    ['Fill it in, and send it again.', 'Complételo y envíe de nuevo.'],
  ),
  'element/missing-with-others': words(
    ['{element} is blank.', '{element} está en blanco.'],
    ['It belongs with others of the segment: {with}.', 'Va junto con otros del segmento: {with}.'],
    ['Fill it in, or take out the others.', 'Complételo, o quite los otros.'],
  ),
  'element/excluded': words(
    ['{element} may not stand here with the others.', '{element} no puede estar aquí con los otros.'],
    ['Only one of these: {with}.', 'Solo uno de estos: {with}.'],
    ['Take out all but one.', 'Quite todos menos uno.'],
  ),
  'element/not-used': words(
    ['{element} holds a value.', '{element} tiene un valor.'],
    ['The guide wants nothing here.', 'La guía no quiere nada aquí.'],
    ['Take it out, and send it again.', 'Quítelo y envíe de nuevo.'],
  ),
  'element/too-many': words(
    ['{segment} has too many elements.', '{segment} tiene demasiados elementos.'],
    ['At most {most}.', 'Como máximo {most}.'],
    [
      'A sign in a text may have cut it. Take out what is too much.',
      'Quizá un signo cortó un texto. Quite lo que sobra.',
    ],
  ),
  'element/too-many-parts': words(
    ['{element} has too many parts.', '{element} tiene demasiadas partes.'],
    ['At most {most}.', 'Como máximo {most}.'],
    [
      'A sign in a text may have cut it. Take out what is too much.',
      'Quizá un signo cortó un texto. Quite lo que sobra.',
    ],
  ),
  'element/too-many-repetitions': words(
    ['{element} is given too often.', '{element} se da demasiadas veces.'],
    ['At most {most}.', 'Como máximo {most}.'],
    ['Take out what is too much.', 'Quite lo que sobra.'],
  ),
  'element/too-short': words(
    ['{element} is too short.', '{element} es demasiado corto.'],
    ['At least {least} characters.', 'Al menos {least} caracteres.'],
    ['Write it whole, and send it again.', 'Escríbalo completo y envíe de nuevo.'],
  ),
  'element/too-long': words(
    ['{element} is too long.', '{element} es demasiado largo.'],
    ['At most {most} characters.', 'Como máximo {most} caracteres.'],
    ['Write it shorter, and send it again.', 'Escríbalo más corto y envíe de nuevo.'],
  ),
  'element/control-character': words(
    ['{element} holds a sign that cannot be seen.', '{element} tiene un signo que no se ve.'],
    ['Plain letters, digits and signs.', 'Letras, dígitos y signos comunes.'],
    ['Type the text anew, and send it again.', 'Escriba el texto otra vez y envíe de nuevo.'],
  ),
  'element/foreign-character': words(
    [
      '{element} holds a letter that not all can read.',
      '{element} tiene una letra que no todos pueden leer.',
    ],
    [
      'Letters without accents, unless you agreed on others.',
      'Letras sin acentos, salvo que acuerden otras.',
    ],
    ['Write it with plain letters.', 'Escríbalo con letras sencillas.'],
  ),
  'element/only-spaces': words(
    ['{element} holds only blanks.', '{element} tiene solo espacios.'],
    ['A value, or nothing at all.', 'Un valor, o nada.'],
    ['Fill it in, or leave it out.', 'Complételo u omítalo.'],
  ),
  'element/trailing-spaces': words(
    ['{element} ends in blanks.', '{element} termina en espacios.'],
    ['They mean nothing.', 'No significan nada.'],
    mends.nothing,
  ),
  'element/not-a-number': words(
    ['{element} is not a number.', '{element} no es un número.'],
    ['Digits, and where it may be one point.', 'Dígitos y, donde se permite, un punto.'],
    ['Write it as a number, like 125.50.', 'Escríbalo como número, como 125.50.'],
  ),
  'element/not-a-date': words(
    ['{element} is not a date.', '{element} no es una fecha.'],
    ['Year, month and day in eight digits, like 20260131.', 'Año, mes y día en ocho dígitos, como 20260131.'],
    ['Write the right day, and send it again.', 'Escriba el día correcto y envíe de nuevo.'],
  ),
  'element/not-a-time': words(
    ['{element} is not a time of day.', '{element} no es una hora del día.'],
    ['Hours and minutes, like 0930.', 'Horas y minutos, como 0930.'],
    ['Write the right time, and send it again.', 'Escriba la hora correcta y envíe de nuevo.'],
  ),
  'element/code-not-allowed': words(
    ['{element} has a code that may not stand here.', '{element} tiene un código que no puede estar aquí.'],
    ['One of these: {expected}.', 'Uno de estos: {expected}.'],
    mends.code,
  ),
}

const ofOrder = {
  'claim/more-findings': words(
    ['There is more to mend in this claim than is shown.', 'Hay más que corregir en este reclamo.'],
    ['Only the first {most} are shown.', 'Solo se muestran los primeros {most}.'],
    ['Mend what is shown first, and check again.', 'Corrija primero lo que se ve y revise otra vez.'],
  ),
  'level/number-not-in-order': words(
    ['The levels (HL01) are not counted 1, 2, 3.', 'Los niveles (HL01) no se cuentan 1, 2, 3.'],
    ['Here it should be {expected}.', 'Aquí debe ser {expected}.'],
    mends.software,
  ),
  'level/wrong-parent': words(
    ['HL02 names the wrong level above.', 'HL02 nombra mal el nivel de arriba.'],
    ['Here it should be {expected}.', 'Aquí debe ser {expected}.'],
    mends.software,
  ),
  'level/says-children-but-has-none': words(
    [
      'HL04 says that more levels follow, but none does.',
      'HL04 dice que siguen más niveles, pero no sigue ninguno.',
    ],
    ['Write 0, or put in the level.', 'Ponga 0, o agregue el nivel.'],
    mends.software,
  ),
  'level/has-children-but-says-none': words(
    [
      'HL04 says that no level follows, but one does.',
      'HL04 dice que no sigue ningún nivel, pero sigue uno.',
    ],
    ['Write 1.', 'Ponga 1.'],
    mends.software,
  ),
  'line/number-not-in-order': words(
    ['The lines (LX01) are not counted 1, 2, 3.', 'Las líneas (LX01) no se cuentan 1, 2, 3.'],
    ['Here it should be {expected}.', 'Aquí debe ser {expected}.'],
    mends.software,
  ),
}

export const segmentWords: { readonly [code in SegmentCode]: FindingWords } = {
  ...ofSegments,
  ...ofElements,
  ...ofOrder,
}
