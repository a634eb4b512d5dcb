/** Begins invoices: to which plan, for which month, empty or as a copy of the month before. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, ButtonGroup, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { careWords } from '../../words/books/care.ts'
import { useInvoiceDues } from './due-day.tsx'

type Party = 'ecm' | 'community-supports'

/** How many months back somebody may begin with. */
const monthsBack = 13

export function BeginDraft() {
  const say = useWords(billingWords)
  const write = useWriting()
  const navigate = useNavigate()
  const contracts = useAnswer('network.list-contracts', { limit: 500 })
  const begin = useAsk('billing.begin-draft')
  const { dues } = useInvoiceDues()
  const all = contractChoices(contracts.data?.contracts ?? [])
  const [chosen, choose] = useState('')
  const months = lastMonths(new Date(), monthsBack)
  const [month, setMonth] = useState(months[1] ?? '')
  if (contracts.isPending) return <Loading />
  if (all.length === 0) return <p>{say.noContracts()}</p>
  const choice = all.find(({ key }) => key === chosen) ?? (all.length === 1 ? all[0] : undefined)
  const start = (copies: boolean): void => {
    if (!choice) return
    const { partner, party } = choice
    begin.mutate(
      { input: { partner, party, month, copies } },
      {
        onSuccess: ({ draft }) =>
          void navigate({ to: '/billing/drafts/$draft', params: { draft }, search: {} }),
      },
    )
  }
  const due = dues.find(({ partnerId, about }) => partnerId === choice?.partner && about === month)
  return (
    <section aria-labelledby="begin-heading" className="tile">
      <h2 id="begin-heading">{say.begin()}</h2>
      <Refused trouble={begin.error} />
      <div className="field-grid">
        <div>
          <Label htmlFor="begin-plan">{say.plan()}</Label>
          <Select
            id="begin-plan"
            name="begin-plan"
            value={choice?.key ?? ''}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{say.choosePlan()}</option>
            {all.map(({ key, name, party }) => (
              <option key={key} value={key}>
                {name} · {say[party]()}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="begin-month">{say.month()}</Label>
          <Select
            id="begin-month"
            name="begin-month"
            value={month}
            onChange={({ target }) => setMonth(target.value)}
          >
            {months.map(each => (
              <option key={each} value={each}>
                {write.month(each)}
              </option>
            ))}
          </Select>
          {due && <span className="usa-hint">{say.dueBy({ day: write.day(due.dueOn) })}</span>}
        </div>
      </div>
      <BillCare choice={choice} month={month} />
      <ButtonGroup>
        <Button type="button" disabled={choice === undefined || begin.isPending} onClick={() => start(false)}>
          {say.beginEmpty()}
        </Button>
        <Button
          type="button"
          outline
          disabled={choice === undefined || begin.isPending}
          onClick={() => start(true)}
        >
          {say.beginCopy()}
        </Button>
      </ButtonGroup>
    </section>
  )
}

/** What was documented and not billed yet, as the beginning of invoices; what could not be coded is listed. */
function BillCare({ choice, month }: { readonly choice: Choice | undefined; readonly month: string }) {
  const say = useWords(careWords)
  const write = useWriting()
  const navigate = useNavigate()
  const bill = useAsk('billing.bill-care')
  const answer = bill.data
  if (choice?.party !== 'ecm') return null
  const start = () =>
    bill.mutate(
      { input: { partner: choice.partner, month } },
      {
        onSuccess: ({ draft, notBilled }) => {
          if (draft !== null && notBilled.length === 0)
            void navigate({ to: '/billing/drafts/$draft', params: { draft }, search: {} })
        },
      },
    )
  return (
    <>
      <Refused trouble={bill.error} />
      <ButtonGroup>
        <Button type="button" outline disabled={bill.isPending} onClick={start}>
          {say.billCare()}
        </Button>
      </ButtonGroup>
      <div role="status">
        {answer && (answer.draft === null || answer.notBilled.length > 0) && (
          <>
            <p>
              {answer.draft === null ? (
                say.nothing()
              ) : (
                <Link to="/billing/drafts/$draft" params={{ draft: answer.draft }} search={{}}>
                  {say.drafted({ count: write.count(answer.services) })}
                </Link>
              )}
            </p>
            {answer.notBilled.length > 0 && (
              <DataTable
                caption={say.notBilled()}
                isCaptionShown
                rows={answer.notBilled}
                keyOf={({ entry }) => entry}
                columns={[
                  {
                    heading: say.service(),
                    show: ({ member, on, kind }) => (
                      <Link to="/members/$member" params={{ member }}>
                        {say[kind]()} · {write.day(on)}
                      </Link>
                    ),
                  },
                  { heading: say.why(), show: ({ why }) => say[why]() },
                ]}
              />
            )}
          </>
        )}
      </div>
    </>
  )
}

type Choice = { readonly key: string; readonly partner: string; readonly name: string; readonly party: Party }

type Contracts = NonNullable<ReturnType<typeof useAnswer<'network.list-contracts'>>['data']>['contracts']

/** Each plan that we have a contract with, once for each program that the contract is for. */
function contractChoices(contracts: Contracts): readonly Choice[] {
  const ours = contracts.filter(({ side, inForce }) => side === 'provider' && inForce !== null)
  const choices = ours.flatMap(({ partnerId, partnerName, inForce }) => {
    const parties: Party[] = [
      ...((inForce?.ecmPopulations.length ?? 0) > 0 ? (['ecm'] as const) : []),
      ...((inForce?.communitySupports.length ?? 0) > 0 ? (['community-supports'] as const) : []),
    ]
    return parties.map(party => ({
      key: `${partnerId} ${party}`,
      partner: partnerId,
      name: partnerName ?? partnerId,
      party,
    }))
  })
  return [...new Map(choices.map(choice => [choice.key, choice])).values()]
}

/** This month and those before it, in California, the latest first. */
function lastMonths(now: Date, count: number): string[] {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    timeZone: 'America/Los_Angeles',
  }).format(now)
  const [year = 2022, month = 1] = parts.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
}
