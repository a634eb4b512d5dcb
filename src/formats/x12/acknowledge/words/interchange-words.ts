/** What the codes of a TA1 mean (TA105), in our words. */
import type { Words } from './telling.ts'

export const interchangeNoteWords: Words = {
  '000': ['no error was found', 'no se encontró ningún error'],
  '001': [
    'the control number at its end (IEA02) is not the one at its beginning (ISA13)',
    'el número de control del final (IEA02) no es el del comienzo (ISA13)',
  ],
  '002': ['the standard named in ISA11 is not supported', 'no se admite el estándar indicado en ISA11'],
  '003': ['the version of its controls is not supported', 'no se admite la versión de los controles'],
  '004': [
    'the character that ends segments is not valid',
    'el carácter que termina los segmentos no es válido',
  ],
  '005': [
    'the qualifier of the sender (ISA05) is not valid',
    'el calificador del remitente (ISA05) no es válido',
  ],
  '006': ['the sender (ISA06) is not valid', 'el remitente (ISA06) no es válido'],
  '007': [
    'the qualifier of the receiver (ISA07) is not valid',
    'el calificador del destinatario (ISA07) no es válido',
  ],
  '008': ['the receiver (ISA08) is not valid', 'el destinatario (ISA08) no es válido'],
  '009': ['the receiver (ISA08) is not known', 'el destinatario (ISA08) no es conocido'],
  '010': ['the kind of authorization (ISA01) is not valid', 'el tipo de autorización (ISA01) no es válido'],
  '011': ['the authorization (ISA02) is not valid', 'la autorización (ISA02) no es válida'],
  '012': ['the kind of security (ISA03) is not valid', 'el tipo de seguridad (ISA03) no es válido'],
  '013': ['the security information (ISA04) is not valid', 'los datos de seguridad (ISA04) no son válidos'],
  '014': ['its date (ISA09) is not valid', 'la fecha (ISA09) no es válida'],
  '015': ['its time (ISA10) is not valid', 'la hora (ISA10) no es válida'],
  '016': ['the standard it names is not valid', 'el estándar que indica no es válido'],
  '017': ['the version in ISA12 is not valid', 'la versión en ISA12 no es válida'],
  '018': ['its control number (ISA13) is not valid', 'el número de control (ISA13) no es válido'],
  '019': [
    'ISA14, whether an answer is wanted, is not valid',
    'ISA14, que dice si se desea respuesta, no es válido',
  ],
  '020': ['ISA15, whether it is a test, is not valid', 'ISA15, que dice si es una prueba, no es válido'],
  '021': ['the number of groups (IEA01) is not right', 'la cantidad de grupos (IEA01) no es correcta'],
  '022': ['its structure is not valid', 'su estructura no es válida'],
  '023': [
    'the file ends too early: it was probably cut off on the way',
    'el archivo termina antes de tiempo: probablemente se cortó en el camino',
  ],
  '024': [
    'something stands in it that is not valid there, such as a wrong GS',
    'contiene algo que no es válido allí, por ejemplo un GS incorrecto',
  ],
  '025': [
    'an interchange with this control number came before',
    'ya llegó antes un intercambio con este número de control',
  ],
  '026': ['the character between elements is not valid', 'el carácter que separa los elementos no es válido'],
  '027': [
    'the character between components (ISA16) is not valid',
    'el carácter que separa los componentes (ISA16) no es válido',
  ],
  '028': ['the date of deferred delivery is not valid', 'la fecha de entrega diferida no es válida'],
  '029': ['the time of deferred delivery is not valid', 'la hora de entrega diferida no es válida'],
  '030': [
    'the time code of deferred delivery is not valid',
    'el código de hora de entrega diferida no es válido',
  ],
  '031': ['the grade of service is not valid', 'el nivel de servicio no es válido'],
}
