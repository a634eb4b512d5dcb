/** The clockwork of SFTP: one line for each job. */
import type { Job } from '../job.ts'
import { deliverBySftp } from './connections/deliver.ts'
import { fetchFiles, lookAtServers } from './connections/fetch.ts'
import { forgetUploads } from './forget-uploads.ts'

export const sftpJobs: readonly Job[] = [forgetUploads, lookAtServers, fetchFiles, deliverBySftp]
