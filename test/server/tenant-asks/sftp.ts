/** What somebody would ask about another organization’s rows: logins, connections, laid files, uploads. */
import type { World } from '../tenant-world.ts'
import type { Reaches, Refused } from './reach.ts'

export function sftpReaches(refused: Refused, { ids }: World): Reaches {
  return {
    'sftp.revoke-login': refused('sftpLogin', loginId => ({ loginId })),
    'sftp.name-folder': refused('partner', partner => ({ partner, name: partner, answerPattern: null })),
    'sftp.set-connection': refused('partner', partner => ({ partner, host: '127.0.0.1', user: 'sample' })),
    // Another was set up in its place by then.
    'sftp.change-connection': refused(
      'sftpConnection',
      connection => ({ connection, host: '127.0.0.1', user: 'sample' }),
      'sftp/no-such-connection',
    ),
    'sftp.test-connection': refused('sftpConnection', connection => ({ connection })),
    'sftp.suspend-connection': refused('sftpConnection', connection => ({ connection, suspended: true })),
    'sftp.list-attempts': refused('sftpConnection', connection => ({ connection })),
    'sftp.trust-host-key': refused('sftpConnection', connection => ({
      connection,
      hostKey: `SHA256:${'a'.repeat(43)}`,
    })),
    'sftp.end-connection': refused('sftpConnection', connection => ({ connection })),
    'sftp.hide-file': refused('laidFile', file => ({ file })),
    'sftp.read-notice': refused('laidFile', file => ({ file })),
    'sftp.read-upload': refused('upload', upload => ({ upload })),
    'sftp.rename-upload': refused('upload', upload => ({ upload, name: `${upload}.part` })),
    'sftp.drop-upload': refused('upload', upload => ({ upload })),
    'sftp.settle-upload': refused('upload', upload => ({ upload, transmission: ids.transmission[0] })),
  }
}
