/** Capacity of all contracts in force; a provider reports its own here. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { capacityWords } from '../../../words/network/places.ts'
import { CapacityTable, type ContractCapacity, useCapacityNames } from './capacity-table.tsx'

export function CapacityPage() {
  const say = useWords(capacityWords)
  const frame = useWords(networkFrameWords)
  const { mayDo } = useSession()
  const [program, setProgram] = useState<'' | 'ecm' | 'community-supports'>('')
  const asked = { limit: 100, ...(program !== '' && { program }) }
  const pages = usePages('network.sum-capacity', asked, ({ contracts, next }) => ({ rows: contracts, next }))
  const reportable = pages.rows.filter(({ canReport }) => canReport)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="filters">
        <SelectField
          label={say.program()}
          value={program}
          onChange={value => setProgram(value === 'ecm' || value === 'community-supports' ? value : '')}
          choices={[
            { code: '', name: frame.any() },
            { code: 'ecm', name: frame.ecm() },
            { code: 'community-supports', name: frame['community-supports']() },
          ]}
        />
      </div>
      <Paged pages={pages} none={<Empty title={say.none()} />}>
        {rows => <CapacityTable contracts={rows} />}
      </Paged>
      {mayDo('network/manage') && reportable.length > 0 && <ReportCapacity contracts={reportable} />}
    </>
  )
}

function ReportCapacity({ contracts }: { readonly contracts: readonly ContractCapacity[] }) {
  const say = useWords(capacityWords)
  const frame = useWords(networkFrameWords)
  const nameOf = useCapacityNames()
  const lines = contracts.flatMap(contract => contract.lines.map(line => ({ ...line, contract })))
  const [chosen, setChosen] = useState('0')
  const [serving, setServing] = useState('')
  const [able, setAble] = useState('')
  const [isTried, setTried] = useState(false)
  const report = useAsk('network.report-capacity')
  const line = lines[Number(chosen)] ?? lines[0]
  const errorOf = (text: string) => (isTried && !isWhole(text) ? say.numberNeeded() : undefined)
  function send() {
    setTried(true)
    if (!line || !isWhole(serving) || !isWhole(able)) return
    const { contract, program, code } = line
    const input = {
      contractId: contract.contractId,
      program,
      code,
      serving: Number(serving),
      able: Number(able),
    }
    report.mutate({ input }, { onSuccess: () => setTried(false) })
  }
  return (
    <section className="tile" aria-labelledby="report-heading">
      <h2 id="report-heading">{say.report()}</h2>
      <p>{say.reportSays()}</p>
      {report.isError && <Trouble title={report.error.message} remedy={report.error.remedy} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <SelectField
          label={say.code()}
          value={chosen}
          onChange={setChosen}
          choices={lines.map((each, at) => ({
            code: String(at),
            name: `${each.contract.partnerName}: ${nameOf(each)}`,
          }))}
        />
        <TextField
          label={say.servingNow()}
          type="number"
          min={0}
          value={serving}
          onChange={setServing}
          error={errorOf(serving)}
          isShort
        />
        <TextField
          label={say.ableNow()}
          type="number"
          min={0}
          value={able}
          onChange={setAble}
          error={errorOf(able)}
          isShort
        />
        <Button type="submit" disabled={report.isPending}>
          {say.send()}
        </Button>
        <p role="status">{report.isSuccess && frame.saved()}</p>
      </form>
    </section>
  )
}

function isWhole(text: string): boolean {
  return /^\d{1,6}$/.test(text.trim())
}
