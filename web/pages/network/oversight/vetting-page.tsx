/** The vetting of providers: where each stands, and, for a plan, the form that puts it down. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { vettingWords } from '../../../words/network/oversight.ts'
import { usePartnerChoices } from '../partner-choices.ts'

type Vetting = Answered<'oversight.list-vettings'>['vettings'][number]

export function VettingPage() {
  const say = useWords(vettingWords)
  const { mayDo, isKind } = useSession()
  const pages = usePages('oversight.list-vettings', { limit: 100 }, ({ vettings, next }) => ({
    rows: vettings,
    next,
  }))
  const mayVet = mayDo('network/manage') && (isKind('plan') || isKind('delegate'))
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
        {rows => <VettingTable vettings={rows} />}
      </Paged>
      {mayVet && <RecordVetting known={pages.rows} />}
    </>
  )
}

function VettingTable({ vettings }: { readonly vettings: readonly Vetting[] }) {
  const say = useWords(vettingWords)
  const frame = useWords(networkFrameWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.title()}
      rows={vettings}
      keyOf={({ id }) => id}
      columns={[
        { heading: frame.partner(), show: ({ partnerName }) => partnerName ?? '—' },
        { heading: say.path(), show: ({ path }) => say[path]() },
        {
          heading: say.state(),
          show: ({ state, isGoodToday }) => (
            <Mark tone={isGoodToday ? 'good' : state === 'failed' ? 'bad' : 'warn'}>
              {`${say[state]()} · ${isGoodToday ? say.good() : say.notGood()}`}
            </Mark>
          ),
        },
        { heading: say.npi(), show: ({ npi }) => npi ?? '—' },
        { heading: say.passedOn(), show: ({ passedOn }) => (passedOn ? write.day(passedOn) : '—') },
        { heading: say.expiresOn(), show: ({ expiresOn }) => (expiresOn ? write.day(expiresOn) : '—') },
        { heading: say.asked(), show: ({ asked }) => asked.join('; ') || '—' },
      ]}
    />
  )
}

const states = ['begun', 'waiting-for-provider', 'passed', 'failed', 'ended'] as const

function RecordVetting({ known }: { readonly known: readonly Vetting[] }) {
  const say = useWords(vettingWords)
  const providers = usePartnerChoices(say.choose())
  const [providerId, setProvider] = useState('')
  const found = known.find(each => each.providerId === providerId)
  return (
    <section className="tile" aria-labelledby="vet-heading">
      <h2 id="vet-heading">{say.change()}</h2>
      <SelectField label={say.provider()} value={providerId} onChange={setProvider} choices={providers} />
      {providerId !== '' && <VettingForm key={providerId} providerId={providerId} known={found} />}
    </section>
  )
}

type VettingFormProps = { readonly providerId: string; readonly known: Vetting | undefined }

function VettingForm({ providerId, known }: VettingFormProps) {
  const say = useWords(vettingWords)
  const frame = useWords(networkFrameWords)
  const [path, setPath] = useState(known?.path ?? 'plan-vetting')
  const [state, setState] = useState(known?.state ?? 'begun')
  const [npi, setNpi] = useState(known?.npi ?? '')
  const [npiKind, setNpiKind] = useState(known?.npiKind ?? 'organization')
  const [passedOn, setPassedOn] = useState<string>(known?.passedOn ?? '')
  const [expiresOn, setExpiresOn] = useState<string>(known?.expiresOn ?? '')
  const [asked, setAsked] = useState(known?.asked.join('\n') ?? '')
  const record = useAsk('oversight.record-vetting')
  // Where it can go from where it stands, and where it is.
  const offered = states.filter(each => !known || each === known.state || known.canGoTo.includes(each))
  function save() {
    const number = npi.replaceAll(/\D/g, '')
    record.mutate({
      input: {
        providerId,
        path,
        state,
        npi: number === '' ? null : number,
        npiKind: number === '' ? null : npiKind,
        passedOn: readDay(passedOn),
        expiresOn: readDay(expiresOn),
        asked: asked.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()])),
      },
    })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      {record.isError && <Trouble title={record.error.message} remedy={record.error.remedy} />}
      <SelectField
        label={say.path()}
        value={path}
        onChange={value => setPath(value === 'state-enrollment' ? 'state-enrollment' : 'plan-vetting')}
        choices={(['plan-vetting', 'state-enrollment'] as const).map(code => ({ code, name: say[code]() }))}
      />
      <SelectField
        label={say.state()}
        value={state}
        onChange={value => setState(states.find(each => each === value) ?? 'begun')}
        choices={offered.map(code => ({ code, name: say[code]() }))}
      />
      <TextField label={say.npi()} value={npi} onChange={setNpi} isShort />
      <SelectField
        label={say.npiKind()}
        value={npiKind}
        onChange={value => setNpiKind(value === 'individual' ? 'individual' : 'organization')}
        choices={(['organization', 'individual'] as const).map(code => ({ code, name: say[code]() }))}
      />
      <TextField label={say.passedOn()} type="date" value={passedOn} onChange={setPassedOn} isShort />
      <TextField label={say.expiresOn()} type="date" value={expiresOn} onChange={setExpiresOn} isShort />
      <WordsField label={say.asked()} hint={say.askedHint()} value={asked} onChange={setAsked} />
      <Button type="submit" disabled={record.isPending}>
        {frame.save()}
      </Button>
      <p role="status">{record.isSuccess && frame.saved()}</p>
    </form>
  )
}
