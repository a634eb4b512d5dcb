/** How the county lets its workers do what is to do. */
import type { OpenHouse as House } from '#actions/open.ts'

export type Working = (house: House, work: (settled: () => Promise<void>) => Promise<void>) => Promise<void>
