/** Which of a plan’s dashboards a county may see: said for each county on the hub, and taken back here. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { dashboards } from '#guidance/all-dashboards.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { sharingWords } from '../../words/dashboards/sharing.ts'
import { sayIn } from '../../words/define.ts'

type County = Answered<'dashboards.list-shares'>['counties'][number]

export function SharingPage() {
  const say = useWords(sharingWords)
  const shares = useAnswer('dashboards.list-shares', {})
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {shares.isPending && <Loading />}
      {shares.isError && <Trouble title={shares.error.message} remedy={shares.error.remedy} />}
      {shares.data?.counties.length === 0 && (
        <Empty title={say.noCounty()}>
          <p>{say.noCountySays()}</p>
        </Empty>
      )}
      {shares.data?.counties.map(county => (
        <ShareForm key={county.id} county={county} />
      ))}
    </>
  )
}

function ShareForm({ county: { id, name, dashboards: shared, saidAt } }: { readonly county: County }) {
  const say = useWords(sharingWords)
  const write = useWriting()
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const save = useAsk('dashboards.share')
  const [chosen, setChosen] = useState<readonly string[]>(shared)
  const may = mayDo('oversight/manage')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ input: { county: id, dashboards: ids(chosen) } })
  }
  return (
    <form className="usa-form wide-form" onSubmit={send}>
      <fieldset className="usa-fieldset tile" disabled={!may}>
        <legend className="usa-legend">{name}</legend>
        <p>
          {saidAt === null ? say.nothingShared() : say.sharedSince({ day: write.day(saidAt.slice(0, 10)) })}
        </p>
        {dashboards.map(({ id: dashboard, title }) => (
          <CheckField
            key={dashboard}
            label={sayIn(language, title)}
            isChecked={chosen.includes(dashboard)}
            onChange={is =>
              setChosen(is ? [...chosen, dashboard] : chosen.filter(each => each !== dashboard))
            }
          />
        ))}
        <Refused trouble={save.error} />
        {may && (
          <Button type="submit" disabled={save.isPending} aria-label={say.saveFor({ county: name })}>
            {say.save()}
          </Button>
        )}
        <div role="status">{save.isSuccess && <p>{say.saved()}</p>}</div>
      </fieldset>
    </form>
  )
}

type Id = County['dashboards'][number]

/** In the order of the page. */
const ids = (chosen: readonly string[]): Id[] =>
  dashboards.flatMap(({ id }) => (chosen.includes(id) ? [id as Id] : []))
