/**
 * What an OLE container is: a legacy workbook, or a modern one behind a password. MS-CFB, sections 2.2 and
 * 2.6.
 */
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { workbookFinding } from '../finding-codes.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const mostSectors = 2_000
const freeSector = 0xfffffff9

export function isOle(head: Uint8Array): boolean {
  return signature.every((byte, index) => head[index] === byte)
}

/** The finding for a file that begins with OLE's signature. */
export async function findingForOle(source: ByteSource): Promise<Finding> {
  const names = await directoryNames(source)
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return workbookFinding('file/encrypted')
  if (names.has('WordDocument'))
    return workbookFinding('file/not-a-spreadsheet', { looksLike: 'word-document' })
  if (names.has('PowerPoint Document'))
    return workbookFinding('file/not-a-spreadsheet', { looksLike: 'presentation' })
  if ([...names].some(name => name.startsWith('__substg1.0'))) {
    return workbookFinding('file/not-a-spreadsheet', { looksLike: 'message' })
  }
  return workbookFinding('file/legacy-workbook')
}

/** Names of the container's streams, as far as the chain of directory sectors can be followed. */
async function directoryNames(source: ByteSource): Promise<Set<string>> {
  const names = new Set<string>()
  const header = viewOf(await source.read(0, 512))
  if (header.byteLength < 512) return names
  const shift = header.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return names
  const sectorSize = 1 << shift
  let sector = header.getUint32(48, true)
  for (let count = 0; count < mostSectors && sector < freeSector; count++) {
    const bytes = await source.read((sector + 1) * sectorSize, sectorSize)
    for (const name of namesIn(viewOf(bytes))) names.add(name)
    sector = await nextSector(source, header, sectorSize, sector)
  }
  return names
}

/**
 * The sector after this one, from the allocation table; only the 109 table sectors of the header are
 * followed.
 */
async function nextSector(
  source: ByteSource,
  header: DataView,
  size: number,
  sector: number,
): Promise<number> {
  const perSector = size / 4
  const table = Math.floor(sector / perSector)
  if (table >= 109) return freeSector
  const tableSector = header.getUint32(76 + table * 4, true)
  if (tableSector >= freeSector) return freeSector
  const entry = viewOf(await source.read((tableSector + 1) * size + (sector % perSector) * 4, 4))
  return entry.byteLength === 4 ? entry.getUint32(0, true) : freeSector
}

function namesIn(sector: DataView): string[] {
  const names: string[] = []
  for (let at = 0; at + 128 <= sector.byteLength; at += 128) {
    const size = sector.getUint16(at + 64, true)
    if (size < 2 || size > 64) continue
    let name = ''
    for (let place = 0; place < size - 2; place += 2) {
      name += String.fromCharCode(sector.getUint16(at + place, true))
    }
    names.push(name)
  }
  return names
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
