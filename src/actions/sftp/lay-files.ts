/** Lays in a partner's folder what came for the organization: each under a name that it keeps. */
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { answerName, nameBeside, safeName } from '#domain/sftp/names.ts'
import { insertLaidFile, listToLay, type ToLay } from '#store/sftp/laid-files.ts'
import type { Context } from '../action.ts'

const atOnce = 200

/** The instant before which nothing is shown any more. */
export function shownSince(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString()
}

export async function layFiles(
  context: Context,
  partner: { readonly partner_organization_id: Id; readonly answer_pattern: string | null },
): Promise<void> {
  const { tx, organizationId, now } = context
  const since = shownSince(now, sftpLimits.laidShownDays)
  for (;;) {
    const found = await listToLay(tx, organizationId, partner.partner_organization_id, {
      since,
      limit: atOnce,
    })
    for (const each of found) await lay(context, partner, each)
    if (found.length < atOnce) return
  }
}

async function lay(
  { tx, organizationId, newId }: Context,
  partner: { readonly partner_organization_id: Id; readonly answer_pattern: string | null },
  file: ToLay,
): Promise<void> {
  const name =
    file.kind === 'file'
      ? safeName(file.fileName)
      : answerName({ ...file, day: californiaDay(file.at) }, partner.answer_pattern)
  const beside = nameBeside(name, receiptNumber(file.number))
  for (const each of [name, beside, nameBeside(beside, file.transmissionId.slice(-6))]) {
    const laid = await insertLaidFile(tx, {
      organization_id: organizationId,
      id: newId(),
      partner_organization_id: partner.partner_organization_id,
      name: each,
      kind: file.kind,
      transmission_id: file.transmissionId,
      upload_id: null,
      byte_count: file.bytes,
      laid_at: file.at,
      hidden_at: null,
    })
    if (laid) return
  }
}
