/** Makes a token for a program, and shows it this once. */
import { Button, ButtonGroup, Checkbox, ErrorMessage, Fieldset, Form } from '@trussworks/react-uswds'
import { type FormEvent, useId, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { frameWords } from '../../words/frame.ts'
import { settingsWords } from '../../words/settings.ts'
import { useNamesOf } from '../people/names.ts'

const lifetimes = [30, 90, 180, 366] as const

type MayCarry = { readonly mayCarry: readonly string[] }

/** A right as the action takes it: the hub lists only such. */
type Right = Parameters<
  ReturnType<typeof useAsk<'people.issue-token'>>['mutate']
>[0]['input']['rights'][number]

export function IssueToken({ mayCarry }: MayCarry) {
  const say = useWords(settingsWords)
  const [isOpen, setOpen] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  if (mayCarry.length === 0) return <p className="measure">{say.noRights()}</p>
  return (
    <>
      {isOpen ? (
        <IssueForm
          mayCarry={mayCarry}
          onClose={() => setOpen(false)}
          issued={made => {
            setOpen(false)
            setToken(made)
          }}
        />
      ) : (
        <Button type="button" onClick={() => setOpen(true)}>
          {say.issue()}
        </Button>
      )}
      {token !== null && (
        <Dialog title={say.issuedTitle()} says={say.issuedSays()}>
          <Copyable label={say.issuedTitle()} text={token} />
          <p className="usa-hint">{say.howToUse()}</p>
          <Button type="button" onClick={() => setToken(null)}>
            {say.issuedKept()}
          </Button>
        </Dialog>
      )}
    </>
  )
}

type IssueFormProps = MayCarry & {
  readonly onClose: () => void
  readonly issued: (token: string) => void
}

function IssueForm({ mayCarry, onClose, issued }: IssueFormProps) {
  const say = useWords(settingsWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const issue = useAsk('people.issue-token')
  const [name, setName] = useState('')
  const [days, setDays] = useState<number>(90)
  const [rights, setRights] = useState<readonly string[]>([])
  const [isMissing, setMissing] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(rights.length === 0)
    if (rights.length === 0) return
    issue.mutate(
      { input: { name, days, rights: rights as Right[] } },
      { onSuccess: ({ token }) => issued(token) },
    )
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={say.issue()}>
      <h2>{say.issue()}</h2>
      <Refused trouble={issue.error} />
      <TextField
        label={say.program()}
        hint={say.programHint()}
        maxLength={100}
        required
        value={name}
        onChange={setName}
      />
      <SelectField
        label={say.lasts()}
        value={String(days)}
        onChange={value => setDays(Number(value))}
        choices={lifetimes.map(count => ({
          code: String(count),
          name: say.days({ count: write.count(count) }),
        }))}
      />
      <RightChoice
        mayCarry={mayCarry}
        chosen={rights}
        onChange={setRights}
        error={isMissing ? say.rightsMissing() : undefined}
      />
      <ButtonGroup>
        <Button type="submit" disabled={issue.isPending}>
          {say.issue()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

type RightChoiceProps = MayCarry & {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error: string | undefined
}

function RightChoice({ mayCarry, chosen, onChange, error }: RightChoiceProps) {
  const say = useWords(settingsWords)
  const { rightOf } = useNamesOf()
  const id = useId()
  return (
    <Fieldset legend={say.rightsLegend()} aria-describedby={`${id}-about`}>
      <div id={`${id}-about`}>
        <span className="usa-hint">{say.rightsHint()}</span>
        {error && <ErrorMessage>{error}</ErrorMessage>}
      </div>
      {mayCarry.map(right => (
        <Checkbox
          key={right}
          id={`${id}-${right}`}
          name={right}
          label={rightOf(right)}
          checked={chosen.includes(right)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, right] : chosen.filter(other => other !== right))
          }
        />
      ))}
    </Fieldset>
  )
}
