/** The map of the place Network: its pages in groups, each for those who may see it. */
import type { networkFrameWords } from '../../words/network/frame.ts'

type Place = {
  readonly to: string
  readonly word: keyof typeof networkFrameWords
  /** Who may not do it is not offered it. */
  readonly right?: string
  readonly kinds?: readonly string[]
}

const providers = ['ecm-provider', 'community-supports-provider', 'delegate', 'county']

const networkPlaces = [
  {
    word: 'groupFiles',
    places: [
      { to: '/network', word: 'owed' },
      { to: '/network/rates', word: 'rates', right: 'exchange/read' },
      { to: '/network/reminders', word: 'reminders' },
    ],
  },
  {
    word: 'groupPartners',
    places: [
      { to: '/network/partners', word: 'partners' },
      { to: '/network/contracts', word: 'contracts' },
      { to: '/network/capacity', word: 'capacity' },
      { to: '/network/offers', word: 'offers' },
      { to: '/network/directory', word: 'directory' },
      { to: '/network/sites', word: 'sites', kinds: providers },
    ],
  },
  {
    word: 'groupOversight',
    places: [
      { to: '/network/vetting', word: 'vetting' },
      { to: '/network/audits', word: 'audits', right: 'oversight/read' },
      { to: '/network/grievances', word: 'grievances', right: 'oversight/read' },
    ],
  },
  {
    word: 'groupRecord',
    places: [
      { to: '/network/record', word: 'record', right: 'audit/read' },
      { to: '/network/disclosures', word: 'disclosures', right: 'audit/read' },
    ],
  },
] as const satisfies readonly {
  readonly word: keyof typeof networkFrameWords
  readonly places: readonly Place[]
}[]

/** The pages that somebody is offered, group by group; a group without pages is left out. */
export function placesFor(mayDo: (right: string) => boolean, isKind: (kind: string) => boolean) {
  const groups: readonly {
    readonly word: keyof typeof networkFrameWords
    readonly places: readonly Place[]
  }[] = networkPlaces
  return groups
    .map(({ word, places }) => ({
      word,
      places: places.filter(
        ({ right, kinds }) =>
          (right === undefined || mayDo(right)) && (kinds === undefined || kinds.some(isKind)),
      ),
    }))
    .filter(({ places }) => places.length > 0)
}
