/** Payments: what is to be paid, a run that is looked over and approved, and the runs that were made. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { TextField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
import { paymentWords } from '../../words/claims/payments.ts'
import { RunMark } from './run-standing.tsx'

export function PaymentsPage() {
  const say = useWords(paymentWords)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Waits />
      <Runs />
    </>
  )
}

function Waits() {
  const say = useWords(paymentWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const clock = useAnswer('claims.see-clock', {})
  if (!clock.data) return null
  const { states, interestOpenCents } = clock.data
  const approved = states.find(({ state }) => state === 'approved')
  const cents = approved?.cents ?? 0
  const lines = approved?.lines ?? 0
  const late = approved?.late ?? 0
  const isAny = lines > 0 || interestOpenCents > 0
  return (
    <section aria-labelledby="claims-waits">
      <h2 id="claims-waits">{say.waits()}</h2>
      <p>
        {isAny
          ? say.waitsSay({ lines: write.count(lines), amount: write.money(cents + interestOpenCents) })
          : say.nothingWaits()}{' '}
        {late > 0 && <span className="is-late">{say.lateSays({ lines: write.count(late) })}</span>}
      </p>
      {mayDo('claims/pay') && <BeginRun cents={cents + interestOpenCents} />}
    </section>
  )
}

function BeginRun({ cents }: { readonly cents: number }) {
  const say = useWords(paymentWords)
  const write = useWriting()
  const begin = useAsk('claims.begin-run')
  const [check, setCheck] = useState('')
  const [isAsking, ask] = useState(false)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    begin.reset()
    ask(true)
  }
  const pay = (): void =>
    begin.mutate({ input: { firstReference: Number(check) } }, { onSuccess: () => ask(false) })
  return (
    <>
      <form className="usa-form wide-form tile" onSubmit={send} aria-labelledby="begin-run">
        <h3 id="begin-run">{say.begin()}</h3>
        <TextField
          label={say.firstCheck()}
          hint={say.firstCheckHint()}
          type="number"
          min={1}
          value={check}
          onChange={setCheck}
          required
          isShort
        />
        <Button type="submit">{say.payNow()}</Button>
      </form>
      <div aria-live="polite">
        {begin.isSuccess && <p>{say.begun({ number: write.count(begin.data.number) })}</p>}
      </div>
      {isAsking && (
        <Confirm
          title={say.approve({ amount: write.money(cents) })}
          says={say.approveSays()}
          does={say.approveDoes()}
          isBusy={begin.isPending}
          trouble={begin.error}
          onConfirm={pay}
          onClose={() => ask(false)}
        />
      )}
    </>
  )
}

function Runs() {
  const say = useWords(paymentWords)
  const write = useWriting()
  const pages = usePages('claims.list-runs', { limit: 20 }, ({ runs, next }) => ({ rows: runs, next }))
  const none = (
    <Empty title={say.noRuns()}>
      <p>{say.noRunsSay()}</p>
    </Empty>
  )
  return (
    <section aria-labelledby="payment-runs">
      <h2 id="payment-runs">{say.runs()}</h2>
      <Paged pages={pages} none={none}>
        {rows => (
          <DataTable
            caption={say.runs()}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                heading: say.run(),
                show: ({ id, number }) => (
                  <Link to="/claims/payments/$run" params={{ run: id }}>
                    {say.runNumber({ number: write.count(number) })}
                  </Link>
                ),
              },
              { heading: say.paidOn(), show: ({ paidOn }) => write.day(paidOn) },
              { heading: say.checks(), show: ({ payments }) => write.count(payments), isNumeric: true },
              { heading: say.paid(), show: ({ cents }) => write.money(cents), isNumeric: true },
              {
                heading: say.standing(),
                show: ({ state }) => <RunMark state={state} />,
              },
            ]}
          />
        )}
      </Paged>
    </section>
  )
}
