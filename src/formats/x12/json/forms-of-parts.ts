/** The forms of the values that claims, remittances and acknowledgements are made of. */
import type {
  Address,
  Adjustment,
  Amount,
  Contact,
  DateValue,
  HealthCode,
  OtherSegment,
  Party,
  Procedure,
  Quantity,
  Reference,
} from '../values/parts.ts'
import { type Fields, list, number, oneOf, optional, record, text, whole } from './form.ts'

export const optionalText = optional(text)
export const optionalWhole = optional(whole)
export const optionalNumber = optional(number)
export const texts = list(text)

export const otherSegments = list(record<OtherSegment>({ loop: text, slot: text, elements: texts }))

const date = record<DateValue>({ qualifier: text, from: text, to: optionalText })

export const dates = list(date)

export const references = list(
  record<Reference>({
    qualifier: text,
    value: text,
    description: optionalText,
    further: optional(texts),
  }),
)

export const amounts = list(record<Amount>({ qualifier: text, cents: whole, sign: optionalText }))

export const quantities = list(record<Quantity>({ qualifier: text, count: number, unit: optionalText }))

export const adjustments = list(
  record<Adjustment>({ group: text, reason: text, cents: whole, quantity: optionalNumber }),
)

export const procedure = record<Procedure>({
  qualifier: text,
  code: text,
  modifiers: optional(texts),
  description: optionalText,
  through: optionalText,
})

export const healthCode = record<HealthCode>({
  qualifier: text,
  code: text,
  date: optional(date),
  cents: optionalWhole,
  quantity: optionalNumber,
  presentOnAdmission: optionalText,
})

const address = record<Address>({
  line1: text,
  line2: optionalText,
  city: optionalText,
  state: optionalText,
  zip: optionalText,
  country: optionalText,
  subdivision: optionalText,
})

const contact = record<Contact>({
  role: text,
  name: optionalText,
  numbers: list(record<Contact['numbers'][number]>({ kind: text, number: text })),
})

export const partyFields: Fields<Party> = {
  role: text,
  kind: oneOf('person', 'organization'),
  name: optionalText,
  firstName: optionalText,
  middleName: optionalText,
  suffix: optionalText,
  prefix: optionalText,
  idQualifier: optionalText,
  id: optionalText,
  address: optional(address),
  contacts: optional(list(contact)),
  references: optional(references),
  taxonomy: optional(record<NonNullable<Party['taxonomy']>>({ role: text, code: text })),
  birthDate: optionalText,
  gender: optionalText,
  dates: optional(dates),
  other: optional(otherSegments),
}

export const party = record<Party>(partyFields)
