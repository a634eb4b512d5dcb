/** One contract: where it stands, what it says, what changed between its versions, what was said, and what can be done. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { contractWords, termWords } from '../../../words/network/contracts.ts'
import { AnswerVersion } from './answer-version.tsx'
import { ContractState } from './contracts-page.tsx'
import { EndContract } from './end-contract.tsx'
import { changesBetween, useTermLines, type Version } from './term-lines.ts'

type Seen = Answered<'network.see-contract'>

export function ContractPage() {
  const say = useWords(contractWords)
  const { contract: id } = useParams({ from: '/inside/network/contracts/$contract' })
  const { mayDo } = useSession()
  const seen = useAnswer('network.see-contract', { contractId: id })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { contract, versions } = seen.data
  const open = versions.find(({ state }) => state === 'proposed')
  const mayManage = mayDo('network/manage')
  const mayAmend = mayManage && contract.writtenByUs && !open && contract.state !== 'ended'
  return (
    <>
      <Link to="/network/contracts" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={contract.number}>
        <p>
          <Link to="/network/partners/$partner" params={{ partner: contract.partnerId }}>
            {contract.partnerName ?? '—'}
          </Link>
        </p>
        <ContractState contract={contract} />
        {open && !contract.waitsForUs && <p>{say.waitsForThem()}</p>}
      </PageHeading>
      <p className="actions-line">
        <Link to="/network/contracts/$contract/readiness" params={{ contract: id }}>
          {say.readiness()}
        </Link>
        {mayAmend && (
          <Link to="/network/contracts/$contract/amend" params={{ contract: id }}>
            {say.amend()}
          </Link>
        )}
      </p>
      {open && mayManage && contract.partnerIsOnHub && (
        <AnswerVersion contractId={id} version={open} isOurs={contract.writtenByUs} />
      )}
      <Versions seen={seen.data} />
      {versions.length > 1 && <Compared versions={versions} />}
      <Timeline timeline={seen.data.timeline} />
      {mayManage && contract.state === 'in-force' && <EndContract contractId={id} />}
    </>
  )
}

function Versions({ seen: { contract, versions } }: { readonly seen: Seen }) {
  const say = useWords(contractWords)
  const write = useWriting()
  const last = versions.at(-1)?.version ?? 1
  const [shown, setShown] = useState<number | null>(null)
  const number =
    shown ?? versions.find(({ state }) => state === 'proposed')?.version ?? contract.inForce?.version
  const version = versions.find(each => each.version === (number ?? last))
  if (!version) return null
  const daysOf = ({ since, beginsOn, until }: Version) =>
    `${write.day(beginsOn ?? since)} – ${until === null ? say.open() : write.day(until)}`
  return (
    <section aria-labelledby="terms-heading">
      <h2 id="terms-heading">{say.terms()}</h2>
      {versions.length > 1 && (
        <SelectField
          label={say.showVersion()}
          value={String(version.version)}
          onChange={value => setShown(Number(value))}
          choices={versions.map(each => ({
            code: String(each.version),
            name: `${say.version({ number: each.version })}: ${say[each.state]()}, ${daysOf(each)}`,
          }))}
        />
      )}
      <Facts
        facts={[
          [say.version({ number: version.version }), say[version.state]()],
          [say.since(), write.day(version.beginsOn ?? version.since)],
          [say.until(), version.until === null ? say.open() : write.day(version.until)],
          version.note === null ? null : [say.note(), version.note],
        ]}
      />
      {version.notes.length > 0 && (
        <div className="note-box">
          <h3>{say.worthKnowing()}</h3>
          <ul>
            {version.notes.map(({ code, where, says }) => (
              <li key={`${code} ${where}`}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      <TermSections version={version} />
    </section>
  )
}

function TermSections({ version }: { readonly version: Version }) {
  const linesOf = useTermLines()
  const lines = linesOf(version.terms)
  const sections = [...new Set(lines.map(({ section }) => section))]
  return (
    <div className="beside">
      {sections.map(section => (
        <section key={section} aria-label={section}>
          <h3>{section}</h3>
          <Facts
            facts={lines
              .filter(line => line.section === section)
              .map(({ name, value }) => [name, value] as const)}
          />
        </section>
      ))}
    </div>
  )
}

function Compared({ versions }: { readonly versions: readonly Version[] }) {
  const say = useWords(contractWords)
  const term = useWords(termWords)
  const write = useWriting()
  const linesOf = useTermLines()
  const [from, setFrom] = useState(versions.at(-2)?.version ?? 1)
  const [to, setTo] = useState(versions.at(-1)?.version ?? 1)
  const choices = versions.map(({ version }) => ({
    code: String(version),
    name: say.version({ number: version }),
  }))
  const withDays = (number: number) => {
    const version = versions.find(each => each.version === number)
    if (!version) return []
    const { since, until } = version
    const days = { key: 'days', section: term.since(), name: say.since(), value: write.day(since) }
    const last = {
      key: 'until',
      section: term.until(),
      name: say.until(),
      value: until ? write.day(until) : say.open(),
    }
    return [days, last, ...linesOf(version.terms)]
  }
  const changes = changesBetween(withDays(from), withDays(to))
  return (
    <section aria-labelledby="compare-heading">
      <h2 id="compare-heading">{say.compare()}</h2>
      <div className="filters">
        <SelectField
          label={say.compareFrom()}
          value={String(from)}
          onChange={v => setFrom(Number(v))}
          choices={choices}
        />
        <SelectField
          label={say.compareTo()}
          value={String(to)}
          onChange={v => setTo(Number(v))}
          choices={choices}
        />
      </div>
      {changes.length === 0 ? (
        <p>{say.same()}</p>
      ) : (
        <DataTable
          caption={say.compare()}
          rows={changes}
          keyOf={({ key }) => key}
          columns={[
            { heading: say.term(), show: ({ name }) => name },
            { heading: say.version({ number: from }), show: each => each.from && <del>{each.from}</del> },
            { heading: `${say.version({ number: to })} `, show: each => each.to && <ins>{each.to}</ins> },
          ]}
        />
      )}
    </section>
  )
}

function Timeline({ timeline }: { readonly timeline: Seen['timeline'] }) {
  const say = useWords(contractWords)
  const write = useWriting()
  return (
    <section aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{say.timeline()}</h2>
      <ol className="plain-list">
        {timeline.map(({ at, what, version }) => (
          <li key={`${at} ${what}`}>
            {write.instant(at)}: {say[what]()}
            {version !== null && `, ${say.version({ number: version })}`}
          </li>
        ))}
      </ol>
    </section>
  )
}
