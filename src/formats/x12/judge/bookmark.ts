/** Remembers where a segment stood, for findings that are made after it has gone by. */

import type { Standing } from '../read/place.ts'
import type { Segment } from '../read/segment.ts'
import type { Walk } from '../read/walk.ts'

/** Overwritten each time: nothing is made for a segment. */
export type Bookmark = { -readonly [key in keyof Standing]: Standing[key] }

/** One that points nowhere yet: its segment is 0. */
export function bookmark(): Bookmark {
  return { segment: 0, number: 0, offset: 0, id: 0, loop: 0 }
}

export function setBookmark(mark: Bookmark, walk: Walk, segment: Segment): void {
  mark.segment = walk.segment
  mark.number = segment.number
  mark.offset = segment.offset
  mark.id = segment.id
  mark.loop = walk.loop
}
