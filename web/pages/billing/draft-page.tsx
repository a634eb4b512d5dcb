/** A draft of invoices to one plan: kept as one types, one invoice or many members at a time, checked, sent. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, ButtonGroup, Checkbox } from '@trussworks/react-uswds'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { askHub } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { AllServices } from './all-services.tsx'
import { emptyInvoice, type Finding, idOf, type Place, withInvoice, withoutInvoice } from './draft-changes.ts'
import { DueDay } from './due-day.tsx'
import { FindingSummary } from './finding-summary.tsx'
import { ForeseenReasons } from './foreseen.tsx'
import { InvoiceForm, InvoiceSteps } from './invoice-form.tsx'
import { InvoiceTable } from './invoice-table.tsx'
import { ManyMembers } from './many-members.tsx'
import { type DraftOnPage, DraftProvider, useOpenDraft } from './open-draft.ts'
import { ProviderBlock } from './provider-block.tsx'
import { SendDraft } from './send-draft.tsx'
import { type OpenDraft, useDraft } from './use-draft.ts'

const route = getRouteApi('/inside/billing/drafts/$draft')

export function DraftPage() {
  const { draft: id } = route.useParams()
  const [opened, open] = useState(0)
  const { draft, trouble } = useDraft(id, opened)
  if (trouble !== null) return <Trouble title={trouble.message} remedy={trouble.remedy} />
  if (draft === null) return <Loading />
  return <Opened draft={draft} openAnew={() => open(opened + 1)} />
}

function Opened({ draft, openAnew }: { readonly draft: OpenDraft; readonly openAnew: () => void }) {
  const { partner, party, month } = draft.head
  const form = useAnswer('billing.see-form', { partner, party, month: month })
  const [explains, explain] = useState(false)
  const [tellsAll, tellAll] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const leave = useCallback(
    (place: Place, key: string) =>
      setLeft(so => (so.has(idOf(place, key)) ? so : new Set([...so, idOf(place, key)]))),
    [],
  )
  const onPage = useMemo<DraftOnPage | null>(
    () =>
      form.data === undefined
        ? null
        : {
            ...draft,
            form: form.data,
            explains,
            tellsAll,
            leave,
            isLeft: (place, key) => left.has(idOf(place, key)),
          },
    [draft, form.data, explains, tellsAll, leave, left],
  )
  if (form.isError) return <Trouble title={form.error.message} remedy={form.error.remedy} />
  if (onPage === null) return <Loading />
  return (
    <DraftProvider value={onPage}>
      <Draft explain={explain} tellAll={() => tellAll(true)} openAnew={openAnew} />
    </DraftProvider>
  )
}

type DraftProps = {
  readonly explain: (explains: boolean) => void
  readonly tellAll: () => void
  readonly openAnew: () => void
}

function Draft({ explain, tellAll, openAnew }: DraftProps) {
  const say = useWords(billingWords)
  const write = useWriting()
  const navigate = useNavigate()
  const draft = useOpenDraft()
  const { invoice: shown } = route.useSearch()
  const { content, head, keeping, explains } = draft
  const opened = content.invoices.find(({ id }) => id === shown) ?? null
  const top = useRef<HTMLDivElement>(null)
  const show = (invoice: string | null): void => {
    void navigate({
      to: '/billing/drafts/$draft',
      params: { draft: head.id },
      search: invoice === null ? {} : { invoice },
    })
  }
  useFocusOn(shown ?? '', top)
  const goTo = useGoTo(show, opened?.id ?? null)
  return (
    <div className="draft">
      <Link to="/billing" className="back-link">
        {say.back()}
      </Link>
      <PageHeading
        title={say.toPlan({ plan: head.partnerName ?? '' })}
        says={[say[head.party](), write.month(head.month)].join(' · ')}
      >
        <DueDay partner={head.partner} month={head.month} />
      </PageHeading>
      <div className="keeping-bar">
        <KeepingNote />
        <Checkbox
          id="explain"
          name="explain"
          label={say.explain()}
          checked={explains}
          onChange={({ target }) => explain(target.checked)}
        />
      </div>
      {keeping.is === 'conflict' && <Conflict openAnew={openAnew} />}
      <div ref={top} tabIndex={-1} className="draft__top">
        {opened && <h2>{say.invoice({ number: opened.facts.invoiceNumber ?? '' })}</h2>}
      </div>
      <FindingSummary invoice={opened?.id ?? null} goTo={goTo} />
      <ForeseenReasons invoice={opened?.id ?? null} />
      {draft.form.sections.slice(0, 1).map(section => (
        // Folded up again with each invoice that is opened, once it is complete.
        <ProviderBlock key={`${section.id} ${opened?.id}`} section={section} />
      ))}
      {opened ? (
        <>
          <InvoiceForm key={opened.id} invoice={opened} />
          <InvoiceSteps
            back={() => show(null)}
            next={nextOf(content.invoices, opened.id, show)}
            remove={() => {
              draft.change(so => withoutInvoice(so, opened.id))
              show(null)
            }}
          />
        </>
      ) : (
        <AllInvoices show={show} />
      )}
      <SendDraft
        tellAll={() => {
          tellAll()
          requestAnimationFrame(() => document.getElementById('findings')?.focus())
        }}
        sent={({ transmission, left }) => {
          if (left > 0) openAnew()
          void navigate({ to: '/billing', search: { sent: transmission } })
        }}
      />
    </div>
  )
}

function nextOf(
  invoices: readonly { readonly id: string }[],
  id: string,
  show: (invoice: string) => void,
): (() => void) | null {
  const next = invoices[invoices.findIndex(each => each.id === id) + 1]
  return next ? () => show(next.id) : null
}

/** The table of invoices, with the ways to make more; and all their services in one table. */
function AllInvoices({ show }: { readonly show: (invoice: string) => void }) {
  const say = useWords(billingWords)
  const { content, form, change } = useOpenDraft()
  const [isMany, many] = useState(false)
  const corrects = content.invoices.some(invoice => invoice.corrects)
  return (
    <>
      <section aria-labelledby="invoices-heading">
        <h2 id="invoices-heading">{say.invoices()}</h2>
        <InvoiceTable open={show} />
        {!corrects && !isMany && (
          <ButtonGroup>
            <Button
              type="button"
              outline
              onClick={() => {
                const invoice = emptyInvoice(form)
                change(so => withInvoice(so, invoice))
                show(invoice.id)
              }}
            >
              {say.addInvoice()}
            </Button>
            <Button type="button" outline onClick={() => many(true)}>
              {say.addMany()}
            </Button>
          </ButtonGroup>
        )}
      </section>
      {isMany && <ManyMembers close={() => many(false)} />}
      {content.invoices.length > 0 && <AllServices />}
    </>
  )
}

/** Where the draft stands, said once it changes. */
function KeepingNote() {
  const say = useWords(billingWords)
  const write = useWriting()
  const { keeping } = useOpenDraft()
  const words =
    keeping.is === 'kept'
      ? say.savedAt({ time: write.instant(keeping.at) })
      : keeping.is === 'keeping'
        ? say.saving()
        : keeping.is === 'trouble'
          ? say.saveTrouble({ why: keeping.trouble.message })
          : say.unsaved()
  return (
    <p role="status" className={keeping.is === 'trouble' ? 'is-late' : 'usa-hint'}>
      {words}
    </p>
  )
}

/** Somebody else was here: nothing of either is overwritten, and a person decides. */
function Conflict({ openAnew }: { readonly openAnew: () => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const navigate = useNavigate()
  const { head, content } = useOpenDraft()
  const now = useAnswer('billing.list-drafts', { limit: 100 })
  const theirs = now.data?.drafts.find(({ id }) => id === head.id)
  const keepMine = async (): Promise<void> => {
    const { partner, party, month } = head
    const { draft } = await askHub('billing.begin-draft', { partner, party, month })
    await askHub('billing.save-draft', { draft, version: 1, content })
    await navigate({ to: '/billing/drafts/$draft', params: { draft }, search: {} })
    openAnew()
  }
  return (
    <Dialog
      title={say.conflict()}
      says={say.conflictSays({
        who: theirs?.changedBy ?? say.somebody(),
        when: theirs ? write.instant(theirs.changedAt) : '',
      })}
    >
      <ButtonGroup>
        <Button type="button" onClick={openAnew}>
          {say.takeTheirs()}
        </Button>
        <Button type="button" outline onClick={() => void keepMine()}>
          {say.keepMine()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** Another invoice is begun at its top. */
function useFocusOn(shown: string, top: React.RefObject<HTMLDivElement | null>): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    top.current?.focus()
  }, [shown, top])
}

/** Opens the invoice of a finding and goes to its field, once it is there. */
function useGoTo(
  show: (invoice: string) => void,
  opened: string | null,
): (finding: Finding, field: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const field = wanted.current
    if (field === null || opened === null) return
    wanted.current = null
    requestAnimationFrame(() => document.getElementById(field)?.focus())
  }, [opened])
  return ({ invoice }, field) => {
    const there = document.getElementById(field)
    if (there) {
      there.focus()
      return
    }
    wanted.current = field
    show(invoice)
  }
}
