/** The member, as every file names them: what is the same about these elements wherever they appear. */
import { defineElement } from '../define.ts'

export const memberCin = defineElement({
  id: 'memberCin',
  is: 'cin',
  help: {
    en: "The member's Medi-Cal number, as the card begins: 9, seven digits and a letter.",
    es: 'El número de Medi-Cal, como empieza la tarjeta: 9, siete dígitos y una letra.',
  },
  example: '90000001A',
  alsoCalled: [
    'CIN',
    'Member CIN',
    'Client CIN',
    'Patient CIN',
    'Medi-Cal CIN',
    'CIN Number',
    'Client Index Number',
    'Client Index #',
    'Client Index Number (CIN)',
    'Member Client Index Number',
    'Client Identification Number',
    'Client Identification Number (CIN)',
    'Client ID',
    'Client ID Number',
    'Member ID',
    'Member ID Number',
    'Member ID (CIN)',
    'Medi-Cal ID',
    'Medi-Cal ID Number',
    'Medi-Cal ID (CIN)',
    'Medi-Cal Number',
    'Medi-Cal Identification Number',
    'Beneficiary ID',
    'Subscriber ID',
    'BIC Number',
  ],
})

export const medicalRecordNumber = defineElement({
  id: 'medicalRecordNumber',
  is: 'identifier',
  maxLength: 30,
  help: {
    en: "Your own record number for the member, if you have one. It helps you find the person's chart.",
    es: 'Su propio número de expediente del miembro, si lo tiene. Le ayuda a encontrar el expediente.',
  },
  example: 'MRN-000001',
  alsoCalled: [
    'MRN',
    'Medical Record Number',
    'Medical Record #',
    'Med Rec Number',
    'Record Number',
    'Chart Number',
    'Patient Account Number',
    'Patient ID',
  ],
})

export const memberFirstName = defineElement({
  id: 'memberFirstName',
  is: 'name',
  maxLength: 60,
  help: {
    en: "The member's first name, as Medi-Cal has it.",
    es: 'El nombre del miembro, tal como aparece en Medi-Cal.',
  },
  example: 'Testina',
  alsoCalled: [
    'First Name',
    'Member First',
    'Member Given Name',
    'Given Name',
    'Client First Name',
    'Patient First Name',
    'FName',
    'First',
    'Mbr First Name',
  ],
})

export const memberLastName = defineElement({
  id: 'memberLastName',
  is: 'name',
  maxLength: 60,
  help: {
    en: "The member's last name, as Medi-Cal has it.",
    es: 'El apellido del miembro, tal como aparece en Medi-Cal.',
  },
  example: 'Sample',
  alsoCalled: [
    'Last Name',
    'Member Last',
    'Member Surname',
    'Member Family Name',
    'Surname',
    'Family Name',
    'Client Last Name',
    'Patient Last Name',
    'LName',
    'Last',
    'Mbr Last Name',
  ],
})

export const memberHomelessnessIndicator = defineElement({
  id: 'memberHomelessnessIndicator',
  is: 'indicator',
  blankMeans: { en: 'Not homeless, or not known.', es: 'No está sin hogar, o no se sabe.' },
  help: {
    en: 'Enter 1 if the member has no address and is experiencing homelessness. Otherwise leave it blank.',
    es: 'Escriba 1 si el miembro no tiene domicilio y está sin hogar. Si no, deje la celda en blanco.',
  },
  example: '1',
  alsoCalled: [
    'Homelessness Indicator',
    'Homeless Indicator',
    'Member Homeless Indicator',
    'Homeless',
    'Homeless Flag',
    'Homeless (1/blank)',
    'Homeless Status',
    'Experiencing Homelessness',
    'Is Homeless',
    'Homelessness Flag',
  ],
})

/** What the files have in place of an address where there is none (the elements’ `allows`). */
export const noAddressWord = 'HOMELESS'

export const memberResidentialAddress = defineElement({
  id: 'memberResidentialAddress',
  is: 'address',
  maxLength: 55,
  help: {
    en: 'The street address where the member lives, or HOMELESS if the homelessness indicator is 1.',
    es: 'La dirección donde vive el miembro, o HOMELESS si el indicador de falta de hogar es 1.',
  },
  example: '100 Example Street',
  alsoCalled: [
    'Residential Address',
    'Residence Address',
    'Member Residence Address',
    'Member Address',
    'Address',
    'Home Address',
    'Street Address',
    'Street',
    'Physical Address',
    'Member Home Address',
    'Member Street Address',
    'Address Line 1',
    'Residential Address 1',
    'Residential Street',
  ],
})

export const memberResidentialCity = defineElement({
  id: 'memberResidentialCity',
  is: 'city',
  maxLength: 30,
  help: {
    en: 'The city where the member lives. It may be blank for a member who is homeless.',
    es: 'La ciudad donde vive el miembro. Puede quedar en blanco si el miembro está sin hogar.',
  },
  example: 'Sampleville',
  alsoCalled: [
    'Residential City',
    'Residence City',
    'Member City',
    'City',
    'Home City',
    'Physical City',
    'Member Residence City',
    'Member Home City',
  ],
})

export const memberResidentialZip = defineElement({
  id: 'memberResidentialZip',
  is: 'zip',
  help: {
    en: 'The ZIP code where the member lives: five or nine digits, or blank if homeless.',
    es: 'El código postal donde vive el miembro: cinco o nueve dígitos, o en blanco si está sin hogar.',
  },
  example: '99998',
  alsoCalled: [
    'Residential Zip',
    'Residential Zip Code',
    'Member Residential Zip Code',
    'Residence Zip',
    'Member Zip',
    'Member Zip Code',
    'Zip',
    'Zip Code',
    'Postal Code',
    'Home Zip',
    'Home Zip Code',
    'Physical Zip',
  ],
})

export const memberMailingAddress = defineElement({
  id: 'memberMailingAddress',
  is: 'address',
  maxLength: 55,
  help: {
    en: 'The address where the member gets mail. It may be the same as where the member lives.',
    es: 'La dirección donde el miembro recibe su correo. Puede ser la misma donde vive.',
  },
  example: '100 Example Street',
  alsoCalled: [
    'Mailing Address',
    'Mail Address',
    'Mailing Street',
    'Member Mail Address',
    'Member Mailing Street Address',
    'Mailing Address 1',
    'Mailing Street Address',
  ],
})

export const memberMailingCity = defineElement({
  id: 'memberMailingCity',
  is: 'city',
  maxLength: 30,
  help: {
    en: 'The city where the member gets mail.',
    es: 'La ciudad donde el miembro recibe su correo.',
  },
  example: 'Sampleville',
  alsoCalled: ['Mailing City', 'Mail City', 'Member Mail City'],
})

export const memberMailingZip = defineElement({
  id: 'memberMailingZip',
  is: 'zip',
  help: {
    en: 'The ZIP code where the member gets mail, five or nine digits.',
    es: 'El código postal donde el miembro recibe su correo, de cinco o nueve dígitos.',
  },
  example: '99998',
  alsoCalled: [
    'Mailing Zip',
    'Mailing Zip Code',
    'Member Mailing Zip Code',
    'Mail Zip',
    'Member Mail Zip',
    'Mailing Postal Code',
  ],
})

export const memberPhoneNumber = defineElement({
  id: 'memberPhoneNumber',
  is: 'phone',
  help: {
    en: "The member's phone number: ten digits, no dashes.",
    es: 'El teléfono del miembro: diez dígitos, sin guiones.',
  },
  example: '5550100123',
  alsoCalled: [
    'Member Phone',
    'Member Telephone',
    'Member Telephone Number',
    'Phone',
    'Phone Number',
    'Telephone',
    'Telephone Number',
    'Home Phone',
    'Cell Phone',
    'Mobile Phone',
    'Contact Phone',
    'Member Contact Number',
    'Client Phone',
    'Primary Phone',
    'Mbr Phone',
  ],
})

export const memberEmailAddress = defineElement({
  id: 'memberEmailAddress',
  is: 'email',
  maxLength: 254,
  help: {
    en: "The member's email address, if it is known.",
    es: 'El correo electrónico del miembro, si se conoce.',
  },
  example: 'testina.sample@example.org',
  alsoCalled: [
    'Member Email',
    'Email',
    'Email Address',
    'Member E-mail Address',
    'Client Email',
    'Patient Email',
  ],
})

export const memberDateOfBirth = defineElement({
  id: 'memberDateOfBirth',
  is: 'date',
  help: {
    en: "The member's date of birth: month, day and four-digit year.",
    es: 'La fecha de nacimiento del miembro: mes, día y año de cuatro dígitos.',
  },
  example: '01/02/1980',
  alsoCalled: [
    'DOB',
    'Date of Birth',
    'Member DOB',
    'Member Date of Birth',
    'Birth Date',
    'Member Birth Date',
    'Birthday',
    'Client DOB',
    'Patient DOB',
    'D.O.B. (MM/DD/YYYY)',
    'Date of Birth (MM/DD/YYYY)',
  ],
})

export const memberGenderCode = defineElement({
  id: 'memberGenderCode',
  is: 'code',
  codeSet: 'gender',
  help: {
    en: "The code for the member's gender.",
    es: 'El código del género del miembro.',
  },
  example: 'F',
  alsoCalled: [
    'Gender',
    'Gender Code',
    'Sex',
    'Sex Code',
    'Member Gender',
    'Member Sex',
    'Gender Identity',
    'Client Gender',
  ],
})

export const memberPreferredLanguageSpoken = defineElement({
  id: 'memberPreferredLanguageSpoken',
  is: 'code',
  codeSet: 'language',
  help: {
    en: 'The language the member likes best to speak.',
    es: 'El idioma que el miembro prefiere hablar.',
  },
  example: '1',
  alsoCalled: [
    'Preferred Language (Spoken)',
    'Preferred Spoken Language',
    'Member Preferred Spoken Language',
    'Member Preferred Language',
    'Preferred Language',
    'Spoken Language',
    'Language Spoken',
    'Language',
    'Primary Language',
    'Member Language',
    'Language Code',
  ],
})

export const memberRaceOrEthnicityCode = defineElement({
  id: 'memberRaceOrEthnicityCode',
  is: 'code',
  codeSet: 'race-ethnicity',
  help: {
    en: "The code for the member's race or ethnicity, as Medi-Cal has it.",
    es: 'El código de la raza o el origen étnico del miembro, tal como aparece en Medi-Cal.',
  },
  example: '8',
  alsoCalled: [
    'Race or Ethnicity Code',
    'Race/Ethnicity',
    'Race/Ethnicity Code',
    'Race and Ethnicity',
    'Member Race/Ethnicity',
    'Member Race or Ethnicity',
    'Race',
    'Race Code',
    'Ethnicity',
    'Ethnicity Code',
    'Ethnic Code',
    'Member Race',
    'Member Ethnicity',
  ],
})

export const guardianFirstName = defineElement({
  id: 'guardianFirstName',
  is: 'name',
  maxLength: 60,
  help: {
    en: "The first name of the member's guardian or conservator, if there is one.",
    es: 'El nombre del tutor o curador del miembro, si lo hay.',
  },
  example: 'Guardia',
  alsoCalled: [
    'Guardian First Name',
    'Conservator First Name',
    'Member Guardian First Name',
    'Guardian/Conservator First Name',
    'Member Guardian or Conservator First Name',
    'Parent/Guardian First Name',
    'Caregiver First Name',
  ],
})

export const guardianLastName = defineElement({
  id: 'guardianLastName',
  is: 'name',
  maxLength: 60,
  help: {
    en: "The last name of the member's guardian or conservator, if there is one.",
    es: 'El apellido del tutor o curador del miembro, si lo hay.',
  },
  example: 'Sample',
  alsoCalled: [
    'Guardian Last Name',
    'Conservator Last Name',
    'Member Guardian Last Name',
    'Guardian/Conservator Last Name',
    'Member Guardian or Conservator Last Name',
    'Parent/Guardian Last Name',
    'Caregiver Last Name',
  ],
})

export const guardianPhoneNumber = defineElement({
  id: 'guardianPhoneNumber',
  is: 'phone',
  help: {
    en: "The phone number of the member's guardian or conservator: ten digits, no dashes.",
    es: 'El teléfono del tutor o curador del miembro: diez dígitos, sin guiones.',
  },
  example: '5550100124',
  alsoCalled: [
    'Guardian Phone',
    'Guardian Phone Number',
    'Conservator Phone',
    'Conservator Phone Number',
    'Member Guardian Phone Number',
    'Guardian/Conservator Phone Number',
    'Member Guardian or Conservator Phone Number',
    'Parent/Guardian Phone Number',
    'Caregiver Phone Number',
  ],
})

export const memberNewAddressIndicator = defineElement({
  id: 'memberNewAddressIndicator',
  is: 'indicator',
  blankMeans: { en: 'No new address, or not known.', es: 'Sin dirección nueva, o no se sabe.' },
  help: {
    en: 'Enter 1 if the member has a new address, and give that address. Otherwise leave it blank.',
    es: 'Escriba 1 si el miembro tiene una dirección nueva, e indíquela. Si no, deje la celda en blanco.',
  },
  example: '1',
  alsoCalled: [
    'New Address Indicator',
    'New Address',
    'New Address Flag',
    'Address Change',
    'Address Changed',
    'Member New Address',
    'Address Change Indicator',
  ],
})

export const memberNewPhoneNumberIndicator = defineElement({
  id: 'memberNewPhoneNumberIndicator',
  is: 'indicator',
  blankMeans: { en: 'No new phone number, or not known.', es: 'Sin teléfono nuevo, o no se sabe.' },
  help: {
    en: 'Enter 1 if the member has a new phone number, and give that number. Otherwise leave it blank.',
    es: 'Escriba 1 si el miembro tiene un teléfono nuevo, e indíquelo. Si no, deje la celda en blanco.',
  },
  example: '1',
  alsoCalled: [
    'New Phone Number Indicator',
    'New Phone Indicator',
    'New Phone',
    'New Phone Number',
    'New Phone Flag',
    'Phone Change',
    'Phone Changed',
    'Member New Phone Indicator',
    'Phone Change Indicator',
  ],
})
