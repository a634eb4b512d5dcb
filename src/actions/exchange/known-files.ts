/** The files that are exchanged, as a refusal names them. */
import { fileDefinitions } from '#files/guidance.ts'

export const knownFiles = fileDefinitions.map(({ id, short }) => `${id} (${short})`).join(', ')
