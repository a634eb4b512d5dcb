/** Audits of providers, by us and of us; and the form that announces one. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty, Trouble } from '../../../ui/states.tsx'
import { auditWords, vettingWords } from '../../../words/network/oversight.ts'
import { usePartnerChoices } from '../partner-choices.ts'

type Audit = Answered<'oversight.list-audits'>['audits'][number]

export const auditTones: { readonly [state in Audit['state']]: MarkTone } = {
  announced: 'soft',
  'under-way': 'warn',
  reported: 'warn',
  closed: 'good',
  'called-off': 'soft',
}

export function AuditsPage() {
  const say = useWords(auditWords)
  const write = useWriting()
  const { mayDo, isKind } = useSession()
  const pages = usePages('oversight.list-audits', { limit: 100 }, ({ audits, next }) => ({
    rows: audits,
    next,
  }))
  const mayAudit = mayDo('oversight/manage') && ['plan', 'delegate', 'county'].some(isKind)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => (
          <DataTable
            caption={say.title()}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                heading: say.audit(),
                show: ({ id, title }) => (
                  <Link to="/network/audits/$audit" params={{ audit: id }}>
                    {title}
                  </Link>
                ),
              },
              {
                heading: say.of(),
                show: ({ partnerName, byUs }) =>
                  byUs ? (partnerName ?? '—') : say.by({ name: partnerName ?? '—' }),
              },
              {
                heading: say.period(),
                show: ({ periodFrom, periodTo }) => `${write.day(periodFrom)} – ${write.day(periodTo)}`,
              },
              {
                heading: say.state(),
                show: ({ state }) => <Mark tone={auditTones[state]}>{say[state]()}</Mark>,
              },
              { heading: say.announcedOn(), show: ({ announcedOn }) => write.day(announcedOn) },
            ]}
          />
        )}
      </Paged>
      {mayAudit && <Announce />}
    </>
  )
}

function Announce() {
  const say = useWords(auditWords)
  const vetting = useWords(vettingWords)
  const navigate = useNavigate()
  const providers = usePartnerChoices(vetting.choose())
  const [providerId, setProvider] = useState('')
  const [title, setTitle] = useState('')
  const [scope, setScope] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const open = useAsk('oversight.open-audit')
  const [periodFrom, periodTo] = [readDay(from), readDay(to)]
  const areas = scope.split(',').flatMap(area => (area.trim() === '' ? [] : [area.trim()]))
  const isWhole = providerId !== '' && title.trim() !== '' && areas.length > 0 && periodFrom && periodTo
  function announce() {
    if (!periodFrom || !periodTo || !isWhole) return
    const input = { providerId, title: title.trim(), scope: areas, periodFrom, periodTo }
    open.mutate(
      { input },
      {
        onSuccess: ({ audit }) =>
          void navigate({ to: '/network/audits/$audit', params: { audit: audit.id } }),
      },
    )
  }
  return (
    <section className="tile" aria-labelledby="announce-heading">
      <h2 id="announce-heading">{say.announce()}</h2>
      {open.isError && <Trouble title={open.error.message} remedy={open.error.remedy} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          announce()
        }}
      >
        <SelectField
          label={vetting.provider()}
          value={providerId}
          onChange={setProvider}
          choices={providers}
        />
        <TextField label={say.auditTitle()} value={title} onChange={setTitle} required />
        <TextField label={say.scope()} hint={say.scopeHint()} value={scope} onChange={setScope} required />
        <TextField label={say.from()} type="date" value={from} onChange={setFrom} required isShort />
        <TextField label={say.to()} type="date" value={to} onChange={setTo} required isShort />
        <Button type="submit" disabled={open.isPending || !isWhole}>
          {say.announce()}
        </Button>
      </form>
    </section>
  )
}
