/** What one partner can take, and where it gives care. */
import { useAnswer } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { Trouble } from '../../../ui/states.tsx'
import { partnerWords } from '../../../words/network/rates.ts'
import { CapacityTable } from '../places/capacity-table.tsx'
import { SiteCards } from '../places/site-cards.tsx'

export function PartnerPlaces({ partnerId }: { readonly partnerId: string }) {
  const say = useWords(partnerWords)
  const capacity = useAnswer('network.sum-capacity', { limit: 500 })
  const sites = useAnswer('network.find-providers', { organizationId: partnerId, limit: 100 })
  const own = capacity.data?.contracts.filter(each => each.partnerId === partnerId) ?? []
  return (
    <>
      {own.length > 0 && (
        <section aria-labelledby="capacity-heading">
          <h2 id="capacity-heading">{say.capacity()}</h2>
          <CapacityTable contracts={own} isOfOne />
        </section>
      )}
      <section aria-labelledby="sites-heading">
        <h2 id="sites-heading">{say.sites()}</h2>
        {sites.isError && <Trouble title={sites.error.message} remedy={sites.error.remedy} />}
        {sites.data?.sites.length === 0 && <p>{say.noSites()}</p>}
        {sites.data && sites.data.sites.length > 0 && <SiteCards sites={sites.data.sites} />}
      </section>
    </>
  )
}
