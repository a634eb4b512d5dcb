/** Tries a file: shows what would be found in it; nothing is sent, and nothing of it is kept. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, FileInput, FormGroup, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { WhoHelps } from '../../../app/who-helps.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { templateWords } from '../../../words/templates.ts'
import { useFileNames, usePartners } from '../names.ts'
import { TriedFindings } from './tried-findings.tsx'

export type Tried = Answered<'exchange.try-file'>

export function TryPage() {
  const say = useWords(templateWords)
  const [partner, setPartner] = useState('')
  const trial = useAsk('exchange.try-file')
  return (
    <>
      <Link to="/files" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.tryTitle()} says={say.trySays()} />
      <TrialForm
        partner={partner}
        choosePartner={setPartner}
        isPending={trial.isPending}
        check={(file, language) =>
          trial.mutate({
            input: { language, ...(partner !== '' && { partner }) },
            options: { file },
          })
        }
      />
      {trial.isError && (
        <Alert type="error" heading={say.notTried()} headingLevel="h2" role="alert">
          {trial.error.message} {trial.error.remedy}
        </Alert>
      )}
      {trial.data && <Outcome tried={trial.data} />}
      {trial.data && <TriedFindings tried={trial.data} />}
      <WhoHelps partner={partner === '' ? null : partner} />
    </>
  )
}

type FormProps = {
  readonly partner: string
  readonly choosePartner: (id: string) => void
  readonly isPending: boolean
  readonly check: (file: File, language: 'en' | 'es') => void
}

function TrialForm({ partner, choosePartner, isPending, check }: FormProps) {
  const say = useWords(templateWords)
  const { language } = useLanguage()
  const partners = usePartners()
  const [file, setFile] = useState<File | null>(null)
  return (
    <div className="tile">
      <FormGroup>
        <Label htmlFor="file" hint={<span id="file-hint"> {say.fileHint()}</span>}>
          {say.file()}
        </Label>
        <FileInput
          id="file"
          name="file"
          aria-describedby="file-hint"
          dragText={say.drag()}
          chooseText={say.pick()}
          onChange={({ target }) =>
            setFile(target instanceof HTMLInputElement ? (target.files?.[0] ?? null) : null)
          }
        />
      </FormGroup>
      <FormGroup>
        <Label htmlFor="partner">{say.partner()}</Label>
        <Select
          id="partner"
          name="partner"
          value={partner}
          onChange={({ target }) => choosePartner(target.value)}
        >
          <option value="">{say.anyPartner()}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormGroup>
      <Button
        type="button"
        disabled={file === null || isPending}
        onClick={() => file && check(file, language === 'es' ? 'es' : 'en')}
      >
        {say.check()}
      </Button>
      <p role="status">{isPending && say.checking()}</p>
    </div>
  )
}

function Outcome({ tried }: { readonly tried: Tried }) {
  const say = useWords(templateWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const { outcome, format, file, rows } = tried
  const looks = { accepted: 'success', 'accepted-in-part': 'warning', rejected: 'error' } as const
  return (
    <Alert type={looks[outcome]} heading={say[outcome]()} headingLevel="h2" role="status">
      {format === 'x12'
        ? say.isX12({ count: write.count(tried.groups.reduce((sum, { count }) => sum + count, 0)) })
        : file === null
          ? say.notRecognised()
          : say.recognised({ file: nameOf(file) })}{' '}
      {rows.read > 0 &&
        say.counts({
          read: write.count(rows.read),
          good: write.count(rows.accepted),
          warned: write.count(rows.warned),
          held: write.count(rows.rejected),
        })}
    </Alert>
  )
}
