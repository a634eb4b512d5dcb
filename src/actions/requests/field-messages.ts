/** What the fields of actions say of themselves when they are not understood, in Spanish. */

export const messagesInSpanish: Readonly<Record<string, string>> = {
  'must be 9, seven digits and a letter': 'debe ser un 9, siete dígitos y una letra',
  'must be a quarter, written as Q3 2026': 'debe ser un trimestre, escrito como Q3 2026',
  'must be a day, written as YYYY-MM-DD': 'debe ser un día, escrito AAAA-MM-DD',
  'must be a domain such as example.org': 'debe ser un dominio como example.org',
  'must be a month, written as YYYY-MM': 'debe ser un mes, escrito AAAA-MM',
  'must be a role': 'debe ser una función',
  'must be a role that the table of roles names': 'debe ser una función de la tabla de funciones',
  'must be a time, written as HH:MM': 'debe ser una hora, escrita HH:MM',
  'must be digits': 'debe tener solo dígitos',
  'must be an e-mail address': 'debe ser una dirección de correo',
  'must be an id': 'debe ser un id',
  'must be five or nine digits': 'debe tener cinco o nueve dígitos',
  'must be letters and digits of a fingerprint': 'debe tener letras y dígitos de una huella digital',
  'must be small letters, digits and hyphens': 'debe tener minúsculas, dígitos y guiones',
  'must be ten digits': 'debe tener diez dígitos',
  'must be ten digits with a right check digit': 'debe tener diez dígitos y un dígito de control correcto',
  'must be the name of a server': 'debe ser el nombre de un servidor',
  'must be the two-digit code of a county': 'debe ser el código de dos dígitos de un condado',
  'must be two digits': 'debe tener dos dígitos',
  'must not be an id': 'no debe ser un id',
}
