/** A contract is proposed, or written down, or changed by another version: one form for the three. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { HubTrouble } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { useEvery } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { type Choice, TextField, WordsField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { contractWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { DelegateFields } from './delegate-fields.tsx'
import { FileFields } from './file-fields.tsx'
import { PartnerField } from './partner-field.tsx'
import { PaymentFields } from './payment-fields.tsx'
import { ServiceFields } from './service-fields.tsx'
import { BillingFields, SharingFields } from './sharing-fields.tsx'
import { draftOf, emptyTerms, type TermsDraft, versionFrom } from './terms-state.ts'

/** The first day of the next month: what is proposed now begins then, unless somebody says otherwise. */
function nextMonth(): string {
  const today = new Date()
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1)).toISOString().slice(0, 10)
}

/** A plan proposes; a provider writes down what it agreed on with a plan that is not on the hub. */
export function ProposePage() {
  const say = useWords(contractWords)
  const { isKind } = useSession()
  const isPayer = isKind('plan') || isKind('delegate')
  return (
    <>
      <Link to="/network/contracts" className="back-link">
        {say.back()}
      </Link>
      <PageHeading
        title={isPayer ? say.propose() : say.record()}
        says={isPayer ? say.proposeSays() : say.recordSays()}
      />
      {isPayer ? <Proposing /> : <Recording />}
    </>
  )
}

const providerKinds = ['ecm-provider', 'community-supports-provider', 'delegate', 'county']

function Proposing() {
  const navigate = useNavigate()
  const organizations = useEvery(
    'people.list-organizations',
    { limit: 500 },
    ({ organizations: rows, next }) => ({
      rows,
      next,
    }),
  )
  const partners = useEvery('network.list-partners', { limit: 500 }, ({ partners: rows, next }) => ({
    rows,
    next,
  }))
  const propose = useAsk('network.propose-contract')
  if (organizations.isPending || partners.isPending) return <Loading />
  const all = [...organizations.rows, ...partners.rows]
  return (
    <WriteForm
      partners={all.filter(({ kinds }) => kinds.some(kind => providerKinds.includes(kind))).map(choiceOf)}
      first={draftOf(emptyTerms, nextMonth())}
      isBusy={propose.isPending}
      trouble={propose.error}
      onWrite={input =>
        propose.mutate(
          { input },
          {
            onSuccess: ({ contractId }) =>
              void navigate({ to: '/network/contracts/$contract', params: { contract: contractId } }),
          },
        )
      }
    />
  )
}

function Recording() {
  const navigate = useNavigate()
  const partners = useEvery('network.list-partners', { limit: 500 }, ({ partners: rows, next }) => ({
    rows,
    next,
  }))
  const record = useAsk('network.record-contract')
  if (partners.isPending) return <Loading />
  const payers = partners.rows.filter(({ kinds }) =>
    kinds.some(kind => kind === 'plan' || kind === 'delegate'),
  )
  return (
    <WriteForm
      partners={payers.map(choiceOf)}
      first={draftOf(emptyTerms, nextMonth())}
      isBusy={record.isPending}
      trouble={record.error}
      onWrite={input =>
        record.mutate(
          { input },
          {
            onSuccess: ({ contractId }) =>
              void navigate({ to: '/network/contracts/$contract', params: { contract: contractId } }),
          },
        )
      }
    />
  )
}

function choiceOf({ id, name }: { readonly id: string; readonly name: string }): Choice {
  return { code: id, name }
}

/** Begins with what was agreed last. */
export function AmendPage() {
  const say = useWords(contractWords)
  const navigate = useNavigate()
  const { contract: id } = useParams({ from: '/inside/network/contracts/$contract/amend' })
  const seen = useAnswer('network.see-contract', { contractId: id })
  const amend = useAsk('network.amend-contract')
  const last = seen.data?.versions.findLast(({ state }) => state === 'agreed') ?? seen.data?.versions.at(-1)
  return (
    <>
      <Link to="/network/contracts/$contract" params={{ contract: id }} className="back-link">
        {say.backToContract()}
      </Link>
      <PageHeading title={say.amend()} says={say.amendSays()} />
      {seen.isPending && <Loading />}
      {seen.isError && <Trouble title={seen.error.message} remedy={seen.error.remedy} />}
      {last && (
        <WriteForm
          partners={null}
          first={draftOf(last.terms, '')}
          isBusy={amend.isPending}
          trouble={amend.error}
          onWrite={({ partnerId: _, number: __, ...input }) =>
            amend.mutate(
              { input: { contractId: id, ...input } },
              {
                onSuccess: () =>
                  void navigate({ to: '/network/contracts/$contract', params: { contract: id } }),
              },
            )
          }
        />
      )}
    </>
  )
}

type Written = NonNullable<ReturnType<typeof versionFrom>> & {
  readonly partnerId: string
  readonly number: string
}

type WriteFormProps = {
  /** Null where the contract is known already. */
  readonly partners: readonly Choice[] | null
  readonly first: TermsDraft
  readonly isBusy: boolean
  readonly trouble: HubTrouble | null
  readonly onWrite: (written: Written) => void
}

function WriteForm({ partners, first, isBusy, trouble, onWrite }: WriteFormProps) {
  const say = useWords(contractWords)
  const frame = useWords(networkFrameWords)
  const [draft, setDraft] = useState(first)
  const [partnerId, setPartner] = useState('')
  const [number, setNumber] = useState('')
  const { terms, since } = draft
  const setTerms = (next: TermsDraft['terms']) => setDraft({ ...draft, terms: next })
  const version = versionFrom(draft)
  const isWhole = version !== null && (partners === null || (partnerId !== '' && number.trim() !== ''))
  return (
    <form
      className="wide-form"
      onSubmit={event => {
        event.preventDefault()
        if (version !== null && isWhole) onWrite({ ...version, partnerId, number: number.trim() })
      }}
    >
      {partners !== null && (
        <>
          <PartnerField partners={partners} value={partnerId} onChange={setPartner} />
          <TextField label={say.number()} value={number} onChange={setNumber} required isShort />
        </>
      )}
      <TextField
        label={say.since()}
        type="date"
        value={since}
        onChange={next => setDraft({ ...draft, since: next })}
        required
        isShort
      />
      <TextField
        label={say.until()}
        hint={say.untilHint()}
        type="date"
        value={draft.until}
        onChange={until => setDraft({ ...draft, until })}
        isShort
      />
      <ServiceFields terms={terms} onChange={setTerms} />
      <PaymentFields draft={draft} onChange={setDraft} />
      <BillingFields terms={terms} since={since} onChange={setTerms} />
      <FileFields terms={terms} onChange={setTerms} />
      <DelegateFields draft={draft} onChange={setDraft} />
      <SharingFields terms={terms} since={since} onChange={setTerms} />
      <WordsField
        label={say.note()}
        hint={frame.noHealth()}
        value={draft.note}
        onChange={note => setDraft({ ...draft, note })}
      />
      {trouble && <Trouble title={trouble.message} remedy={trouble.remedy} />}
      <Button type="submit" disabled={isBusy || !isWhole}>
        {partners === null ? say.amend() : say.propose()}
      </Button>
    </form>
  )
}
