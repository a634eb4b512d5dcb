/** What the State said, answer by answer: what it is, what it says, what came of it, and the file that said it. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { oneEncounterWords } from '../../../words/claims/encounters.ts'

type Answer = Answered<'encounters.see'>['answers'][number]

type AnswersProps = {
  readonly caption: string
  readonly answers: readonly Answer[]
  /** True: each says of what it speaks. */
  readonly isNamed?: boolean
}

export function Answers({ caption, answers, isNamed = false }: AnswersProps) {
  const say = useWords(oneEncounterWords)
  const write = useWriting()
  return (
    <DataTable
      caption={caption}
      rows={answers}
      keyOf={({ kind, number, control, at, transmission }) =>
        [kind, number, control, at, transmission].join(' ')
      }
      columns={[
        { heading: say.answer(), show: ({ kind }) => say[kind]() },
        { heading: say.when(), show: ({ at }) => write.instant(at) },
        ...(isNamed
          ? [
              {
                heading: say.file(),
                show: ({ number, control }: Answer) => (
                  <span translate="no">
                    {[control, number].filter(part => part !== null).join(' · ') || '—'}
                  </span>
                ),
              },
            ]
          : []),
        {
          heading: say.says(),
          show: ({ verdict, reasons }) => (
            <>
              {say[verdict]()}{' '}
              {reasons.length > 0 && (
                <span className="usa-hint" translate="no">
                  {reasons.join(', ')}
                </span>
              )}
            </>
          ),
        },
        { heading: say.became(), show: ({ outcome }) => say[outcome]() },
        {
          heading: say.sentIn(),
          show: ({ transmission, kind, at }) => (
            <Link
              to="/files/$transmission"
              params={{ transmission }}
              aria-label={say.openFileOf({ kind: say[kind](), when: write.instant(at) })}
            >
              {say.openFile()}
            </Link>
          ),
        },
      ]}
    />
  )
}
