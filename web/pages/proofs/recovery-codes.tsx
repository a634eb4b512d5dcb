/** New recovery codes, shown this once: to print, to save, to copy. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { CopyButton } from '../../ui/copy.tsx'
import { proofWords } from '../../words/proofs.ts'

type RecoveryCodesProps = {
  readonly codes: readonly string[]
  /** Whose they are, where nobody is signed in by the page's knowledge yet. */
  readonly name?: string
  readonly headingLevel?: 'h2' | 'h3'
  readonly kept: () => void
}

export function RecoveryCodes({ codes, name, headingLevel: Heading = 'h2', kept }: RecoveryCodesProps) {
  const say = useWords(proofWords)
  const { session } = useSession()
  const title = say.codesFor({ name: name ?? session?.signInName ?? '' })
  const text = `${title}\n\n${codes.join('\n')}\n`
  return (
    <div>
      <Heading>{say.codesTitle()}</Heading>
      <p>{say.codesSay()}</p>
      <div className="print-alone">
        <p className="print-only">{title}</p>
        <ol className="recovery-codes" aria-label={say.codesList()}>
          {codes.map(code => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <ButtonGroup>
        <Button type="button" outline onClick={() => window.print()}>
          {say.print()}
        </Button>
        <Button type="button" outline onClick={() => saveText('causeway-recovery-codes.txt', text)}>
          {say.download()}
        </Button>
        <CopyButton about={say.codesList()} text={text} />
      </ButtonGroup>
      <p>
        <Button type="button" onClick={kept}>
          {say.kept()}
        </Button>
      </p>
    </div>
  )
}

/** Hands a text to the browser as a file; it never leaves this machine. */
function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
