/** What went wrong with a partner's own SFTP server, in words. */
import { useWords } from '../../../app/language.tsx'
import { serverWords } from '../../../words/sftp-servers.ts'

const known = [
  'sftp/host-key-not-trusted',
  'sftp/host-key-changed',
  'sftp/not-let-in',
  'sftp/not-reached',
  'sftp/no-such-remote-folder',
  'sftp/algorithms',
  'sftp/inside',
  'sftp/not-whole',
  'sftp/name-taken',
  'sftp/not-taken',
  'sftp/changed-meanwhile',
  'exchange/file-too-large',
  'exchange/no-contract',
] as const

export function ServerTrouble({ code }: { readonly code: string | null }) {
  const say = useWords(serverWords)
  if (code === null) return say.allWell()
  const word = known.find(each => each === code)
  return word === undefined ? say.otherTrouble({ code }) : say[word]()
}
