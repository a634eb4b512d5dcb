/** What the actions about uploads over SFTP have in common: the form of one, and how a name is judged. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import type { SaidWords } from '#base/words.ts'
import { foldedName, type NameTrouble, troubleWithName } from '#domain/sftp/names.ts'
import type { SftpUpload } from '#store/sftp/uploads.ts'
import { refuse } from '../refusals.ts'

export const way = z
  .enum(['to-them', 'from-them', 'own-data'])
  .describe(
    'to-them: for the partner; from-them: the partner’s, come another way; own-data: yours, to be kept',
  )

export const shownUpload = z.strictObject({
  id: z.string().describe('Its id'),
  name: z.string().describe('Its name; may name a person'),
  bytes: z.number().describe('How many came'),
  state: z
    .enum(['kept', 'taken', 'refused', 'dropped'])
    .describe('kept: not complete yet; taken: handed over'),
  transmission: z.string().nullable().describe('What it became'),
  at: z.string().describe('When it came'),
})

export function shownUploadOf(upload: SftpUpload): z.output<typeof shownUpload> {
  return {
    id: upload.id,
    name: upload.name,
    bytes: upload.byte_count,
    state: upload.state,
    transmission: upload.transmission_id,
    at: upload.created_at,
  }
}

const reasons: { readonly [trouble in NameTrouble]: SaidWords } = {
  empty: { en: 'it has no name', es: 'no tiene nombre' },
  'too-long': { en: 'it is longer than 200 bytes', es: 'tiene más de 200 bytes' },
  'control-characters': {
    en: 'it holds characters that nobody sees',
    es: 'contiene caracteres que nadie ve',
  },
  signs: { en: 'it holds one of \\ / : * ? " < > | ` ;', es: 'contiene uno de \\ / : * ? " < > | ` ;' },
  'look-alikes': { en: 'it holds letters that look like others', es: 'contiene letras que parecen otras' },
  edges: {
    en: 'it begins with a dot, a hyphen, ~ or a blank, or ends in a dot or a blank',
    es: 'empieza con punto, guion, ~ o espacio, o termina en punto o espacio',
  },
  device: { en: 'Windows keeps that name for a device', es: 'Windows reserva ese nombre para un aparato' },
}

const differsInCase: SaidWords = {
  en: 'one that differs in capital and small letters alone lies there already',
  es: 'ya hay uno que solo cambia en mayúsculas y minúsculas',
}

/** The name, or why not. `there`: what lies in the folder under the same name in capitals or small letters. */
export function judgedName(name: string, there: readonly string[]): Result<string> {
  const trouble = troubleWithName(name)
  if (trouble !== null) return refuse('sftp/name-not-taken', { why: reasons[trouble] })
  const twin = there.find(other => other !== name && foldedName(other) === foldedName(name))
  if (twin !== undefined) return refuse('sftp/name-not-taken', { why: differsInCase })
  return done(name)
}
