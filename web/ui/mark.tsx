/** Where something stands, in words with a dot before them; the words alone tell it, the color helps the eye. */
export type MarkTone = 'good' | 'soft' | 'warn' | 'bad'

export function Mark({ tone, children }: { readonly tone: MarkTone; readonly children: React.ReactNode }) {
  return (
    <span className={`mark mark--${tone}`}>
      <span className="mark__dot" aria-hidden="true" />
      {children}
    </span>
  )
}
