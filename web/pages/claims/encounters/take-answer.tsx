/** Takes in what the State said of the files, where it does not come by itself. */
import { Link } from '@tanstack/react-router'
import { Button, FileInput, Form, FormGroup, Label } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { encounterWords } from '../../../words/claims/encounters.ts'
import { fileWords } from '../../../words/files.ts'

export function TakeAnswer() {
  const say = useWords(encounterWords)
  const ofFiles = useWords(fileWords)
  const { language } = useLanguage()
  const settings = useAnswer('encounters.see-profile', {})
  const receive = useAsk('exchange.receive-file')
  const [file, setFile] = useState<File | null>(null)
  const state = settings.data?.profile?.state
  if (state === undefined) return null
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (file === null) return
    const input = { partner: state, language: language === 'es' ? 'es' : 'en' } as const
    receive.mutate({ input, options: { file } })
  }
  return (
    <Form className="tile" aria-labelledby="take-answer" onSubmit={send} large>
      <h2 id="take-answer">{say.answer()}</h2>
      <p>{say.answerSays()}</p>
      <Refused trouble={receive.error} />
      <FormGroup>
        <Label htmlFor="state-answer">{say.answerFile()}</Label>
        <FileInput
          id="state-answer"
          name="state-answer"
          dragText={ofFiles.drag()}
          chooseText={ofFiles.pick()}
          onChange={({ target }) =>
            setFile(target instanceof HTMLInputElement ? (target.files?.[0] ?? null) : null)
          }
        />
      </FormGroup>
      <Button type="submit" outline disabled={file === null || receive.isPending}>
        {say.takeIn()}
      </Button>
      <p aria-live="polite">
        {receive.data && (
          <>
            {say.takenIn()}{' '}
            <Link to="/files/$transmission" params={{ transmission: receive.data.transmission.id }}>
              {say.seeReceipt()}
            </Link>
          </>
        )}
      </p>
    </Form>
  )
}
