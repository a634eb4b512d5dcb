/** On what terms our own SFTP server takes files, and passwords where they are allowed. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { Copyable } from '../../../ui/copy.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { frameWords } from '../../../words/frame.ts'
import { sftpWords } from '../../../words/sftp.ts'
import { termsWords } from '../../../words/sftp-servers.ts'

type Terms = NonNullable<Answered<'sftp.list-logins'>['terms']>

/** Before the first key there are none: then what holds at first is shown. */
export function SftpTerms({ terms }: { readonly terms: Terms | null }) {
  const say = useWords(termsWords)
  const set = useAsk('sftp.set-terms')
  const [passwords, setPasswords] = useState(terms?.passwords ?? false)
  const [completeBy, setCompleteBy] = useState<Terms['completeBy']>(terms?.completeBy ?? 'close')
  function submit(event: FormEvent) {
    event.preventDefault()
    set.mutate({ input: { passwords, completeBy } })
  }
  return (
    <section aria-labelledby="terms-heading">
      <h2 id="terms-heading">{say.terms()}</h2>
      <Form className="narrow-form" onSubmit={submit} aria-labelledby="terms-heading">
        <Refused trouble={set.error} />
        <SelectField
          label={say.completeBy()}
          hint={say.completeHint()}
          value={completeBy}
          onChange={code => setCompleteBy(code === 'rename' ? 'rename' : 'close')}
          choices={[
            { code: 'close', name: say.close() },
            { code: 'rename', name: say.rename() },
          ]}
        />
        <CheckField label={say.passwords()} isChecked={passwords} onChange={setPasswords} />
        <p className="usa-hint">{say.passwordsSay()}</p>
        <Button type="submit" outline disabled={set.isPending}>
          {say.save()}
        </Button>
        <p role="status">{set.isSuccess && say.saved()}</p>
      </Form>
      {terms?.passwords && <IssuePassword />}
    </section>
  )
}

const lifetimes = [30, 90, 180, 366] as const

function IssuePassword() {
  const say = useWords(termsWords)
  const sftp = useWords(sftpWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const issue = useAsk('sftp.issue-password')
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [scope, setScope] = useState<'fetch' | 'fetch-and-put'>('fetch-and-put')
  const [days, setDays] = useState(90)
  const [issued, setIssued] = useState<Answered<'sftp.issue-password'> | null>(null)
  function submit(event: FormEvent) {
    event.preventDefault()
    const onSuccess = (made: Answered<'sftp.issue-password'>): void => {
      setOpen(false)
      setName('')
      setIssued(made)
    }
    issue.mutate({ input: { name, scope, days } }, { onSuccess })
  }
  return (
    <>
      {isOpen ? (
        <Form className="narrow-form" onSubmit={submit} aria-label={say.issue()}>
          <h3>{say.issue()}</h3>
          <Refused trouble={issue.error} />
          <TextField
            label={sftp.program()}
            hint={sftp.programHint()}
            value={name}
            onChange={setName}
            required
          />
          <SelectField
            label={sftp.may()}
            value={scope}
            onChange={code => setScope(code === 'fetch' ? 'fetch' : 'fetch-and-put')}
            choices={[
              { code: 'fetch-and-put', name: sftp['fetch-and-put']() },
              { code: 'fetch', name: sftp.fetch() },
            ]}
          />
          <SelectField
            label={sftp.lasts()}
            value={String(days)}
            onChange={code => setDays(Number(code))}
            choices={lifetimes.map(count => ({
              code: String(count),
              name: sftp.days({ count: write.count(count) }),
            }))}
          />
          <ButtonGroup>
            <Button type="submit" disabled={issue.isPending}>
              {say.issue()}
            </Button>
            <Button type="button" outline onClick={() => setOpen(false)}>
              {frame.cancel()}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        <Button type="button" outline onClick={() => setOpen(true)}>
          {say.issue()}
        </Button>
      )}
      {issued && (
        <Dialog title={say.issuedTitle()} says={say.issuedSays()}>
          <Copyable label={sftp.user()} text={issued.userName} />
          <Copyable label={say.issuedTitle()} text={issued.password} />
          <Button type="button" onClick={() => setIssued(null)}>
            {say.kept()}
          </Button>
        </Dialog>
      )}
    </>
  )
}
