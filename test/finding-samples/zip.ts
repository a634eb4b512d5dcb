/** Zip archives with every field open to forgery, for samples of hostile and broken workbooks. */
import { crc32, deflateRawSync } from 'node:zlib'

/** What a zip says of an entry; whatever is not given is true. */
export type ZipMember = {
  readonly name: string
  readonly content: string | Uint8Array
  /** 0 stored, 8 deflated; others only pretend. */
  readonly method?: number
  readonly flags?: number
  /** The size that the directory declares. */
  readonly size?: number
}

const stored = 0

/** The archive's bytes. Times are zero, so that the same members give the same bytes. */
export function zipOf(members: readonly ZipMember[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const member of members) {
    const { header, packed, entry } = packMember(member, offset)
    pieces.push(header, packed)
    directory.push(entry)
    offset += header.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...pieces, ...directory, endRecord(members.length, size, offset)])
}

function packMember(
  member: ZipMember,
  offset: number,
): { readonly header: Uint8Array; readonly packed: Uint8Array; readonly entry: Uint8Array } {
  const name = Buffer.from(member.name)
  const content = Buffer.from(member.content)
  const method = member.method ?? 8
  const packed = method === stored ? content : deflateRawSync(content)
  // What a local header and an entry of the directory have in common: 26 bytes from the version on.
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(member.flags ?? 0, 2)
  facts.writeUInt16LE(method, 4)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(member.size ?? content.length, 18)
  facts.writeUInt16LE(name.length, 22)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  facts.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return {
    header: Buffer.concat([Buffer.from('504b0304', 'hex'), facts, name]),
    packed,
    entry: Buffer.concat([entry, name]),
  }
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
