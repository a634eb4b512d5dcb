/** What the codes of a 999 or 997 mean for groups, sets, segments and elements, in our words. */
import type { Words } from './telling.ts'

/** AK905 to 09. */
export const groupErrorWords: Words = {
  '1': ['this kind of group is not supported', 'no se admite este tipo de grupo'],
  '2': ['the version of the group (GS08) is not supported', 'no se admite la versión del grupo (GS08)'],
  '3': ['the end of the group (GE) is missing', 'falta el final del grupo (GE)'],
  '4': ['the control numbers of GS06 and GE02 differ', 'los números de control de GS06 y GE02 no coinciden'],
  '5': ['the number of sets (GE01) is not right', 'la cantidad de transacciones (GE01) no es correcta'],
  '6': ['the control number of the group is not valid', 'el número de control del grupo no es válido'],
  '19': ['the control number of the group was used before', 'el número de control del grupo ya se usó antes'],
}

/** IK502 to 06, AK502 to 06. */
export const setErrorWords: Words = {
  '1': ['this kind of set is not supported', 'no se admite este tipo de transacción'],
  '2': ['the end of the set (SE) is missing', 'falta el final de la transacción (SE)'],
  '3': ['the control numbers of ST02 and SE02 differ', 'los números de control de ST02 y SE02 no coinciden'],
  '4': ['the number of segments (SE01) is not right', 'la cantidad de segmentos (SE01) no es correcta'],
  '5': ['segments of it are in error', 'tiene segmentos con errores'],
  '6': ['the kind of the set (ST01) is not valid', 'el tipo de transacción (ST01) no es válido'],
  '7': [
    'the control number of the set (ST02) is missing or not valid',
    'el número de control de la transacción (ST02) falta o no es válido',
  ],
  '18': ['the set does not belong into this group', 'la transacción no corresponde a este grupo'],
  '19': ['the guide named in ST03 is not valid here', 'la guía indicada en ST03 no es válida aquí'],
  '23': [
    'the control number of the set (ST02) was used before in the group',
    'el número de control de la transacción (ST02) ya se usó en el grupo',
  ],
  I5: ['segments of it do not follow the guide', 'tiene segmentos que no siguen la guía'],
  I6: ['the guide it follows is not supported', 'no se admite la guía que sigue'],
}

/** IK304, AK304: what follows upon “Segment NM1 …”. */
export const segmentErrorWords: Words = {
  '1': ['is none that is known', 'no es un segmento conocido'],
  '2': ['is not expected there', 'no se espera allí'],
  '3': ['is missing', 'falta'],
  '4': ['begins a loop that stands too often', 'comienza un ciclo que se repite demasiado'],
  '5': ['stands too often', 'se repite demasiado'],
  '6': ['is none of this kind of set', 'no es de este tipo de transacción'],
  '7': ['does not stand in its order', 'no está en su orden'],
  '8': ['has errors in its elements', 'tiene errores en sus elementos'],
  I4: ['must not be there: the guide has no use for it', 'no debe estar: la guía no lo usa'],
  I6: ['is missing, as the situation demands it', 'falta, porque la situación lo exige'],
  I7: [
    'begins a loop that is missing or does not stand often enough',
    'comienza un ciclo que falta o no se repite lo suficiente',
  ],
  I8: ['does not stand often enough', 'no se repite lo suficiente'],
  I9: ['must not be there in this situation', 'no debe estar en esta situación'],
}

/** IK403, AK403: what follows upon “NM109 …”. */
export const elementErrorWords: Words = {
  '1': ['is missing', 'falta'],
  '2': ['is missing though other elements demand it', 'falta, aunque otros elementos lo exigen'],
  '3': ['is one element too many', 'es un elemento de más'],
  '4': ['is too short', 'es demasiado corto'],
  '5': ['is too long', 'es demasiado largo'],
  '6': ['holds a character that is not allowed', 'contiene un carácter no permitido'],
  '7': ['is not one of the codes allowed', 'no es uno de los códigos permitidos'],
  '8': ['is not a valid date', 'no es una fecha válida'],
  '9': ['is not a valid time', 'no es una hora válida'],
  '10': ['must not stand together with another element', 'no debe estar junto con otro elemento'],
  '12': ['is repeated too often', 'se repite demasiado'],
  '13': ['has too many components', 'tiene demasiados componentes'],
  I6: ['is a code that the guide does not use', 'es un código que la guía no usa'],
  I9: ['is missing, as the situation demands it', 'falta, porque la situación lo exige'],
  I10: ['must not be there: the guide has no use for it', 'no debe estar: la guía no lo usa'],
  I11: ['is not repeated often enough', 'no se repite lo suficiente'],
  I12: ['is not written in the form that the guide demands', 'no está escrito en la forma que exige la guía'],
  I13: ['must not be there in this situation', 'no debe estar en esta situación'],
}
