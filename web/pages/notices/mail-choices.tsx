/** Which kinds of notices come by e-mail, and how: each kept as soon as it is chosen. */
import { Alert, Label, Select } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { noticeWords } from '../../words/notices.ts'

type Choice = Answered<'notices.list-choices'>['choices'][number]

const ways = ['at-once', 'daily', 'never'] as const

export function MailChoices() {
  const say = useWords(noticeWords)
  const { language } = useLanguage()
  const choices = useAnswer('notices.list-choices', { language: language === 'es' ? 'es' : 'en' })
  return (
    <section id="by-mail" aria-labelledby="by-mail-heading">
      <h2 id="by-mail-heading">{say.byMail()}</h2>
      <p>{say.byMailSays()}</p>
      {choices.isPending && <Loading />}
      {choices.isError && <Trouble title={choices.error.message} remedy={choices.error.remedy} />}
      {choices.data && !choices.data.mailGoesOut && (
        <Alert type="info" headingLevel="h3" slim>
          {say.noMail()}
        </Alert>
      )}
      <div className="choice-rows">
        {choices.data?.choices.map(choice => (
          <ChoiceRow key={choice.kind} choice={choice} />
        ))}
      </div>
    </section>
  )
}

function ChoiceRow({ choice: { kind, name, mail } }: { readonly choice: Choice }) {
  const say = useWords(noticeWords)
  const choose = useAsk('notices.choose-mail')
  const id = `mail-${kind}`
  return (
    <div className="choice-row">
      <Label htmlFor={id}>{name}</Label>
      <Select
        id={id}
        name={id}
        value={choose.isPending ? choose.variables.input.mail : mail}
        onChange={({ target }) => {
          const way = ways.find(each => each === target.value)
          if (way) choose.mutate({ input: { kind, mail: way } })
        }}
      >
        {ways.map(way => (
          <option key={way} value={way}>
            {say[way]()}
          </option>
        ))}
      </Select>
      <span aria-live="polite" className="choice-row__said">
        {choose.isError && `${choose.error.message} ${choose.error.remedy}`}
        {choose.isSuccess && say.saved()}
      </span>
    </div>
  )
}
