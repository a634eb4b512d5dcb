/** What is known of something, name by name. */
import type { ReactNode } from 'react'

type Fact = readonly [name: string, value: ReactNode]

/** Facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  const shown = facts.filter(fact => fact !== null)
  return (
    <dl className="fact-list">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
