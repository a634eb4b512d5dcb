/** Who was referred to one plan of the made-up county, and how far each referral came. */
import type { ActionInput } from '#actions/all-actions.ts'
import type { OpenHouse as House } from '#actions/open.ts'
import type { Id } from '#base/id.ts'
import { signedIn } from './claims-life.ts'
import { type Founded, mustAsk } from './found-county.ts'
import type { Working } from './year-working.ts'

type Entered = ActionInput<'referrals.enter-referral'>

/** People who do not exist: nobody has such a name, and no telephone in this county has such a number. */
function told(name: string, phone: string, more: Partial<Entered> = {}): Entered {
  const [firstName = '', lastName = ''] = name.split(' ')
  return {
    ...{ way: 'call', source: 'family', who: 'adult', services: ['ecm'] },
    ...more,
    answers: { firstName, lastName, phone, consent: 'agrees', ...more.answers },
  }
}

/** One waits for a decision, one for an answer, one for its provider, one is in good hands, and one is closed. */
export async function liveWithReferrals(
  house: House,
  county: ReadonlyMap<string, Founded>,
  working: Working,
): Promise<void> {
  const [bluebird, kestrel] = [county.get('bluebird'), county.get('kestrel')]
  if (!county.has('harbor') || !bluebird || !kestrel) return
  const plan = await signedIn(house, 'nia@harbor.example')
  const enter = async (entered: Entered): Promise<Id> => {
    const { referrals } = await mustAsk(house, 'referrals.enter-referral', plan, entered)
    return referrals[0]?.id ?? ''
  }
  type Deed = ActionInput<'referrals.decide-referral'>['deed']
  const decide = (referralId: Id, deed: Deed, more: { reason?: string; note?: string } = {}) =>
    mustAsk(house, 'referrals.decide-referral', plan, { referralId, deed, ...more })
  const give = (referralId: Id, { id }: Founded) =>
    mustAsk(house, 'referrals.give-referral', plan, { referralId, providerId: id })

  await working(house, async settled => {
    await enter(
      told('Testina Mockley', '5550100161', {
        screening: { livesInShelter: 'yes', complexHealthNeed: 'unknown' },
      }),
    )
    const asked = await enter(told('Ejempla Demo', '5550100162', { source: 'self', language: 'es' }))
    await decide(asked, 'ask-for-more', { note: 'Which hospital was it, and when?' })
    const meals = await enter(told('Fictia Placeholder', '5550100163', { services: ['MTM'] }))
    await decide(meals, 'find-eligible')
    await give(meals, kestrel)
    const taken = await enter(told('Samplio Fictional', '5550100164', { answers: { urgency: 'expedited' } }))
    await decide(taken, 'find-eligible')
    await give(taken, bluebird)
    const ended = await enter(told('Otto De Prueba', '5550100165'))
    await decide(ended, 'close', { reason: 'Member Declined' })
    await settled()
    await beginWith(house)
  })
}

/** The provider takes what it was given, and begins. */
async function beginWith(house: House): Promise<void> {
  const provider = await signedIn(house, 'lou@bluebird.example')
  const { referrals } = await mustAsk(house, 'referrals.list-referrals', provider, {})
  for (const { id: referralId } of referrals)
    for (const deed of ['accept', 'begin-outreach'] as const)
      await mustAsk(house, 'referrals.answer-referral', provider, { referralId, deed })
}
