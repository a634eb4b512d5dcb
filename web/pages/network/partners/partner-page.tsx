/** One partner: what is agreed, what is owed either way, its files and how they are, capacity, sites, reminders. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { partnerWords } from '../../../words/network/rates.ts'
import { ContractTable } from '../contracts/contracts-page.tsx'
import { ReminderList } from '../owed/reminders-page.tsx'
import { PartnerDues } from './partner-dues.tsx'
import { PartnerFiles } from './partner-files.tsx'
import { PartnerPlaces } from './partner-places.tsx'
import { PartnerRates } from './partner-rates.tsx'

type Seen = Answered<'network.see-partner'>

export function PartnerPage() {
  const say = useWords(partnerWords)
  const { partner: id } = useParams({ from: '/inside/network/partners/$partner' })
  const { mayDo } = useSession()
  const seen = useAnswer('network.see-partner', { partnerId: id })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { partner, contracts } = seen.data
  const isReader = mayDo('exchange/read')
  return (
    <>
      <Link to="/network/partners" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={partner.name}>
        <Who partner={partner} />
      </PageHeading>
      <section aria-labelledby="agreed-heading">
        <h2 id="agreed-heading">{say.agreed()}</h2>
        <ContractTable caption={say.agreed()} contracts={contracts} />
      </section>
      <PartnerDues partnerId={id} owedBy="them" heading={say.theyOwe()} isOnHub={partner.isOnHub} />
      <PartnerDues partnerId={id} owedBy="us" heading={say.weOwe()} isOnHub={partner.isOnHub} />
      {isReader && (
        <>
          <PartnerRates partnerId={id} direction="in" heading={say.quality()} />
          <PartnerRates partnerId={id} direction="out" heading={say.ourQuality()} />
          <PartnerFiles partnerId={id} />
        </>
      )}
      <PartnerPlaces partnerId={id} />
      {partner.isOnHub && (
        <section aria-labelledby="reminders-heading">
          <h2 id="reminders-heading">{say.reminders()}</h2>
          <ReminderList partnerId={id} />
        </section>
      )}
    </>
  )
}

function Who({ partner }: Pick<Seen, 'partner'>) {
  const say = useWords(partnerWords)
  const frame = useWords(networkFrameWords)
  const contacts = useAnswer('help.list-contacts', { partner: partner.id })
  const { kinds, npi, contact, isOnHub } = partner
  const named = contacts.data?.partners.find(each => each.partner === partner.id)?.contact
  const ways = named ? [named.name, named.phone, named.email, named.hours] : [contact]
  const called = ways.filter(way => way !== null).join(' · ') || say.noContact()
  return (
    <Facts
      facts={[
        [say.kinds(), kinds.map(kind => frame[kind]()).join(', ')],
        npi === null ? null : [say.npi(), npi],
        isOnHub ? null : [say.state(), say.notOnHub()],
        [say.contact(), called],
      ]}
    />
  )
}
