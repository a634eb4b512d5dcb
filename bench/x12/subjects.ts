/**
 * Who is measured on claim files: the machine's limit, ours, and the peers. Each tells how many claims it
 * saw.
 */
import { createReadStream } from 'node:fs'
import type { SetVisitor } from '../../src/formats/x12/read/events.ts'

/** Reads the file and tells how many claims it saw. */
export type ClaimRun = (path: string) => Promise<number>

/** Claims of a file: the segments that begin with CLM. */
const claimSegment = 'CLM'

/** Each loads its program first, so that only the work itself is measured. */
export const claimSubjects: { readonly [name: string]: () => Promise<ClaimRun> } = {
  /** One pass over the bytes that finds the separators and writes down where they stand: nobody can do less. */
  async limit() {
    const { findSeparators } = await import('./limits.ts')
    return overChunks(findSeparators)
  },

  /** One pass over the bytes that only counts segments and elements. */
  async 'limit-counting'() {
    const { countSeparators } = await import('./limits.ts')
    return overChunks(countSeparators)
  },

  /** Segments with their loops, nothing made of them. */
  async walk() {
    const { openFile } = await import('../../src/cli/file-source.ts')
    const { walkTransmission } = await import('../../src/formats/x12/read/transmission.ts')
    const { compiledSet } = await import('../../src/formats/x12/compile/compile-set.ts')
    const { set837p } = await import('../../src/formats/x12/sets/837p/set-837p.ts')
    const claimSlots = new Set(compiledSet(set837p).slotIndices('2300', 'claim'))
    return async path => {
      const file = await openFile(path)
      if (!file.ok) throw new Error(file.refusal.says)
      let claims = 0
      const visitor: SetVisitor = {
        ...silent,
        segment(slot) {
          if (claimSlots.has(slot)) claims += 1
        },
      }
      for await (const _ of walkTransmission(file.value.source, { visitorsFor: () => [visitor] })) {
        // Only the claims are counted.
      }
      await file.value.close()
      return claims
    }
  },

  /** Typed claims. */
  async causeway() {
    const { openFile } = await import('../../src/cli/file-source.ts')
    const { walkTransmission } = await import('../../src/formats/x12/read/transmission.ts')
    const { claimReader } = await import('../../src/formats/x12/values/read-claims.ts')
    return async path => {
      const file = await openFile(path)
      if (!file.ok) throw new Error(file.refusal.says)
      let claims = 0
      let lines = 0
      const reader = claimReader(claim => {
        claims += 1
        lines += claim.lines.length
      })
      for await (const _ of walkTransmission(file.value.source, { visitorsFor: () => [reader] })) {
        // Claims are counted as they come.
      }
      await file.value.close()
      if (lines < claims) throw new Error('claims without lines')
      return claims
    }
  },

  /** Judged at all levels, nothing made of it. */
  async 'causeway-judge'() {
    const { judging } = await import('./ours.ts')
    return judging(true)
  },

  /** Typed claims, judged at all levels in the same pass. */
  async 'causeway-both'() {
    const { judging } = await import('./ours.ts')
    return judging(false)
  },

  /** The whole file as objects: segments in memory. */
  async 'node-x12'() {
    const { X12Parser } = await import('node-x12')
    const { readFile } = await import('node:fs/promises')
    return async path => {
      const parsed = new X12Parser(true).parse(await readFile(path, 'utf8'))
      const interchanges = 'interchanges' in parsed ? parsed.interchanges : [parsed]
      let claims = 0
      for (const { functionalGroups } of interchanges) {
        for (const { transactions } of functionalGroups) {
          for (const { segments } of transactions) {
            for (const { tag } of segments) if (tag === claimSegment) claims += 1
          }
        }
      }
      return claims
    }
  },

  /** Segments as they come; strict reading throws on files of several chunks, so this is its loose reading. */
  async 'node-x12-stream'() {
    const { X12Parser } = await import('node-x12')
    return async path => {
      let claims = 0
      for await (const segment of createReadStream(path).pipe(new X12Parser(false))) {
        if (segment.tag === claimSegment) claims += 1
      }
      return claims
    }
  },

  async 'x12-parser'() {
    const { X12parser } = await import('x12-parser')
    return async path => {
      let claims = 0
      for await (const segment of createReadStream(path).pipe(new X12parser())) {
        if (segment.name === claimSegment) claims += 1
      }
      return claims
    }
  },
}

async function overChunks(look: (bytes: Uint8Array) => number): Promise<ClaimRun> {
  const { openFile } = await import('../../src/cli/file-source.ts')
  const { chunksOf } = await import('../../src/base/bytes.ts')
  return async path => {
    const file = await openFile(path)
    if (!file.ok) throw new Error(file.refusal.says)
    let found = 0
    for await (const chunk of chunksOf(file.value.source)) found += look(chunk)
    await file.value.close()
    return found
  }
}

const silent: SetVisitor = {
  beginSet() {},
  enterLoop() {},
  segment() {},
  misfit() {},
  leaveLoop() {},
  endSet() {},
}
