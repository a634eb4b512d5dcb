/** The referrals to us and from us: what waits for whom, what is late, and each with its days. */

import { Link } from '@tanstack/react-router'
import { Button, Label, Select, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import type { ActionInput } from '#actions/all-actions.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
import { referralWords } from '../../words/care/referrals.ts'
import { nameOf, useReferralNames } from './service-name.ts'

type Listed = Answered<'referrals.list-referrals'>['referrals'][number]
type Count = Answered<'referrals.count-referrals'>['counts'][number]
type Search = Omit<ActionInput<'referrals.list-referrals'>, 'cursor' | 'limit'>

export function ReferralsPage() {
  const say = useWords(referralWords)
  const { mayDo } = useSession()
  const [shown, setShown] = useState('open')
  const [number, setNumber] = useState('')
  const counts = useAnswer('referrals.count-referrals', {})
  const search = number === '' ? searchOf(shown) : { number }
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('referrals/manage') && (
        <p>
          <Link to="/referrals/new" className="usa-button">
            {say.enter()}
          </Link>
        </p>
      )}
      <Find find={setNumber} />
      {counts.data && (
        <>
          <Label htmlFor="show">{say.show()}</Label>
          <Select
            id="show"
            name="show"
            value={shown}
            onChange={({ target }) => {
              setNumber('')
              setShown(target.value)
            }}
          >
            <Choices counts={counts.data.counts} />
          </Select>
        </>
      )}
      <ReferralList key={JSON.stringify(search)} search={search} />
    </>
  )
}

function searchOf(shown: string): Search {
  if (shown === 'open') return { open: 'yes' }
  if (shown === 'late') return { late: 'yes' }
  if (shown === 'repeats') return { repeats: 'yes', open: 'yes' }
  if (shown === 'all') return {}
  const [side, step] = shown.split(' ')
  return { side, step } as Search
}

function Choices({ counts }: { readonly counts: readonly Count[] }) {
  const say = useWords(referralWords)
  const write = useWriting()
  const late = counts.reduce((sum, each) => sum + each.late, 0)
  const open = counts.filter(({ step }) => step !== 'closed').reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <option value="open">{`${say.open()} (${write.count(open)})`}</option>
      <option value="late">{`${say.late()} (${write.count(late)})`}</option>
      <option value="repeats">{say.repeats()}</option>
      {counts.map(({ side, step, count }) => (
        <option key={`${side} ${step}`} value={`${side} ${step}`}>
          {`${say[step]()} (${write.count(count)})`}
        </option>
      ))}
      <option value="all">{say.all()}</option>
    </>
  )
}

function Find({ find }: { readonly find: (number: string) => void }) {
  const say = useWords(referralWords)
  const [text, setText] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    find(text.trim())
  }
  return (
    <form onSubmit={submit} className="care-find">
      <div>
        <Label htmlFor="number">{say.find()}</Label>
        <TextInput
          id="number"
          name="number"
          type="text"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Button type="submit" outline>
        {say.search()}
      </Button>
    </form>
  )
}

function ReferralList({ search }: { readonly search: Search }) {
  const say = useWords(referralWords)
  const pages = usePages('referrals.list-referrals', { ...search, limit: 25 }, ({ referrals, next }) => ({
    rows: referrals,
    next,
  }))
  const none = (
    <Empty title={say.none()}>
      <p>{say.noneSays()}</p>
    </Empty>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => <ReferralTable caption={say.title()} referrals={rows} />}
    </Paged>
  )
}

export function ReferralTable({
  caption,
  referrals,
}: {
  readonly caption: string
  readonly referrals: readonly Listed[]
}) {
  const say = useWords(referralWords)
  const write = useWriting()
  const names = useReferralNames()
  return (
    <DataTable
      caption={caption}
      rows={referrals}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.person(),
          show: each => (
            <Link to="/referrals/$referral" params={{ referral: each.id }}>
              {nameOf(each) || say.noName()}
            </Link>
          ),
        },
        {
          heading: say.service(),
          show: ({ service, urgency }) =>
            urgency === 'expedited' ? `${names.service(service)} · ${say.urgent()}` : names.service(service),
        },
        { heading: say.from(), show: ({ fromName, source }) => fromName ?? names.source(source) },
        {
          heading: say.came(),
          show: ({ receivedAt, daysOpen }) => (
            <>
              {write.instant(receivedAt)}
              <div className="care-quiet">{say.days({ count: write.count(daysOpen) })}</div>
            </>
          ),
        },
        { heading: say.step(), show: ({ step }) => say[step]() },
        { heading: say.due(), show: each => <Due referral={each} /> },
      ]}
    />
  )
}

export function Due({
  referral: { dueAt, isLate },
}: {
  readonly referral: Pick<Listed, 'dueAt' | 'isLate'>
}) {
  const say = useWords(referralWords)
  const write = useWriting()
  if (dueAt === null) return say.noDue()
  const day = write.instant(dueAt)
  return isLate ? <span className="is-late">{say.isLate({ day })}</span> : day
}
