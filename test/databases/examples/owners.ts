/** The two owners of the example rows, and all examples. */
import { createHash } from 'node:crypto'
import { assignmentExamples } from './assignments.ts'
import { auditExamples } from './audit.ts'
import { authorizationExamples } from './authorizations.ts'
import { billingExamples } from './billing.ts'
import { blobsExamples } from './blobs.ts'
import { booksExamples } from './books.ts'
import { caseworkExamples } from './casework.ts'
import { claimExamples } from './claims.ts'
import { coverageExamples } from './coverage.ts'
import type { Example, Owner } from './example.ts'
import { exchangeExamples } from './exchange.ts'
import { exportExamples } from './exports.ts'
import { helpExamples } from './help.ts'
import { mailExamples } from './mail.ts'
import { memberExamples } from './members.ts'
import { mendingExamples } from './mending.ts'
import { networkExamples } from './network.ts'
import { noticesExamples } from './notices.ts'
import { peopleExamples } from './people.ts'
import { referralExamples } from './referrals.ts'
import { reportExamples } from './reports.ts'
import { requestsExamples } from './requests.ts'
import { sftpExamples } from './sftp.ts'

function ownerOf(word: string): Owner {
  const id = (name: string): string => {
    const hex = createHash('sha256').update(`${word} ${name}`).digest('hex')
    return `01890000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
  }
  return {
    organizationId: id('organization'),
    personId: id('person'),
    partnerId: id('partner'),
    word,
    id,
  }
}

export const ownerA = ownerOf('a')
export const ownerB = ownerOf('b')

export const allExamples: readonly Example[] = [
  ...peopleExamples,
  ...networkExamples,
  ...auditExamples,
  ...blobsExamples,
  ...exchangeExamples,
  ...memberExamples,
  ...claimExamples,
  ...coverageExamples,
  ...assignmentExamples,
  ...authorizationExamples,
  ...booksExamples,
  ...mendingExamples,
  ...billingExamples,
  ...helpExamples,
  ...referralExamples,
  ...caseworkExamples,
  ...reportExamples,
  ...requestsExamples,
  ...exportExamples,
  ...noticesExamples,
  ...sftpExamples,
  ...mailExamples,
]
