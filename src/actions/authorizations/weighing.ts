/** What the State's limits leave to a member of a Community Support, and what was used, for those who ask or decide. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Asked, type Given, type LimitStanding, limitsOn } from '#domain/authorizations/limits.ts'
import { type KeptAuthorization, listOfMember } from '#store/authorizations/authorizations.ts'
import { countUnitsAccepted, countUnitsBilled, type UnitsUsed } from '#store/authorizations/units.ts'
import type { Tx } from '#store/database.ts'

export const shownLimit = z.strictObject({
  id: z.string().describe('The limit, by the guidance'),
  says: z.strictObject({ en: z.string(), es: z.string() }),
  of: z.enum(['dollars', 'hours', 'days', 'weeks', 'meals', 'times']).describe('What it counts'),
  most: z.number().describe('What it allows for these days'),
  taken: z.number().describe('What other authorizations of the member take of it'),
  asks: z.number().nullable().describe('What is asked now; null where that cannot be reckoned'),
  left: z.number().describe('What is left before what is asked'),
  isOver: z.boolean().describe('True: more is asked than is left'),
  mayBeExceeded: z.boolean().describe('True: the plan may allow more, with a reason'),
  ...{ basis: z.string().describe('dhcs: the State says so; assumed: not verified'), cite: z.string() },
})

export function shownLimitOf({ limit, ...standing }: LimitStanding): z.output<typeof shownLimit> {
  const { id, says, of, basis, cite } = limit
  return { id, says: { ...says }, of, ...standing, mayBeExceeded: limit.mayBeExceeded === true, basis, cite }
}

const none: UnitsUsed = { used: 0, waiting: 0, usedCents: null }

/** What was used of each, on the side of whoever keeps it. */
export async function unitsOf(
  tx: Tx,
  organizationId: Id,
  all: readonly KeptAuthorization[],
): Promise<(id: Id) => UnitsUsed> {
  const ofSide = (side: KeptAuthorization['side']) => all.flatMap(each => (each.side === side ? each.id : []))
  const [asPlan, asProvider] = [ofSide('plan'), ofSide('provider')]
  const accepted = asPlan.length > 0 ? await countUnitsAccepted(tx, organizationId, asPlan) : null
  const billed = asProvider.length > 0 ? await countUnitsBilled(tx, organizationId, asProvider) : null
  return id => accepted?.get(id) ?? billed?.get(id) ?? none
}

/** The limits of what is asked, beside the other authorizations of the member; `except` are those it stands for. */
export async function weighLimits(
  tx: Tx,
  organizationId: Id,
  about: { readonly memberId: Id; readonly asked: Asked; readonly except: Id | null; readonly today: Day },
): Promise<readonly LimitStanding[]> {
  if (about.asked.service === 'ecm') return []
  const all = await listOfMember(tx, organizationId, about.memberId)
  const others = all.filter(each => each.id !== about.except && each.service !== 'ecm')
  const used = await unitsOf(tx, organizationId, others)
  return limitsOn(
    about.asked,
    others.map(
      (each): Given => ({
        ...{ service: each.service, from: each.from ?? each.askedFrom, until: each.until, units: each.units },
        ...{
          unit: each.unit,
          state: each.state,
          used: used(each.id).used,
          usedCents: used(each.id).usedCents,
        },
      }),
    ),
    about.today,
  )
}
