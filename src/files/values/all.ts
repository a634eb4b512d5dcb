/** Every kind of value that the guidance knows, and what the product can do with it. */
import type { ValueKind } from '#guidance/define.ts'
import { findCodeSet } from '../guidance.ts'
import { cinType } from './cin.ts'
import { codesType, codeType } from './code.ts'
import { emailType, extensionType, phoneType } from './contact.ts'
import { dateType } from './dates/date.ts'
import { periodType } from './dates/period.ts'
import { diagnosesType, diagnosisType } from './diagnosis.ts'
import { indicatorType, yesNoType } from './flags.ts'
import { identifierType, invoiceNumberType, npiType, tinType } from './identifiers.ts'
import { moneyType } from './money.ts'
import { addressType, cityType, nameType, textType } from './names-and-text.ts'
import { countType, unitsType } from './numbers.ts'
import { stateType, zipType } from './place.ts'
import { modifierType, procedureType } from './procedure.ts'
import type { ValueType } from './value.ts'

/** What each kind of value can do: `valueTypes[element.is]`. */
export const valueTypes: { readonly [kind in ValueKind]: ValueType } = {
  name: nameType,
  text: textType,
  address: addressType,
  city: cityType,
  state: stateType(findCodeSet),
  zip: zipType,
  phone: phoneType,
  extension: extensionType,
  email: emailType,
  date: dateType,
  period: periodType,
  cin: cinType,
  npi: npiType,
  tin: tinType,
  'invoice-number': invoiceNumberType,
  identifier: identifierType,
  count: countType,
  units: unitsType,
  money: moneyType,
  indicator: indicatorType,
  'yes-no': yesNoType,
  code: codeType(findCodeSet),
  codes: codesType(findCodeSet),
  diagnosis: diagnosisType,
  diagnoses: diagnosesType,
  procedure: procedureType,
  modifier: modifierType,
}
