/** Where people sign in; afterwards they come to where they were going. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { signInWords } from '../../words/sign-in.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const say = useWords(signInWords)
  const { refresh } = useSession()
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/sign-in' })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <SignInForm
        signedIn={() => {
          void refresh().then(() => navigate({ to: next ?? '/' }))
        }}
      />
    </>
  )
}
