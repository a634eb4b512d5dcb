/** Every layout that a file may have on a day: the guidance's own and each partner's, for each party. */
import type { Day } from '#base/day.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import { fileDefinitions, isInForce } from '../guidance.ts'
import type { Layout } from '../layout.ts'
import { layoutOf } from '../layout.ts'

/** The guidance's own layouts first: of layouts that explain a sheet equally well, the first is taken. */
export function candidateLayouts(day: Day, profiles: readonly PartnerProfile[]): Layout[] {
  const inForce = profiles.filter(profile => isInForce(profile, day))
  return [null, ...inForce].flatMap(profile =>
    fileDefinitions
      .filter(file => profile === null || file.id in profile.files)
      .flatMap(file =>
        file.parties
          .filter(party => profile === null || profile.parties.includes(party))
          .map(party => layoutOf(file, { day, party, ...(profile === null ? {} : { profile }) })),
      ),
  )
}
