/** What is rarer than deciding: the rules once more, a letter that was told, a day of receipt that was wrong. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import { addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { TextField, WordsField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { lineWords } from '../../../words/claims/line.ts'
import type { SeenLine } from './line-page.tsx'

export function MoreToDo({ seen }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const { mayDo } = useSession()
  const tell = useAsk('claims.tell-letter')
  const { line, letterAt } = seen
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  const isTold = line.state === 'contested' || line.state === 'denied'
  return (
    <section aria-labelledby="line-more">
      <h2 id="line-more">{say.more()}</h2>
      {isTold && (
        <p>
          <a
            href={`${addressOf('claims.print-letter')}?${new URLSearchParams({ line: line.id, language: told })}`}
            download
          >
            {say.getLetter()}
          </a>
        </p>
      )}
      {isTold && letterAt === null && (
        <>
          <Refused trouble={tell.error} />
          <Button
            type="button"
            outline
            disabled={tell.isPending}
            onClick={() => tell.mutate({ input: { line: line.id } })}
          >
            {say.tellLetter()}
          </Button>
        </>
      )}
      <Again line={line} />
      {mayDo('claims/pay') && <Receipt line={line} />}
    </section>
  )
}

function Again({ line }: Pick<SeenLine, 'line'>) {
  const say = useWords(lineWords)
  const again = useAsk('claims.decide-again')
  const [informed, setInformed] = useState('')
  const [why, setWhy] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    again.mutate({ input: { line: line.id, informedOn: informed === '' ? null : informed, why } })
  }
  return (
    <details>
      <summary>{say.again()}</summary>
      <form className="usa-form wide-form tile" onSubmit={send} aria-label={say.again()}>
        <p>{say.againSays()}</p>
        <Refused trouble={again.error} />
        {line.state === 'contested' && (
          <TextField
            label={say.informed()}
            hint={say.informedHint()}
            type="date"
            value={informed}
            onChange={setInformed}
            isShort
          />
        )}
        <WordsField label={say.note()} value={why} onChange={setWhy} required />
        <Button type="submit" outline disabled={again.isPending}>
          {say.again()}
        </Button>
      </form>
    </details>
  )
}

function Receipt({ line }: Pick<SeenLine, 'line'>) {
  const say = useWords(lineWords)
  const correct = useAsk('claims.correct-receipt')
  const [receivedOn, setReceived] = useState<string>(line.receivedOn)
  const [why, setWhy] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    correct.mutate({ input: { line: line.id, receivedOn, why } })
  }
  return (
    <details>
      <summary>{say.receipt()}</summary>
      <form className="usa-form wide-form tile" onSubmit={send} aria-label={say.receipt()}>
        <p>{say.receiptSays()}</p>
        <Refused trouble={correct.error} />
        <TextField
          label={say.receiptDay()}
          type="date"
          value={receivedOn}
          onChange={setReceived}
          required
          isShort
        />
        <WordsField label={say.note()} value={why} onChange={setWhy} required />
        <Button type="submit" outline disabled={correct.isPending}>
          {say.receiptSave()}
        </Button>
      </form>
    </details>
  )
}
