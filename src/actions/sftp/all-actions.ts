/** Everything that may be asked about SFTP. */

import { dropUpload, renameUpload } from './change-upload.ts'
import { changeConnection, suspendConnection } from './connections/alter-connection.ts'
import { endConnection, listConnections, trustHostKey } from './connections/change-connection.ts'
import { listAttempts } from './connections/list-attempts.ts'
import { setConnection } from './connections/set-connection.ts'
import { testConnection } from './connections/test-connection.ts'
import { hideFile } from './hide-file.ts'
import { keepUpload } from './keep-upload.ts'
import { listFolders } from './list-folders.ts'
import { listIncoming } from './list-incoming.ts'
import { listUploads } from './list-uploads.ts'
import { addKey } from './logins/add-key.ts'
import { issuePassword } from './logins/issue-password.ts'
import { listLogins } from './logins/list-logins.ts'
import { revokeLogin } from './logins/revoke-login.ts'
import { setTerms } from './logins/set-terms.ts'
import { nameFolder } from './name-folder.ts'
import { noteRefusal } from './note-refusal.ts'
import { readNotice } from './notice.ts'
import { readUpload } from './read-upload.ts'
import { settleUpload } from './settle-upload.ts'

export const sftpActions = [
  listLogins,
  addKey,
  issuePassword,
  revokeLogin,
  setTerms,
  listFolders,
  nameFolder,
  listIncoming,
  hideFile,
  listUploads,
  keepUpload,
  readUpload,
  renameUpload,
  dropUpload,
  settleUpload,
  noteRefusal,
  readNotice,
  listConnections,
  setConnection,
  changeConnection,
  suspendConnection,
  listAttempts,
  testConnection,
  trustHostKey,
  endConnection,
] as const
