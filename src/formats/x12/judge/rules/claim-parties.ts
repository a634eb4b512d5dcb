/** Level 4: the people, providers, addresses and telephones of claims. */

import { endOf, hasElement, lengthAt, type Segment, startOf, textAt } from '../../read/segment.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { packText } from '../code-table.ts'
import { digits } from '../lists/code-shapes.ts'
import type { Report } from '../report.ts'
import { packedAt } from '../values-at.ts'

const person = packText('1')
const organization = packText('2')
const unitedStates = packText('US')
const isNineDigits = digits(9)
const isFiveDigits = digits(5)

/**
 * NM1 of claims: what only a person has, and what a person should have; where the guide has room for it at
 * all.
 */
export function partyNames(bind: Binding<ClaimUse>, report: Report): void {
  for (const slot of bind.set.slots) {
    if (slot.use.id === 'NM1' && slot.use.uses.charAt(3) === 'S') bind.slot(slot.index, judgeName)
  }
  function judgeName(segment: Segment): void {
    const kind = packedAt(segment, 2)
    if (kind === organization) {
      for (const place of [4, 5, 7]) {
        if (hasElement(segment, place)) report.here('party/organization-with-first-name', segment, place)
      }
    } else if (kind === person && hasElement(segment, 3) && !hasElement(segment, 4)) {
      report.here('party/person-without-first-name', segment, 4)
    }
  }
}

/** N3 and N4. Where no country is named the address is in the United States. */
export function addresses(bind: Binding<ClaimUse>, report: Report): void {
  const facility = bind.set.def.id === '837I' ? '2310E' : '2310C'
  const atProvider = wantsNineDigits(report, 'provider/zip-not-nine-digits')
  const atFacility = wantsNineDigits(report, 'facility/zip-not-nine-digits')
  const noBox = (segment: Segment): void => {
    for (let place = 1; place < segment.count; place++) {
      if (isBox(segment, place)) report.here('provider/po-box', segment, place)
    }
  }
  for (const loop of ['2010AA', facility, '2420C'] as const) {
    if (!bind.has(loop, 'streetAddress')) continue
    bind.segment(loop, 'streetAddress', noBox)
    bind.segment(loop, 'place', loop === '2010AA' ? atProvider : atFacility)
  }
  bind.every('N4', '', segment => {
    const country = packedAt(segment, 4)
    if (country !== 0 && country !== unitedStates) return
    if (hasElement(segment, 3) && !isZip(segment)) {
      report.here('address/postal-code-not-valid', segment, 3, 0, { expected: '5 or 9 digits' })
    }
    const missing = hasElement(segment, 2) ? (hasElement(segment, 3) ? 0 : 3) : 2
    if (missing > 0) report.here('address/state-missing', segment, missing)
  })
}

function isZip(segment: Segment): boolean {
  const start = startOf(segment, 3)
  const end = endOf(segment, 3)
  return isFiveDigits(segment.bytes, start, end) || isNineDigits(segment.bytes, start, end)
}

function wantsNineDigits(
  report: Report,
  code: 'provider/zip-not-nine-digits' | 'facility/zip-not-nine-digits',
): (segment: Segment) => void {
  return segment => {
    const country = packedAt(segment, 4)
    if (country !== 0 && country !== unitedStates) return
    // What is no ZIP code at all is said as such.
    if (hasElement(segment, 3) && isZip(segment) && lengthAt(segment, 3) !== 9) {
      report.here(code, segment, 3, 0, { expected: '9 digits' })
    }
  }
}

const box = /\b(?:p\.?\s*o\.?|post(?:al)?(?:\s+office)?)\s*box\b|^\s*box\s+\d/i

function isBox(segment: Segment, place: number): boolean {
  const { bytes } = segment
  const end = endOf(segment, place) - 2
  for (let at = startOf(segment, place); at < end; at++) {
    if (((bytes[at] ?? 0) | 0x20) === 0x62 && ((bytes[at + 1] ?? 0) | 0x20) === 0x6f) {
      if (((bytes[at + 2] ?? 0) | 0x20) === 0x78) return box.test(textAt(segment, place))
    }
  }
  return false
}

const telephone = packText('TE')
const fax = packText('FX')
const mail = packText('EM')
const isTelephone = digits(10)

/** PER of all sets: numbers as the guides want them, ten digits with the area code. */
export function contacts(bind: Binding, report: Report): void {
  bind.every('PER', '', segment => {
    for (let place = 3; place + 1 < segment.count; place += 2) {
      const kind = packedAt(segment, place)
      const number = place + 1
      if (!hasElement(segment, number)) continue
      const { bytes } = segment
      const start = startOf(segment, number)
      const end = endOf(segment, number)
      if (kind === telephone || kind === fax) {
        if (isTelephone(bytes, start, end)) continue
        report.here('contact/number-not-valid', segment, number, 0, { expected: '10 digits' })
      } else if (kind === mail && !textAt(segment, number).includes('@')) {
        report.here('contact/number-not-valid', segment, number, 0, { expected: 'name@host' })
      }
    }
  })
}

/** 2310B is left out when the billing provider renders the service. */
export function renderingProvider(bind: Binding<ClaimUse>, report: Report): void {
  const loop = bind.set.def.id === '837I' ? '2310D' : '2310B'
  let billing = ''
  bind.segment('2010AA', 'billingProviderName', segment => {
    billing = textAt(segment, 9)
  })
  bind.segment(loop, 'renderingProviderName', segment => {
    if (billing !== '' && lengthAt(segment, 9) === billing.length && textAt(segment, 9) === billing) {
      report.here('provider/rendering-same-as-billing', segment, 9)
    }
  })
}
