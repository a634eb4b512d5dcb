/** The report of an audit: a summary and its findings, each with its due days. */
import { Button, Fieldset } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { TextField, WordsField } from '../../../ui/fields.tsx'
import { Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { auditWords } from '../../../words/network/oversight.ts'

type Draft = {
  /** Tells drafts apart while they are written. */
  readonly key: string
  readonly area: string
  readonly says: string
  readonly planDueOn: string
  readonly correctDueOn: string
}

const blank = { area: '', says: '', planDueOn: '', correctDueOn: '' }

export function ReportAudit({ auditId }: { readonly auditId: string }) {
  const say = useWords(auditWords)
  const [summary, setSummary] = useState('')
  const [findings, setFindings] = useState<readonly Draft[]>([])
  const report = useAsk('oversight.report-audit')
  const isWhole =
    summary.trim() !== '' && findings.every(({ area, says }) => area.trim() !== '' && says.trim() !== '')
  return (
    <section className="tile" aria-labelledby="report-heading">
      <h2 id="report-heading">{say.report()}</h2>
      {report.isError && <Trouble title={report.error.message} remedy={report.error.remedy} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          const found = findings.map(({ area, says, planDueOn, correctDueOn }) => ({
            area,
            says,
            planDueOn: readDay(planDueOn),
            correctDueOn: readDay(correctDueOn),
          }))
          report.mutate({ input: { auditId, summary: summary.trim(), findings: found } })
        }}
      >
        <WordsField label={say.summary()} value={summary} onChange={setSummary} required />
        {findings.map((finding, at) => (
          <FindingFields
            key={finding.key}
            number={at + 1}
            finding={finding}
            onChange={next => setFindings(findings.with(at, next))}
            onRemove={() => setFindings(findings.toSpliced(at, 1))}
          />
        ))}
        <p>
          <Button
            type="button"
            outline
            onClick={() => setFindings([...findings, { ...blank, key: crypto.randomUUID() }])}
          >
            {say.addFinding()}
          </Button>
        </p>
        <Button type="submit" disabled={report.isPending || !isWhole}>
          {say.report()}
        </Button>
      </form>
    </section>
  )
}

type FindingFieldsProps = {
  readonly number: number
  readonly finding: Draft
  readonly onChange: (finding: Draft) => void
  readonly onRemove: () => void
}

function FindingFields({ number, finding, onChange, onRemove }: FindingFieldsProps) {
  const say = useWords(auditWords)
  const frame = useWords(networkFrameWords)
  const title = say.finding({ number })
  return (
    <Fieldset legend={title}>
      <TextField
        label={say.area()}
        value={finding.area}
        onChange={area => onChange({ ...finding, area })}
        required
      />
      <WordsField
        label={say.whatFound()}
        hint={frame.noHealth()}
        value={finding.says}
        onChange={says => onChange({ ...finding, says })}
        required
      />
      <TextField
        label={say.planDueOn()}
        hint={say.planDueHint()}
        type="date"
        value={finding.planDueOn}
        onChange={planDueOn => onChange({ ...finding, planDueOn })}
        isShort
      />
      <TextField
        label={say.correctDueOn()}
        type="date"
        value={finding.correctDueOn}
        onChange={correctDueOn => onChange({ ...finding, correctDueOn })}
        isShort
      />
      <p>
        <Button type="button" unstyled onClick={onRemove}>
          {frame.remove({ name: title })}
        </Button>
      </p>
    </Fieldset>
  )
}
