/** What tests of sets need: a set within envelopes, and where the walk put each of its segments. */
import type { SetDef } from '../define.ts'
import { rawText } from '../read/segment.ts'
import { walkBytes } from '../read/transmission.ts'
import type { Walk } from '../read/walk.ts'

export type Walked = {
  /** `2300/claim`, by segment; a set's own loop has no id: `/setHeader`. */
  readonly places: readonly string[]
  /** `unexpected HI*BK>38181`. */
  readonly misfits: readonly string[]
  /** Codes of findings about the envelopes. */
  readonly findings: readonly string[]
  /** ids of the sets. */
  readonly sets: readonly (string | null)[]
}

/** Walks all sets of a file. */
export function walked(bytes: Uint8Array): Walked {
  const places: string[] = []
  const misfits: string[] = []
  const findings: string[] = []
  const sets: (string | null)[] = []
  let walk: Walk | null = null
  const visitor = {
    beginSet(begun: Walk) {
      walk = begun
    },
    enterLoop() {},
    segment(index: number) {
      const slot = walk?.set.slots[index]
      places.push(`${walk?.set.loops[slot?.loop ?? 0]?.def.id}/${slot?.use.name}`)
    },
    misfit(misfit: string, _slot: number, segment: Parameters<typeof rawText>[0]) {
      misfits.push(`${misfit} ${rawText(segment)}`)
    },
    leaveLoop() {},
    endSet() {},
  }
  walkBytes(bytes, {
    visitorsFor({ def }) {
      sets.push(def?.id ?? null)
      return def ? [visitor] : []
    },
    finding({ code }) {
      if (!code.startsWith('segment/')) findings.push(code)
    },
  })
  return { places, misfits, findings, sets }
}

/** The segments of a set, its ST and SE included, within a group and an interchange. */
export function enveloped(set: SetDef, version: string, segments: readonly string[]): Uint8Array {
  const lines = [
    'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*1000*^*00501*000000001*0*T*:',
    `GS*${set.group}*SENDER*RECEIVER*20261122*1000*1*X*${version}`,
    ...segments,
    'GE*1*1',
    'IEA*1*000000001',
  ]
  return new TextEncoder().encode(`${lines.join('~')}~`)
}
