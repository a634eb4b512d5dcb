/** What a right value looks like, in the reader's language: kinds of values tell it in English alone. */

const inSpanish: { readonly [english: string]: string } = {
  'a HCPCS code: a letter and four digits, like G9008':
    'un código HCPCS: una letra y cuatro dígitos, como G9008',
  'two letters or digits, like U1': 'dos letras o dígitos, como U1',
  'an ICD-10 code with its dot, like Z59.00': 'un código ICD-10 con su punto, como Z59.00',
  'two-letter postal code, like CA': 'la abreviatura postal de dos letras, como CA',
  'the name of the State in full': 'el nombre completo del estado',
  'five digits, or nine without a dash': 'cinco dígitos, o nueve sin guion',
  'ten digits, beginning with 1 or 2, with a right check digit':
    'diez dígitos, que empiezan con 1 o 2, con el dígito de control correcto',
  'nine digits, no dash': 'nueve dígitos, sin guion',
  'ten digits': 'diez dígitos',
  'dollars and cents, like 1234.50': 'dólares y centavos, como 1234.50',
  '9, seven digits, one capital letter': 'un 9, siete dígitos, una letra mayúscula',
  'a whole number, zero or more': 'un número entero, cero o más',
  'a whole number, one or more': 'un número entero, uno o más',
  'ten digits, no dashes': 'diez dígitos, sin guiones',
  'digits only': 'solo dígitos',
  'an address like name@example.org': 'una dirección como nombre@example.org',
  'letters and digits': 'letras y dígitos',
  'a name': 'un nombre',
  'text on one line': 'texto en una sola línea',
  'a city': 'una ciudad',
  'a street address': 'una dirección de calle',
  'a month like 01/2026, a quarter like Q1 2026, or days like 01/01/2026-01/15/2026':
    'un mes como 01/2026, un trimestre como Q1 2026, o días como 01/01/2026-01/15/2026',
}

/** What is put together of a kind and a number or a sign. */
const patterns: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(.*), at most (\d+) characters$/, ([kind, most]) => `${plain(kind)}, de ${most} caracteres como máximo`],
  [
    /^(.*); several with (.+) between them$/,
    ([kind, sign]) => `${plain(kind)}; varios con ${sign} entre ellos`,
  ],
  [/^(.*) \((\d+) in all\)$/, ([list, count]) => `${list} (${count} en total)`],
  [/^(.*), or blank$/, ([value]) => `${value}, o vacío`],
  [/^(\S+) or blank$/, ([value]) => `${value} o vacío`],
  [/^(\S+), or (\S+)$/, ([one, other]) => `${one}, o ${other}`],
  [/^(\S+) or (\S+)$/, ([one, other]) => `${one} o ${other}`],
]

function plain(text = ''): string {
  const known = inSpanish[text]
  if (known !== undefined) return known
  for (const [pattern, tell] of patterns) {
    const match = pattern.exec(text)
    if (match) return tell(match.slice(1))
  }
  return text
}

/** An expectation as `ValueType.expected` gives it, in the language; signs and codes stay as they are. */
export function expectedIn(language: 'en' | 'es', expected: string): string {
  return language === 'es' ? plain(expected) : expected
}
