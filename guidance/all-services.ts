/** Every service of ECM and Community Supports as it is billed, whenever it was in force. */
import type { Service } from './define.ts'
import { ecmServices } from './services/ecm.ts'
import { healthSupports } from './services/health-supports.ts'
import { housingSupports } from './services/housing-supports.ts'

export const services: readonly Service[] = [...ecmServices, ...housingSupports, ...healthSupports]
