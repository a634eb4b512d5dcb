/** Words for values whose letters are broken, that are too long, or that look like no name. */
import type { FindingRegister } from '../register.ts'

export const cellTextWords: FindingRegister = {
  'cell/lost-character': {
    consequence: 'rejects-row',
    example: 'Muñoz',
    words: {
      wrong: {
        en: 'A letter was lost and shows as “�”: “{found}”.',
        es: 'Se perdió una letra y se ve como “�”: “{found}”.',
      },
      expected: { en: 'Every letter as it should be.', es: 'Cada letra como debe ser.' },
      mend: {
        en: 'Type the value again. Next time, save as “CSV UTF-8”.',
        es: 'Escriba el valor otra vez. La próxima vez, guarde como “CSV UTF-8”.',
      },
    },
  },
  'cell/question-mark-in-name': {
    consequence: 'accepted-with-warning',
    example: 'Muñoz',
    words: {
      wrong: {
        en: 'A question mark stands inside the name: {found}. A letter like ñ or é may be lost.',
        es: 'Hay un signo de interrogación dentro del nombre: {found}. Quizás se perdió una letra como ñ o é.',
      },
      expected: { en: 'The name with all its letters.', es: 'El nombre con todas sus letras.' },
      mend: {
        en: 'Look at the name and type the letter again.',
        es: 'Revise el nombre y escriba la letra otra vez.',
      },
    },
  },
  'cell/name-of-digits': {
    consequence: 'accepted-with-warning',
    example: 'Testina',
    words: {
      wrong: { en: 'The name “{found}” is a number.', es: 'El nombre “{found}” es un número.' },
      expected: { en: 'A name.', es: 'Un nombre.' },
      mend: {
        en: 'Check if the value is in the right column.',
        es: 'Revise si el valor está en la columna correcta.',
      },
    },
  },
  'cell/name-like-placeholder': {
    consequence: 'accepted-with-warning',
    example: 'Testina',
    words: {
      wrong: {
        en: 'The name “{found}” may stand for no name at all.',
        es: 'El nombre “{found}” quizás significa que no hay nombre.',
      },
      expected: { en: 'A name, or a blank cell.', es: 'Un nombre, o una celda en blanco.' },
      mend: {
        en: 'Nothing to do if it is a name. If not, clear the cell or fill in the name.',
        es: 'No haga nada si es un nombre. Si no, vacíe la celda o escriba el nombre.',
      },
    },
  },
  'cell/too-long': {
    consequence: 'rejects-row',
    example: 'A shorter value',
    values: ['length', 'most'],
    words: {
      wrong: { en: 'The value has {length} characters.', es: 'El valor tiene {length} caracteres.' },
      expected: { en: 'At most {most} characters.', es: 'Como máximo {most} caracteres.' },
      mend: { en: 'Write it shorter.', es: 'Escríbalo más corto.' },
    },
  },
  'cell/several-values': {
    consequence: 'rejects-row',
    example: 'One value in each cell',
    values: ['count'],
    words: {
      wrong: {
        en: 'The cell holds {count} values: “{found}”.',
        es: 'La celda tiene {count} valores: “{found}”.',
      },
      expected: { en: 'One value.', es: 'Un solo valor.' },
      mend: {
        en: 'Keep one value here. Put the others in cells of their own, if the file has room for them.',
        es: 'Deje un solo valor aquí. Ponga los demás en celdas aparte, si el archivo tiene lugar para ellos.',
      },
    },
  },
  'cell/too-many-values': {
    consequence: 'rejects-row',
    example: 'A few values in one cell',
    values: ['most'],
    words: {
      wrong: { en: 'The cell holds too many values.', es: 'La celda tiene demasiados valores.' },
      expected: { en: 'At most {most} values.', es: 'Como máximo {most} valores.' },
      mend: {
        en: 'Keep those that count, or check if a column has slipped.',
        es: 'Deje los que cuentan, o revise si una columna se corrió.',
      },
    },
  },
  'cell/not-an-email': {
    consequence: 'rejects-row',
    example: 'testina.sample@example.org',
    words: {
      wrong: { en: '“{found}” is not an email address.', es: '“{found}” no es una dirección de correo.' },
      expected: { en: 'An address like name@example.org.', es: 'Una dirección como nombre@example.org.' },
      mend: {
        en: 'Correct the address, or leave it out if you do not know it.',
        es: 'Corrija la dirección, o déjela en blanco si no la sabe.',
      },
    },
  },
  'cell/not-a-state': {
    consequence: 'rejects-row',
    example: 'CA',
    words: {
      wrong: { en: '“{found}” is not a State.', es: '“{found}” no es un estado.' },
      expected: { en: 'The two letters of a State, like CA.', es: 'Las dos letras de un estado, como CA.' },
      mend: { en: 'Write the two letters.', es: 'Escriba las dos letras.' },
    },
  },
}
