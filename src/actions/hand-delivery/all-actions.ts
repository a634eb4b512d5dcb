/** What may be asked about hand delivery: one line for each action. */
import { downloadArchive } from './download-archive.ts'
import { downloadHandReceipt } from './download-receipt.ts'
import { listDeliveries } from './list-deliveries.ts'
import { noteHandedOver } from './note-handed-over.ts'
import { packFiles } from './pack-files.ts'
import { receiveArchive } from './receive-archive.ts'

export const handDeliveryActions = [
  packFiles,
  receiveArchive,
  noteHandedOver,
  listDeliveries,
  downloadArchive,
  downloadHandReceipt,
] as const
