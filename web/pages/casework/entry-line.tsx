/** What was written down of a member, the latest first; a mistake is taken back here, with why. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { careWords, kindWords } from '../../words/casework/care-work.ts'
import { sayIn } from '../../words/define.ts'

type Entry = Answered<'casework.see-care'>['entries'][number]

/** What each says in full stands above it, by kind. */
export function EntryLine({ entries }: { readonly entries: readonly Entry[] }) {
  const say = useWords(careWords)
  const write = useWriting()
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isDone, setIsDone] = useState(false)
  // Asked here, not in the form: the form goes with its entry before the answer is told.
  const ask = useAsk('casework.take-back')
  const said = <p role="status">{isDone && say.takenBack()}</p>
  if (entries.length === 0) return said
  const takeBack = (entry: string, why: string): void =>
    ask.mutate(
      { input: { entry, why } },
      {
        onSuccess: () => {
          setChosen(null)
          setIsDone(true)
        },
      },
    )
  return (
    <>
      {said}
      <details>
        <summary>{say.history()}</summary>
        <ol className="time-line">
          {entries.map(({ id, on, kind, by }) => {
            const name = sayIn(language, kindWords[kind])
            return (
              <li key={id}>
                {say.by({ kind: name, who: by })} <time dateTime={on}>{write.day(on)}</time>{' '}
                {mayDo('care/write') && chosen !== id && (
                  <Button
                    type="button"
                    unstyled
                    aria-label={say.takeBackNamed({ what: `${name}, ${write.day(on)}` })}
                    onClick={() => {
                      setIsDone(false)
                      setChosen(id)
                    }}
                  >
                    {say.takeBack()}
                  </Button>
                )}
                {chosen === id && (
                  <TakeBackForm
                    isAsking={ask.isPending}
                    trouble={ask.error}
                    onTakeBack={why => takeBack(id, why)}
                    onClose={() => setChosen(null)}
                  />
                )}
              </li>
            )
          })}
        </ol>
      </details>
    </>
  )
}

type TakeBackProps = {
  readonly isAsking: boolean
  readonly trouble: Parameters<typeof Refused>[0]['trouble']
  readonly onTakeBack: (why: string) => void
  readonly onClose: () => void
}

function TakeBackForm({ isAsking, trouble, onTakeBack, onClose }: TakeBackProps) {
  const say = useWords(careWords)
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onTakeBack(why)
  }
  return (
    <Form onSubmit={submit} aria-label={say.takeBack()}>
      <p>{say.takeBackSays()}</p>
      <TextField label={say.why()} value={why} onChange={setWhy} />
      <Refused trouble={trouble} />
      <ButtonGroup>
        <Button type="submit" disabled={isAsking || why.trim() === ''}>
          {say.takeBack()}
        </Button>
        <Button type="button" unstyled onClick={onClose}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
