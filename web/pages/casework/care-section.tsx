/** On a member's page: how they stand, what is to be done, the care team, the plan, and what was written down. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, Tag } from '@trussworks/react-uswds'
import { useState } from 'react'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { careWords, kindWords } from '../../words/casework/care-work.ts'
import { caseloadWords } from '../../words/casework/caseload.ts'
import { endingWords } from '../../words/casework/endings.ts'
import { sayIn } from '../../words/define.ts'
import { careFields, fieldsFor, type Kind } from './care-fields.ts'
import { useFieldNames, useSaid } from './care-values.ts'
import { useCodeName } from './code-names.ts'
import { EndService } from './end-service.tsx'
import { EntryLine } from './entry-line.tsx'
import { ReasonList } from './reason-list.tsx'
import { WayHome } from './way-home.tsx'
import { WriteDownForm } from './write-down-form.tsx'

type Care = Answered<'casework.see-care'>
type Thing = Care['things'][number]

export function CareSection({ member }: { readonly member: string }) {
  const { mayDo } = useSession()
  return mayDo('care/read') ? <CareOf member={member} /> : null
}

function CareOf({ member }: { readonly member: string }) {
  const say = useWords(careWords)
  const { mayDo } = useSession()
  const { language } = useLanguage()
  const care = useAnswer('casework.see-care', { member })
  const [changed, setChanged] = useState<Thing | 'new' | null>(null)
  const [isSaved, setIsSaved] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  if (!care.data) return null
  const { things, standings } = care.data
  const close = (saved: boolean): void => {
    setChanged(null)
    setIsSaved(saved)
  }
  return (
    <section aria-labelledby="care">
      <h2 id="care">{say.title()}</h2>
      {isSaved && (
        <Alert type="success" headingLevel="h3" role="status" slim>
          {say.saved()}
        </Alert>
      )}
      {standings.map(standing => (
        <StandingNote
          key={standing.program}
          standing={standing}
          {...(mayDo('care/write') &&
            standing.status === engagementMeanings.codes.enrolled && {
              onEnd: () => setEnding(standing.program),
            })}
        />
      ))}
      {ending !== null && (
        <EndService
          key={ending}
          member={member}
          program={ending}
          onClose={saved => {
            setEnding(null)
            setIsSaved(saved)
          }}
        />
      )}
      {mayDo('care/write') && changed === null && (
        <Button type="button" outline onClick={() => setChanged('new')}>
          {say.add()}
        </Button>
      )}{' '}
      {things.length > 0 && (
        <Link to="/members/$member/plan" params={{ member }}>
          {say.copy()}
        </Link>
      )}
      {changed !== null && (
        <WriteDownForm
          key={changed === 'new' ? 'new' : changed.id}
          member={member}
          programs={standings.map(({ program }) => program)}
          changed={changed === 'new' ? null : { ...changed, kind: changed.kind as Kind }}
          onClose={close}
        />
      )}
      {things.length === 0 && <p>{say.none()}</p>}
      {(Object.keys(careFields) as Kind[]).map(kind => {
        const ofKind = things.filter(each => each.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`care-${kind}`}>
            <h3 id={`care-${kind}`}>{sayIn(language, kindWords[kind])}</h3>
            <ul className="care-things">
              {ofKind.map(thing => (
                <OneThing
                  key={thing.id}
                  thing={thing}
                  {...(mayDo('care/write') && { onChange: () => setChanged(thing) })}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <EntryLine entries={care.data.entries} />
    </section>
  )
}

type NoteProps = { readonly standing: Care['standings'][number]; readonly onEnd?: () => void }

function StandingNote({ standing, onEnd }: NoteProps) {
  const ends = useWords(endingWords)
  const say = useWords(careWords)
  const caseload = useWords(caseloadWords)
  const write = useWriting()
  const codeName = useCodeName()
  const { program, status, statusOn, reasons } = standing
  const name = codeName('engagement-status', status)
  return (
    <>
      <p>
        <strong>{program === 'ecm' ? caseload.ecm() : codeName('community-supports', program)}: </strong>
        {statusOn === null ? name : say.since({ status: name, day: write.day(statusOn) })}
        {standing.endReason !== null && ` (${codeName('discontinuation-reason', standing.endReason)})`}
      </p>
      {reasons.length > 0 && (
        <>
          <h3>{say.toDo()}</h3>
          <ReasonList reasons={reasons} />
        </>
      )}
      {onEnd && (
        <p>
          <Button type="button" unstyled onClick={onEnd}>
            {ends.begin()}
          </Button>
        </p>
      )}
    </>
  )
}

function OneThing({ thing, onChange }: { readonly thing: Thing; readonly onChange?: () => void }) {
  const say = useWords(careWords)
  const write = useWriting()
  const nameOf = useFieldNames()
  const saidOf = useSaid()
  const { kind, said, on, billedAs } = thing
  const fields = fieldsFor(kind as Kind, thing.program).filter(({ field }) => (said[field] ?? '') !== '')
  const first = fields[0]
  return (
    <li>
      <dl>
        <div>
          <dt>{say.on()}</dt>
          <dd>{write.day(on)}</dd>
        </div>
        {fields.map(({ field }) => (
          <div key={field}>
            <dt>{nameOf(kind, field)}</dt>
            <dd>{saidOf(kind, field, said[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
      {billedAs !== null && (
        <div>
          {say.billed({
            code: [billedAs.procedure, ...billedAs.modifiers].join(' '),
            units: write.count(billedAs.units),
          })}
        </div>
      )}
      <WayHome steps={thing.transition} />
      {thing.isPart2 && <Tag>{say.protectedMark()}</Tag>}
      {onChange && (
        <Button
          type="button"
          unstyled
          aria-label={say.changeNamed({
            what: first ? saidOf(kind, first.field, said[first.field] ?? '') : write.day(on),
          })}
          onClick={onChange}
        >
          {say.change()}
        </Button>
      )}
    </li>
  )
}
