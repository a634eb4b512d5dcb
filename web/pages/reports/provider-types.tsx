/** What kind each provider is reported as: chosen from the State's kinds where there is a list, else written. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Refused } from '../../ui/refused.tsx'
import { reportSetupWords } from '../../words/reports/reports.ts'

type Provider = Answered<'reports.see-settings'>['providers'][number]

export function ProviderTypes({ providers }: { readonly providers: readonly Provider[] }) {
  const say = useWords(reportSetupWords)
  const { mayDo } = useSession()
  if (providers.length === 0) return <p>{say.noProviders()}</p>
  return (
    <DataTable
      caption={say.providers()}
      rows={providers}
      keyOf={({ provider, program }) => `${provider} ${program}`}
      columns={[
        { heading: say.provider(), show: ({ name }) => name },
        { heading: say.service(), show: ({ program }) => say[program]() },
        {
          heading: say.type(),
          show: provider =>
            mayDo('oversight/manage') ? <TypeForm said={provider} /> : <Type type={provider.type} />,
        },
      ]}
    />
  )
}

function Type({ type }: { readonly type: string | null }) {
  const say = useWords(reportSetupWords)
  if (type === null) return <Mark tone="warn">{say.noType()}</Mark>
  return <span translate="no">{type}</span>
}

function TypeForm({ said: { provider, program, name, type } }: { readonly said: Provider }) {
  const say = useWords(reportSetupWords)
  const save = useAsk('reports.set-provider')
  const [text, setText] = useState(type ?? '')
  const [isOpen, setOpen] = useState(false)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ input: { provider, program, type: text } }, { onSuccess: () => setOpen(false) })
  }
  if (!isOpen)
    return (
      <>
        <Type type={type} />{' '}
        <Button type="button" unstyled aria-label={`${say.act()}: ${name}`} onClick={() => setOpen(true)}>
          {say.act()}
        </Button>
      </>
    )
  return (
    <form onSubmit={send}>
      <TextField label={say.typeOf({ name })} value={text} onChange={setText} required />
      <Refused trouble={save.error} />
      <Button type="submit" disabled={save.isPending}>
        {say.save()}
      </Button>
    </form>
  )
}
