/** The directory: who gives ECM for whom, or a Community Support, by county, and takes new members. */
import { useState } from 'react'
import { useWords } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { siteWords } from '../../../words/network/places.ts'
import { useCodeChoices } from '../names.ts'
import { SiteCards } from './site-cards.tsx'

export function DirectoryPage() {
  const say = useWords(siteWords)
  const frame = useWords(networkFrameWords)
  const populations = useCodeChoices('ecm')
  const supports = useCodeChoices('community-supports')
  const counties = useCodeChoices('county')
  const [offers, setOffers] = useState('')
  const [county, setCounty] = useState('')
  const [language, setLanguage] = useState('')
  const [isAccepting, setAccepting] = useState(false)
  const asked = {
    limit: 30,
    ...(offers !== '' && { offers }),
    ...(county !== '' && { county }),
    ...(language.trim() !== '' && { language: language.trim() }),
    ...(isAccepting && { accepting: 'yes' as const }),
  }
  const pages = usePages('network.find-providers', asked, ({ sites, next }) => ({ rows: sites, next }))
  const any = { code: '', name: frame.any() }
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="filters">
        <SelectField
          label={say.offers()}
          value={offers}
          onChange={setOffers}
          choices={[
            any,
            ...populations.map(({ code, name }) => ({ code: `ecm ${code}`, name: `ECM ${code} · ${name}` })),
            ...supports.map(({ code, name }) => ({ code: `community-supports ${code}`, name })),
          ]}
        />
        <SelectField label={say.county()} value={county} onChange={setCounty} choices={[any, ...counties]} />
        <TextField label={say.language()} hint={say.languageHint()} value={language} onChange={setLanguage} />
        <CheckField label={say.accepting()} isChecked={isAccepting} onChange={setAccepting} />
      </div>
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => <SiteCards sites={rows} level="h2" />}
      </Paged>
    </>
  )
}
