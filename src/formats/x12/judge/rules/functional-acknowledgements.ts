/** Levels 3 and 4 for 999 and 997: counts and statuses that agree with what is told of the sets. */

import { hasElement, type Segment } from '../../read/segment.ts'
import type { FunctionalUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { packText } from '../code-table.ts'
import type { Report } from '../report.ts'
import { packedAt, wholeAt } from '../values-at.ts'

const accepted = ['A', 'E'].map(packText)
const clean = packText('A')
const partly = packText('P')
const refused = packText('R')

type Told = { sets: number; accepted: number; notes: number }

export function functionalAcknowledgements(bind: Binding<FunctionalUse>, report: Report): void {
  const told: Told = { sets: 0, accepted: 0, notes: 0 }
  bind.begin(() => {
    told.sets = 0
    told.accepted = 0
  })
  bind.every('AK2', '', () => {
    told.sets += 1
    told.notes = 0
  })
  const takeNote = (): void => {
    told.notes += 1
  }
  bind.every('IK3', '', takeNote)
  bind.every('AK3', '', takeNote)
  const takeStatus = (segment: Segment): void => {
    const status = packedAt(segment, 1)
    if (accepted.includes(status)) told.accepted += 1
    const isReasoned = told.notes > 0 || hasElement(segment, 2)
    if (status === clean ? isReasoned : status === refused && !isReasoned) {
      report.here('acknowledgement/status-contradicts', segment, 1)
    }
  }
  bind.every('IK5', '', takeStatus)
  bind.every('AK5', '', takeStatus)
  bind.every('AK9', '', segment => judgeGroup(report, segment, told))
}

/** AK902 included, 903 received, 904 accepted. Sets that were accepted need not be told of one by one. */
function judgeGroup(report: Report, segment: Segment, told: Told): void {
  const received = wholeAt(segment, 3)
  const acceptedCount = wholeAt(segment, 4)
  if (received < 0 || acceptedCount < 0) return
  if (told.sets > received) {
    report.here('acknowledgement/counts-differ', segment, 3, 0, { expected: `≥ ${told.sets}` })
    return
  }
  const rejected = told.sets - told.accepted
  const isWhole = told.sets === received && told.sets > 0
  if (acceptedCount > received - rejected || (isWhole && acceptedCount !== told.accepted)) {
    report.here('acknowledgement/counts-differ', segment, 4, 0, { expected: String(received - rejected) })
    return
  }
  const status = packedAt(segment, 1)
  const none = acceptedCount === 0
  const all = acceptedCount === received
  const contradicts =
    (accepted.includes(status) && !all) ||
    (status === refused && !none) ||
    (status === partly && (none || all))
  if (contradicts) report.here('acknowledgement/status-contradicts', segment, 1)
}
