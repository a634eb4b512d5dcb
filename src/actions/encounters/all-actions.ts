/** What may be asked of encounters: one line for each action. */
import { listEncounters, seeCompleteness, seeEncounter } from './list.ts'
import { saveEncounterProfile, seeEncounterProfile } from './profile.ts'
import { listEncounterFiles, makeFiles, releaseFile, sendAgain } from './send.ts'

export const encounterActions = [
  listEncounters,
  seeEncounter,
  seeCompleteness,
  listEncounterFiles,
  makeFiles,
  releaseFile,
  sendAgain,
  seeEncounterProfile,
  saveEncounterProfile,
] as const
