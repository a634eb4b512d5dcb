/** Reminds partners of late files: all of them, or those that are chosen. */
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button, Fieldset } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { CheckField, SelectField, WordsField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { owedWords } from '../../../words/network/owed.ts'
import { useFileNames } from '../../files/names.ts'
import { useOccasions } from '../names.ts'
import type { Due } from './owed-table.tsx'
import { useDueWords } from './owed-table.tsx'

export function RemindPage() {
  const say = useWords(owedWords)
  const { partner, months = 3 } = useSearch({ from: '/inside/network/reminders/new' })
  const about = { months, limit: 500, ...(partner !== undefined && { partnerId: partner }) }
  const owed = useAnswer('network.list-owed', about)
  return (
    <>
      <Link to="/network" className="back-link">
        {say.title()}
      </Link>
      <PageHeading title={say.newReminder()} says={say.newReminderSays()} />
      {owed.isPending && <Loading />}
      {owed.isError && <Trouble title={owed.error.message} remedy={owed.error.remedy} />}
      {owed.data && <Reminding partners={owed.data.partners} />}
    </>
  )
}

type Template = 'due-soon' | 'late' | 'mistakes' | 'thanks'
const templates: readonly Template[] = ['late', 'due-soon', 'mistakes', 'thanks']

type Partners = Answered<'network.list-owed'>['partners']

/** What a text can be about: what is late, what is open, what came with mistakes, what came. */
function fits(template: Template, { state, answeredBy }: Due): boolean {
  if (template === 'late') return state === 'late'
  if (template === 'due-soon') return state === 'open'
  if (template === 'thanks') return answeredBy !== null
  return answeredBy?.outcome === 'accepted-in-part' || answeredBy?.outcome === 'rejected'
}

function Reminding({ partners }: { readonly partners: Partners }) {
  const say = useWords(owedWords)
  const frame = useWords(networkFrameWords)
  const write = useWriting()
  const [template, setTemplate] = useState<Template>('late')
  const [sentence, setSentence] = useState('')
  // Chosen are all but those that were taken out.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [isEmpty, setEmpty] = useState(false)
  const nudge = useAsk('network.nudge')
  const dues = partners.flatMap(partner => partner.dues.filter(due => fits(template, due)))
  const chosen = dues.filter(({ key }) => !leftOut.has(key))
  function send() {
    setEmpty(chosen.length === 0)
    if (chosen.length === 0) return
    const files = chosen.flatMap(({ partnerId, file, about, dueOn }) =>
      partnerId === null ? [] : [{ partnerId, file, about, dueOn }],
    )
    const own = sentence.trim()
    nudge.mutate({ input: { files: files.slice(0, 500), template, sentence: own === '' ? null : own } })
  }
  return (
    <>
      {nudge.data && <Sent answer={nudge.data} />}
      {nudge.isError && <Trouble title={nudge.error.message} remedy={nudge.error.remedy} />}
      <form
        className="wide-form"
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <SelectField
          label={say.template()}
          value={template}
          onChange={value => setTemplate(templates.find(each => each === value) ?? 'late')}
          choices={templates.map(code => ({ code, name: say[code]() }))}
        />
        {dues.length === 0 ? (
          <Empty title={say.nothingLate()}>
            <p>{say.nothingLateSays()}</p>
          </Empty>
        ) : (
          <>
            <WhatOf dues={dues} leftOut={leftOut} onLeaveOut={setLeftOut} />
            <WordsField
              label={say.sentence()}
              hint={`${say.optional()} ${frame.noHealth()}`}
              value={sentence}
              onChange={setSentence}
            />
            <figure className="preview">
              <figcaption>{say.preview()}</figcaption>
              <blockquote>
                {say[`says-${template}`]()} {sentence}
              </blockquote>
            </figure>
            <p role="alert" className="is-late">
              {isEmpty && say.pickSome()}
            </p>
            <Button type="submit" disabled={nudge.isPending}>
              {chosen.length === 1 ? say.sendOne() : say.sendReminders({ count: write.count(chosen.length) })}
            </Button>
          </>
        )}
      </form>
    </>
  )
}

type WhatOfProps = {
  readonly dues: readonly Due[]
  readonly leftOut: ReadonlySet<string>
  readonly onLeaveOut: (keys: ReadonlySet<string>) => void
}

function WhatOf({ dues, leftOut, onLeaveOut }: WhatOfProps) {
  const say = useWords(owedWords)
  const nameOf = useFileNames()
  const occasion = useOccasions()
  const words = useDueWords()
  const isWhole = dues.every(({ key }) => !leftOut.has(key))
  return (
    <Fieldset legend={say.whatOf()} className="check-list">
      {dues.length > 1 && (
        <CheckField
          label={say.all()}
          isChecked={isWhole}
          onChange={all => onLeaveOut(new Set(all ? [] : dues.map(({ key }) => key)))}
        />
      )}
      <div className="check-list__all">
        {dues.map(due => (
          <CheckField
            key={due.key}
            label={`${due.partnerName ?? '—'}: ${nameOf(due.file)}, ${occasion(due.about)}, ${words(due)}`}
            isChecked={!leftOut.has(due.key)}
            onChange={isIn => {
              const next = new Set(leftOut)
              if (isIn) next.delete(due.key)
              else next.add(due.key)
              onLeaveOut(next)
            }}
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Sent({ answer }: { readonly answer: Answered<'network.nudge'> }) {
  const say = useWords(owedWords)
  const { nudged, left } = answer
  const today = left.filter(({ because }) => because === 'nudged-today').length
  const away = left.length - today
  const title = nudged === 0 ? say.doneNone() : nudged === 1 ? say.doneOne() : say.done({ count: nudged })
  return (
    <Alert type={nudged === 0 ? 'info' : 'success'} heading={title} headingLevel="h2" role="status">
      {today > 0 && <p>{say.leftToday({ count: today })}</p>}
      {away > 0 && <p>{say.leftOffHub({ count: away })}</p>}
    </Alert>
  )
}
