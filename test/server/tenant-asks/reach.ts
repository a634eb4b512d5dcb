/** What asking with another organization’s ids is told: the forms that every subject’s list of reaches is made of. */
import type { ActionName } from '#actions/all-actions.ts'
import type { Kind } from '../tenant-world.ts'

export type Input = Readonly<Record<string, unknown>>

export type Reach = {
  readonly inputs: readonly Input[]
  /**
   * What somebody else hears: `refused`; `nothing`, an answer with nothing of the organization's in it (a list
   * narrowed to another's id); or `public`, for ids that are for everybody, and why.
   */
  readonly hears: 'refused' | 'nothing' | { readonly public: string }
  /** What even the organization's own keeper hears here: the form is right, the state or the asker is not. */
  readonly evenKeeper?: string
}

export type Reaches = Partial<Record<ActionName, Reach>>

export type Refused = (kind: Kind, input: (id: string) => Input, evenKeeper?: string) => Reach
export type Nothing = (kind: Kind, input: (id: string) => Input) => Reach

/** The same, and more of another form. */
export function and(reach: Reach, more: readonly Input[]): Reach {
  return { ...reach, inputs: [...reach.inputs, ...more] }
}
