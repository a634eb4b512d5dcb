/** The members: found by a few letters, with what is to be looked at beside each. */

import { Link } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Select, TextInput } from '@trussworks/react-uswds'
import { useDeferredValue, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
import { memberWords } from '../../words/members.ts'
import { useOrganizationNames, usePartners } from '../files/names.ts'
import { AddMember } from './add-member.tsx'

type Listed = Answered<'members.list-members'>['members'][number]
type Filter = { readonly words: string; readonly partner: string | null; readonly withFormer: boolean }

export function MembersPage() {
  const say = useWords(memberWords)
  const { mayDo, isKind } = useSession()
  const [words, setWords] = useState('')
  const [partner, setPartner] = useState<string | null>(null)
  const [withFormer, setWithFormer] = useState(false)
  const [isAdding, setIsAdding] = useState(false)
  // What is typed stays quick; the list follows when there is a moment.
  const searched = useDeferredValue(words)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()}>
        {mayDo('members/write') && !isAdding && (
          <Button type="button" outline onClick={() => setIsAdding(true)}>
            {say.add()}
          </Button>
        )}
      </PageHeading>
      {/* Who is being added may raise a question: it is told on that member's page, which opens a moment later. */}
      {isAdding ? <AddMember onClose={() => setIsAdding(false)} /> : <OpenQuestions />}
      <p>
        <Link to="/members/coverage">{say.seeCoverage()}</Link> ·{' '}
        <Link to="/members/authorizations">{say.seeAuthorizations()}</Link> ·{' '}
        <Link to="/members/assignments">{say.seeAssignments()}</Link>
        {isKind('plan') && mayDo('exchange/send') && (
          <>
            {' '}
            · <Link to="/members/lists">{say.seeLists()}</Link>
          </>
        )}
      </p>
      <search className="narrowing">
        <Field label={say.search()} hint={say.searchHint()}>
          {wiring => (
            <TextInput
              {...wiring}
              name="words"
              type="search"
              autoComplete="off"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
        <WhoTold partner={partner} choose={setPartner} />
        <Checkbox
          id="with-former"
          name="with-former"
          label={say.withFormer()}
          checked={withFormer}
          onChange={({ target }) => setWithFormer(target.checked)}
        />
      </search>
      <MemberList
        key={`${searched} ${partner} ${withFormer}`}
        filter={{ words: searched, partner, withFormer }}
      />
    </>
  )
}

function WhoTold(props: {
  readonly partner: string | null
  readonly choose: (partner: string | null) => void
}) {
  const say = useWords(memberWords)
  const partners = usePartners()
  return (
    <Field label={say.whose()}>
      {wiring => (
        <Select
          {...wiring}
          name="partner"
          value={props.partner ?? ''}
          onChange={({ target }) => props.choose(target.value === '' ? null : target.value)}
        >
          <option value="">{say.everybody()}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function OpenQuestions() {
  const say = useWords(memberWords)
  const open = useAnswer('members.list-questions', { limit: 1 })
  if (!open.data || open.data.questions.length === 0) return null
  return (
    <Alert type="warning" headingLevel="h2" slim>
      {say.questionsOpen()} <Link to="/members/questions">{say.seeQuestions()}</Link>
    </Alert>
  )
}

function MemberList({ filter }: { readonly filter: Filter }) {
  const say = useWords(memberWords)
  const write = useWriting()
  const pages = usePages('members.list-members', { ...filter, limit: 25 }, ({ members, next }) => ({
    rows: members,
    next,
  }))
  const isNarrowed = filter.words !== '' || filter.partner !== null
  return (
    <>
      <p role="status" className="usa-sr-only">
        {!pages.isPending && say.found({ count: write.count(pages.rows.length) })}
      </p>
      <Paged
        pages={pages}
        none={
          <Empty title={isNarrowed ? say.notFound() : say.none()}>
            {!isNarrowed && <p>{say.noneSays()}</p>}
          </Empty>
        }
      >
        {rows => <MemberTable members={rows} />}
      </Paged>
    </>
  )
}

function MemberTable({ members }: { readonly members: readonly Listed[] }) {
  const say = useWords(memberWords)
  const write = useWriting()
  const organization = useOrganizationNames()
  return (
    <DataTable
      caption={say.title()}
      rows={members}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.name(),
          show: ({ id, firstName, lastName }) => (
            <Link to="/members/$member" params={{ member: id }}>
              {[lastName, firstName].filter(Boolean).join(', ') || say.noName()}
            </Link>
          ),
        },
        { heading: say.born(), show: ({ bornOn }) => (bornOn === null ? '—' : write.day(bornOn)) },
        { heading: say.cin(), show: ({ cin }) => cin ?? '—' },
        {
          heading: say.partners(),
          show: ({ partners }) =>
            partners.length === 0 ? say.nobodyNow() : partners.map(organization).join(', '),
        },
        { heading: say.look(), show: ({ differs }) => (differs.length > 0 ? say.differs() : '—') },
      ]}
    />
  )
}
