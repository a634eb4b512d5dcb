/** Level 4: on which day each line of an outpatient's bill was given. */
import type { InstitutionalUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { bookmark, setBookmark } from '../bookmark.ts'
import { packText } from '../code-table.ts'
import type { Report } from '../report.ts'
import { type Period, packedPartAt, periodAt } from '../values-at.ts'

/** Types of bill (its first two digits) for people who do not stay overnight. */
const outpatient = [
  ...['13', '14', '23', '34', '43', '71', '72', '73', '74', '75', '76', '77', '79', '83', '85', '89'],
].map(packText)

/** A line needs its own day where the statement covers more than one; a drug has days of its own. */
export function outpatientLines(bind: Binding<InstitutionalUse>, report: Report): void {
  const period: Period = { from: -1, to: -1 }
  const service = bookmark()
  let isOutpatient = false
  let isOneDay = true
  let isDated = false
  bind.segment('2300', 'claim', segment => {
    isOutpatient = outpatient.includes(packedPartAt(segment, 5, 1))
    isOneDay = true
  })
  bind.segment('2300', 'statement', segment => {
    isOneDay = !periodAt(segment, 3, period) || period.from >= period.to
  })
  bind.enter('2400', () => {
    isDated = false
  })
  bind.segment('2400', 'institutionalService', (segment, walk) => setBookmark(service, walk, segment))
  bind.segment('2400', 'serviceDate', () => {
    isDated = true
  })
  bind.enter('2410', () => {
    isDated = true
  })
  bind.leave('2400', () => {
    if (isOutpatient && !isOneDay && !isDated) {
      report.at('line/outpatient-without-date', service, undefined, 0, { expected: 'DTP*472' })
    }
  })
}
