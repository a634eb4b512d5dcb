/** Every report to the State that the guidance defines. */
import { quarterlyImplementationMonitoring } from './reports/quarterly-implementation-monitoring.ts'

export const reports = [quarterlyImplementationMonitoring] as const
