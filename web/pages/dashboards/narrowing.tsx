/** What narrows a dashboard: the period, and where its figures can be, a partner, a service, a population. */
import { codesOn } from '#files/guidance.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import type { Dashboard } from '#guidance/dashboards/forms.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'
import { todayHere } from '../casework/today-here.ts'
import { usePartners } from '../files/names.ts'
import { serviceCodes, useServiceNames } from '../members/service-names.ts'
import type { DashboardSearch } from './search.ts'
import { monthsAgo } from './search.ts'

type NarrowingProps = {
  readonly dashboard: Dashboard
  readonly search: DashboardSearch
  readonly side: 'plan' | 'provider'
  readonly change: (search: DashboardSearch) => void
}

const spans = [3, 6, 12, 24] as const

export function Narrowing({ dashboard, search, side, change }: NarrowingProps) {
  const say = useWords(dashboardWords)
  const { language } = useLanguage()
  const { isKind } = useSession()
  const partners = usePartners()
  const nameOf = useServiceNames()
  const { months, partner = '', service = '', population = '' } = search
  const can = (what: 'partner' | 'service' | 'population') =>
    dashboard.figures.some(({ narrows }) => narrows.some(each => each === what))
  const put = (more: Partial<DashboardSearch>) => change({ ...search, ...more })
  const asWhole = (text: string) => (text === '' ? undefined : text)
  const own = search.from !== undefined
  return (
    <div className="filters not-printed">
      <SelectField
        label={say.period()}
        value={own ? 'own' : String(months ?? 12)}
        onChange={value =>
          value === 'own'
            ? put({ months: undefined, from: monthsAgo(months ?? 12), to: todayHere() })
            : put({ months: Number(value), from: undefined, to: undefined })
        }
        choices={[
          ...spans.map(count => ({ code: String(count), name: say.lastMonths({ count }) })),
          { code: 'own', name: say.ownDays() },
        ]}
      />
      {own && (
        <>
          <TextField
            type="date"
            label={say.from()}
            value={search.from ?? ''}
            onChange={value => value !== '' && put({ from: value })}
          />
          <TextField
            type="date"
            label={say.to()}
            value={search.to ?? ''}
            onChange={value => value !== '' && put({ to: value })}
          />
        </>
      )}
      {can('partner') && (
        <SelectField
          label={side === 'plan' ? say.provider() : say.plan()}
          value={partner}
          onChange={value => put({ partner: asWhole(value) })}
          choices={[
            { code: '', name: say.anyPartner() },
            ...partners.map(({ id, name }) => ({ code: id, name })),
          ]}
        />
      )}
      {can('service') && (
        <SelectField
          label={say.service()}
          value={service}
          onChange={value => put({ service: asWhole(value) })}
          choices={[
            { code: '', name: say.anyService() },
            { code: 'ecm-outreach', name: say.ecmOutreach() },
            ...serviceCodes.map(code => ({ code, name: nameOf(code) })),
          ]}
        />
      )}
      {can('population') && (
        <SelectField
          label={say.population()}
          value={population}
          onChange={value => put({ population: asWhole(value) })}
          choices={[
            { code: '', name: say.anyPopulation() },
            ...codesOn(populationsOfFocus, todayHere()).map(({ code, label, labelEs }) => ({
              code,
              name: `${code} · ${sayIn(language, { en: label, es: labelEs ?? label })}`,
            })),
          ]}
        />
      )}
      {isKind('delegate') && (
        <SelectField
          label={say.side()}
          value={side}
          onChange={value => put({ side: value === 'provider' ? 'provider' : 'plan', partner: undefined })}
          choices={[
            { code: 'plan', name: say.asPlan() },
            { code: 'provider', name: say.asProvider() },
          ]}
        />
      )}
    </div>
  )
}
