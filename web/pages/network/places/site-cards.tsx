/** Sites of the directory, a card each: where, what is offered, and who is taken. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { siteWords } from '../../../words/network/places.ts'
import { useCodeNames } from '../names.ts'

type PublicSite = Answered<'network.find-providers'>['sites'][number]

type SiteCardsProps = {
  readonly sites: readonly PublicSite[]
  /** h2 where the cards are the page, h3 where they are a part of one. */
  readonly level?: 'h2' | 'h3'
}

export function SiteCards({ sites, level = 'h3' }: SiteCardsProps) {
  return (
    <ul className="tiles">
      {sites.map(site => (
        <li key={site.id} className="tile">
          <SiteCard site={site} level={level} />
        </li>
      ))}
    </ul>
  )
}

type SiteCardProps = { readonly site: PublicSite; readonly level: 'h2' | 'h3' }

function SiteCard({ site, level: Heading }: SiteCardProps) {
  const say = useWords(siteWords)
  const codeName = useCodeNames()
  const hours = useHoursText()
  const { street, city, zip, county, phone, languages, offers, accepts } = site
  return (
    <>
      <Heading>{site.name}</Heading>
      <p>
        <Link to="/network/partners/$partner" params={{ partner: site.organizationId }}>
          {site.organizationName}
        </Link>
        <br />
        {street ?? say.confidential()}
        <br />
        {`${zip === null ? city : `${city} ${zip}`}, ${codeName('county', county)}`}
      </p>
      <ul className="plain-list">
        {offers.map(offer => (
          <li key={offer}>
            {nameOfOffer(offer, codeName)}
            {': '}
            <strong>{accepts.includes(offer) ? say.takesNew() : say.full()}</strong>
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [
            say.phone(),
            <a key="phone" href={`tel:+1${phone}`}>
              {phoneText(phone)}
            </a>,
          ],
          languages.length === 0 ? null : [say.languages(), languages.join(', ')],
          site.hours.length === 0 ? null : [say.hours(), hours(site.hours)],
          site.accessibility.length === 0 ? null : [say.access(), site.accessibility.join(', ')],
        ]}
      />
    </>
  )
}

/** `ecm 1a` as the population's name, `community-supports HTN` as the support's. */
export function nameOfOffer(offer: string, codeName: ReturnType<typeof useCodeNames>): string {
  const [program, code = ''] = offer.split(' ')
  return program === 'ecm' ? `ECM ${code} · ${codeName('ecm', code)}` : codeName('community-supports', code)
}

function phoneText(phone: string): string {
  return phone.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

/** `Monday 08:30–17:00; Tuesday …`. */
function useHoursText(): (hours: PublicSite['hours']) => string {
  const say = useWords(siteWords)
  return hours => hours.map(({ day, opens, closes }) => `${say[day]()} ${opens}–${closes}`).join('; ')
}
