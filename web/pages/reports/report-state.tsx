/** Where a report, or the period that wants one, stands. */
import { useWords } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { reportWords } from '../../words/reports/reports.ts'

type Standing = 'asked' | 'frozen' | 'done' | 'submitted' | 'notSubmitted' | 'missing' | 'late'

const shown = {
  asked: ['soft', 'asked'],
  frozen: ['soft', 'asked'],
  done: ['good', 'made'],
  submitted: ['good', 'submitted'],
  notSubmitted: ['warn', 'notSubmitted'],
  missing: ['warn', 'missing'],
  late: ['bad', 'late'],
} as const

export function ReportState({ state }: { readonly state: Standing }) {
  const say = useWords(reportWords)
  const [tone, word] = shown[state]
  return <Mark tone={tone}>{say[word]()}</Mark>
}
