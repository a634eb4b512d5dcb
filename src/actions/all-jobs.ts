/** All of our own clockwork: one line for each job. */
import { anchorAudit } from './audit/anchor.ts'
import { authorizationJobs } from './authorizations/all-jobs.ts'
import { billingJobs } from './billing/all-jobs.ts'
import { booksJobs } from './books/all-jobs.ts'
import { claimJobs } from './claims/all-jobs.ts'
import { encounterJobs } from './encounters/all-jobs.ts'
import { exchangeJobs } from './exchange/all-jobs.ts'
import { exportJobs } from './exports/all-jobs.ts'
import type { Job } from './job.ts'
import { keepingJobs } from './keeping/jobs.ts'
import { mailJobs } from './mail/all-jobs.ts'
import { takeInMembers } from './members/take-in.ts'
import { noticesJobs } from './notices/all-jobs.ts'
import { referralJobs } from './referrals/all-jobs.ts'
import { reportJobs } from './reports/all-jobs.ts'
import { forgetRequests } from './requests/forget.ts'
import { sftpJobs } from './sftp/all-jobs.ts'

export const allJobs: readonly Job[] = [
  anchorAudit,
  forgetRequests,
  ...keepingJobs,
  ...exchangeJobs,
  takeInMembers,
  ...noticesJobs,
  ...sftpJobs,
  ...mailJobs,
  ...referralJobs,
  ...authorizationJobs,
  ...billingJobs,
  ...booksJobs,
  ...claimJobs,
  ...exportJobs,
  ...reportJobs,
  ...encounterJobs,
]
