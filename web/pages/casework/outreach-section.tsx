/** On a member's page: the attempts to reach them, how they stay safe, and another attempt. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { outreachOutcomes } from '#guidance/casework/outreach-outcomes.ts'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { outreachWords } from '../../words/casework/caseload.ts'
import { sayIn } from '../../words/define.ts'
import { AttemptForm, SafetyNote } from './attempt-form.tsx'
import { useCodeName } from './code-names.ts'
import { QueueNote } from './queue-note.tsx'
import { useAttemptQueue } from './use-attempt-queue.ts'

type SectionProps = { readonly member: string; readonly name: string }

export function OutreachSection(props: SectionProps) {
  const { mayDo } = useSession()
  return mayDo('outreach/manage') ? <Outreach {...props} /> : null
}

function Outreach({ member, name }: SectionProps) {
  const say = useWords(outreachWords)
  const write = useWriting()
  const { language } = useLanguage()
  const codeName = useCodeName()
  const seen = useAnswer('casework.see-outreach', { member })
  const queue = useAttemptQueue()
  const [isWriting, setIsWriting] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  if (!seen.data) return null
  const { attempts, safety } = seen.data
  const outcomeOf = (id: string | undefined): string => {
    const outcome = outreachOutcomes.find(each => each.id === id)
    return outcome === undefined ? '' : sayIn(language, outcome.says)
  }
  return (
    <section aria-labelledby="outreach">
      <h2 id="outreach">{say.history()}</h2>
      <QueueNote queue={queue} isSaved={isSaved} />
      <SafetyNote safety={safety} />
      {isWriting && (
        <AttemptForm
          member={member}
          name={name}
          program="ecm"
          safety={safety}
          staff={attempts[0]?.said.staff ?? null}
          onSave={attempt => {
            void queue.add(attempt).then(() => {
              setIsWriting(false)
              setIsSaved(true)
            })
          }}
          onCancel={() => setIsWriting(false)}
        />
      )}
      {!isWriting && queue.isReady && (
        <Button type="button" outline onClick={() => setIsWriting(true)}>
          {say.write()}
        </Button>
      )}
      {attempts.length === 0 ? (
        <p>{say.noAttempts()}</p>
      ) : (
        <DataTable
          caption={say.history()}
          rows={attempts}
          keyOf={({ id }) => id}
          columns={[
            { heading: say.attempt(), show: ({ on }) => write.day(on) },
            { heading: say.howItWent(), show: ({ said }) => codeName('outreach-method', said.method ?? '') },
            { heading: say.outcome(), show: ({ said }) => outcomeOf(said.outcome) },
            { heading: say.by(), show: ({ by }) => by },
          ]}
        />
      )}
    </section>
  )
}
