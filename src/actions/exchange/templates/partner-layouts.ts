/** Which files an organization exchanges with whom, and in which layout: as its contracts say, or as the State does. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type ContractHistory, sideOf, versionOn } from '#domain/network/contract.ts'
import type { AgreedFile, ContractTerms, Side } from '#domain/network/terms.ts'
import { fileDefinitions, findFile, isInForce } from '#files/guidance.ts'
import type { FileDefinition, Party, Sender } from '#guidance/define.ts'

export type ExchangedFile = {
  readonly file: FileDefinition
  readonly partnerId: Id | null
  readonly party: Party
  readonly direction: 'sends' | 'receives'
  /** Null: the guidance's own layout. */
  readonly profile: string | null
}

/** Every file that the contracts of a day name, once for each partner and each kind of service agreed. */
export function filesAgreed(
  contracts: readonly ContractHistory[],
  organizationId: Id,
  day: Day,
): readonly ExchangedFile[] {
  const found = new Map<string, ExchangedFile>()
  for (const history of contracts) {
    const terms = versionOn(history, day)?.terms
    const side = sideOf(history.contract, organizationId)
    if (!terms || side === null) continue
    const partnerId = side === 'payer' ? history.contract.providerId : history.contract.payerId
    for (const agreed of terms.files)
      for (const each of exchanged(agreed, terms, side, partnerId))
        found.set(`${partnerId} ${each.file.id} ${each.party}`, each)
  }
  return [...found.values()]
}

function exchanged(agreed: AgreedFile, terms: ContractTerms, side: Side, partnerId: Id): ExchangedFile[] {
  const file = findFile(agreed.file)
  if (!file) return []
  const { layout } = agreed
  const profile =
    layout.as === 'guidance' ? null : layout.as === 'profile' ? layout.profile : layout.document.id
  const direction = agreed.owes === side ? 'sends' : 'receives'
  const served = file.parties.filter(party =>
    party === 'ecm' ? terms.ecm !== null : terms.communitySupports.length > 0,
  )
  const parties = served.length > 0 ? served : file.parties
  return parties.map(party => ({ file, partnerId, party, direction, profile }))
}

const partyOf: { readonly [kind: string]: Party } = {
  'ecm-provider': 'ecm',
  'community-supports-provider': 'community-supports',
}

/** The State's own files for organizations of these kinds: for partners without a contract that names files. */
export function filesOfState(kinds: readonly string[], day: Day): readonly ExchangedFile[] {
  const has = (senders: readonly Sender[]) => senders.some(sender => kinds.includes(sender))
  const own = kinds.flatMap(kind => partyOf[kind] ?? [])
  return fileDefinitions
    .filter(file => file.keeping && isInForce(file, day) && (has(file.from) || has(file.to)))
    .flatMap(file => {
      const mine = file.parties.filter(party => own.includes(party))
      const direction = has(file.from) ? ('sends' as const) : ('receives' as const)
      const parties = mine.length > 0 ? mine : file.parties
      return parties.map(party => ({ file, partnerId: null, party, direction, profile: null }))
    })
}
