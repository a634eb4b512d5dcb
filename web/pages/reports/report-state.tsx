/** Where a report, or the period that wants one, stands. */
import { useWords } from '../../app/language.tsx'
import { Mark } from '../../ui/mark.tsx'
import { reportWords } from '../../words/reports/reports.ts'

type Standing = 'asked' | 'frozen' | 'done' | 'missing' | 'late'

const tones = { asked: 'soft', frozen: 'soft', done: 'good', missing: 'warn', late: 'bad' } as const

export function ReportState({ state }: { readonly state: Standing }) {
  const say = useWords(reportWords)
  const words = { asked: 'asked', frozen: 'asked', done: 'made', missing: 'missing', late: 'late' } as const
  return <Mark tone={tones[state]}>{say[words[state]]()}</Mark>
}
