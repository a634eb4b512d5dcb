/** A text to be taken elsewhere: shown whole, and copied by a button that says when it is done. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useWords } from '../app/language.tsx'
import { frameWords } from '../words/frame.ts'

type CopyableProps = {
  readonly label: string
  readonly text: string
}

export function Copyable({ label, text }: CopyableProps) {
  return (
    <div className="copyable">
      <span className="copyable__label">{label}</span>
      <code>{text}</code>
      <CopyButton about={label} text={text} />
    </div>
  )
}

/** `about` says to screen readers what is copied. */
export function CopyButton({ about, text }: { readonly about: string; readonly text: string }) {
  const say = useWords(frameWords)
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <Button
        type="button"
        outline
        aria-label={`${say.copy()}: ${about}`}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {say.copy()}
      </Button>
      <span role="status">{isCopied && say.copied()}</span>
    </>
  )
}
