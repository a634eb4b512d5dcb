/** A plan's provider directory: plain filters, the list, and the same as a file. */
import { useParams } from '@tanstack/react-router'
import { Button, Checkbox, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { plainPopulations } from '#guidance/care/plain-populations.ts'
import { plainSupports } from '#guidance/care/plain-supports.ts'
import { useAnswer } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { directoryWords } from '../../words/care/directory.ts'
import { sayIn } from '../../words/define.ts'
import { frameWords } from '../../words/frame.ts'
import { CareFrame, type PlanPage } from './care-frame.tsx'

type Entry = Answered<'care.list-providers'>['entries'][number]
type Search = { offers?: string; county?: string; language?: string; accepting?: 'yes' }

export function ProvidersPage() {
  const { plan } = useParams({ from: '/care/$plan/providers' })
  const say = useWords(directoryWords)
  return (
    <CareFrame
      plan={plan}
      title={() => say.providersTitle()}
      says={name => say.providersSays({ plan: name })}
    >
      {page =>
        page.plan.showsDirectory ? <Directory plan={plan} page={page} /> : <Empty title={say.notShown()} />
      }
    </CareFrame>
  )
}

function Directory({ plan, page }: { readonly plan: string; readonly page: PlanPage }) {
  const [search, setSearch] = useState<Search>({})
  const [limit, setLimit] = useState(25)
  const say = useWords(directoryWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const found = useAnswer('care.list-providers', { plan, limit, ...search })
  return (
    <>
      <Filters
        page={page}
        search={search}
        choose={change => {
          setSearch(before => withoutBlank({ ...before, ...change }))
          setLimit(25)
        }}
      />
      {found.isPending && <Loading />}
      {found.isError && <Trouble title={found.error.message} remedy={found.error.remedy} />}
      {found.data && (
        <>
          <p aria-live="polite">
            {say.found({ count: write.count(found.data.count), day: write.day(found.data.asOf) })}
          </p>
          {found.data.count === 0 ? (
            <Empty title={say.none()}>
              <p>{say.noneSays()}</p>
            </Empty>
          ) : (
            <EntryTable entries={found.data.entries} page={page} />
          )}
          {found.data.next !== null && limit < 200 && (
            <Button type="button" outline onClick={() => setLimit(Math.min(200, limit + 50))}>
              {frame.more()}
            </Button>
          )}
        </>
      )}
      <Files plan={plan} />
    </>
  )
}

function withoutBlank(search: Record<string, string | undefined>): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''))
}

type FiltersProps = {
  readonly page: PlanPage
  readonly search: Search
  readonly choose: (change: Record<string, string | undefined>) => void
}

function Filters({ page, search, choose }: FiltersProps) {
  const say = useWords(directoryWords)
  const { language } = useLanguage()
  return (
    <form className="care-filters" onSubmit={event => event.preventDefault()}>
      <div>
        <Label htmlFor="need">{say.need()}</Label>
        <Select
          id="need"
          name="need"
          value={search.offers ?? ''}
          onChange={({ target }) => choose({ offers: target.value })}
        >
          <option value="">{say.anyNeed()}</option>
          <optgroup label={say.ecmFor()}>
            {plainPopulations
              .filter(({ code }) => page.populations.includes(code))
              .map(({ code, says }) => (
                <option key={code} value={`ecm ${code}`}>
                  {sayIn(language, says)}
                </option>
              ))}
          </optgroup>
          <optgroup label={say.supportsHere()}>
            {plainSupports
              .filter(({ code }) => page.communitySupports.includes(code))
              .map(({ code, name }) => (
                <option key={code} value={`community-supports ${code}`}>
                  {sayIn(language, name)}
                </option>
              ))}
          </optgroup>
        </Select>
      </div>
      <div>
        <Label htmlFor="county">{say.county()}</Label>
        <Select
          id="county"
          name="county"
          value={search.county ?? ''}
          onChange={({ target }) => choose({ county: target.value })}
        >
          <option value="">{say.anyCounty()}</option>
          {page.counties.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <Label htmlFor="spoken">{say.spoken()}</Label>
        <Select
          id="spoken"
          name="spoken"
          value={search.language ?? ''}
          onChange={({ target }) => choose({ language: target.value })}
        >
          <option value="">{say.anyLanguage()}</option>
          {page.languages.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <Checkbox
        id="accepting"
        name="accepting"
        label={say.onlyOpen()}
        checked={search.accepting === 'yes'}
        onChange={({ target }) => choose({ accepting: target.checked ? 'yes' : undefined })}
      />
    </form>
  )
}

function EntryTable({ entries, page }: { readonly entries: readonly Entry[]; readonly page: PlanPage }) {
  const say = useWords(directoryWords)
  return (
    <DataTable
      caption={say.providersTitle()}
      rows={entries}
      keyOf={({ providerId, siteId }) => siteId ?? providerId}
      columns={[
        {
          heading: say.provider(),
          show: ({ providerName, siteName }) => (
            <>
              {providerName}
              {siteName !== null && siteName !== providerName && <div className="care-quiet">{siteName}</div>}
            </>
          ),
        },
        { heading: say.place(), show: entry => <Place entry={entry} page={page} /> },
        { heading: say.gives(), show: entry => <Gives entry={entry} /> },
        { heading: say.speaks(), show: ({ languages }) => languages.join(', ') || '—' },
        {
          heading: say.open(),
          show: ({ accepting }) =>
            accepting === null ? say.ask() : accepting.length > 0 ? say.yes() : say.notNow(),
        },
      ]}
    />
  )
}

function Place({ entry, page }: { readonly entry: Entry; readonly page: PlanPage }) {
  const say = useWords(directoryWords)
  const { street, city, zip, counties: codes, phone, siteId } = entry
  const where = page.counties
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join(', ')
  return (
    <div>
      {siteId !== null && street === null && <div>{say.addressHidden()}</div>}
      {street !== null && <div>{street}</div>}
      <div>{city === null ? where : `${city}${zip === null ? '' : ` ${zip.slice(0, 5)}`} · ${where}`}</div>
      {phone === null ? <div>{say.ask()}</div> : <a href={`tel:+1${phone}`}>{spokenPhone(phone)}</a>}
    </div>
  )
}

function Gives({ entry }: { readonly entry: Entry }) {
  const say = useWords(directoryWords)
  const { language } = useLanguage()
  const supports = entry.communitySupports.map(code => {
    const found = plainSupports.find(each => each.code === code)
    return found ? sayIn(language, found.name) : code
  })
  const populations = entry.populations.map(code => {
    const found = plainPopulations.find(each => each.code === code)
    return found ? sayIn(language, found.says) : code
  })
  return (
    <div>
      {populations.length > 0 && (
        <details>
          <summary>{say.ecmFor()}</summary>
          <ul>
            {populations.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {supports.length > 0 && <div>{supports.join(', ')}</div>}
    </div>
  )
}

function Files({ plan }: { readonly plan: string }) {
  const say = useWords(directoryWords)
  const address = (format: string): string =>
    `${addressOf('care.download-providers')}?${new URLSearchParams({ plan, format }).toString()}`
  return (
    <section aria-labelledby="as-file">
      <h2 id="as-file">{say.asFile()}</h2>
      <p>{say.fileSays()}</p>
      <ul className="plain-list plain-list--row">
        <li>
          <a href={address('csv')}>{say.csv()}</a>
        </li>
        <li>
          <a href={address('json')}>{say.json()}</a>
        </li>
      </ul>
    </section>
  )
}
