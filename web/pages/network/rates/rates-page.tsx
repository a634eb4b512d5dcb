/** Error rates of all partners: one row each with a small picture of its months, sorted as wanted. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answered, addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { fileKinds } from '../../../words/file-kinds.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { rateWords } from '../../../words/network/rates.ts'
import { useFileNames } from '../../files/names.ts'
import { RateBars } from './rate-chart.tsx'

export type PartnerRate = Answered<'exchange.list-error-rates'>['partners'][number]

export function RatesPage() {
  const say = useWords(rateWords)
  const frame = useWords(networkFrameWords)
  const nameOf = useFileNames()
  const { language } = useLanguage()
  const [direction, setDirection] = useState<'in' | 'out'>('in')
  const [sort, setSort] = useState<'rate' | 'rows' | 'name'>('rate')
  const [file, setFile] = useState('')
  const [months, setMonths] = useState(12)
  const narrowed = { direction, months, ...(file !== '' && { file }) }
  const pages = usePages(
    'exchange.list-error-rates',
    { ...narrowed, sort, codes: 1, limit: 50, language: language === 'es' ? 'es' : 'en' },
    answer => ({
      rows: answer.partners.map(each => ({ ...each, months: answer.months })),
      next: answer.next,
    }),
  )
  const query = new URLSearchParams({ direction, months: String(months), ...(file !== '' && { file }) })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="filters">
        <SelectField
          label={say.direction()}
          value={direction}
          onChange={value => setDirection(value === 'out' ? 'out' : 'in')}
          choices={[
            { code: 'in', name: say.theirs() },
            { code: 'out', name: say.ours() },
          ]}
        />
        <SelectField
          label={frame.file()}
          value={file}
          onChange={setFile}
          choices={[
            { code: '', name: frame.any() },
            ...Object.keys(fileKinds).map(code => ({ code, name: nameOf(code) })),
          ]}
        />
        <SelectField
          label={say.months()}
          value={String(months)}
          onChange={value => setMonths(Number(value))}
          choices={[3, 6, 12, 24].map(count => ({ code: String(count), name: say.lastMonths({ count }) }))}
        />
        <SelectField
          label={say.sort()}
          value={sort}
          onChange={value => setSort(value === 'rows' || value === 'name' ? value : 'rate')}
          choices={[
            { code: 'rate', name: say.byRate() },
            { code: 'rows', name: say.byRows() },
            { code: 'name', name: say.byName() },
          ]}
        />
      </div>
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => <RateTable rows={rows} />}
      </Paged>
      <p>
        <a href={`${addressOf('exchange.download-error-rates')}?${query}`} download>
          {say.download()}
        </a>{' '}
        · {say.counted()}
      </p>
    </>
  )
}

type Row = PartnerRate & { readonly months: readonly string[] }

function RateTable({ rows }: { readonly rows: readonly Row[] }) {
  const say = useWords(rateWords)
  const frame = useWords(networkFrameWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.title()}
      rows={rows}
      keyOf={({ partnerId }) => partnerId}
      columns={[
        {
          heading: frame.partner(),
          show: ({ partnerId, partnerName }) => (
            <Link to="/network/partners/$partner" params={{ partner: partnerId }}>
              {partnerName}
            </Link>
          ),
        },
        {
          heading: say.heldShare(),
          isNumeric: true,
          show: ({ rate }) => <strong>{rate === null ? '—' : write.share(rate)}</strong>,
        },
        {
          heading: say.rows(),
          isNumeric: true,
          show: ({ rejected, read }) => say.ofRows({ held: write.count(rejected), read: write.count(read) }),
        },
        { heading: say.files(), isNumeric: true, show: ({ files }) => write.count(files) },
        { heading: say.overTime(), show: row => <RateBars rate={row} months={row.months} isSmall /> },
        {
          heading: say.stumbles(),
          show: ({ stumbles }) => stumbles[0]?.says ?? say.noneFound(),
        },
      ]}
    />
  )
}
