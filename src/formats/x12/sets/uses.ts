/** The loops and segments of our sets as the compiler knows them: by these, readers, rules and writers are held. */
import type { LoopIn, SegmentIn, UseOf } from '../define.ts'
import type { set277ca } from './277ca/set-277ca.ts'
import type { set835 } from './835/set-835.ts'
import type { set837i } from './837i/set-837i.ts'
import type { set837p } from './837p/set-837p.ts'
import type { set997 } from './set-997.ts'
import type { set999 } from './set-999.ts'

export type ProfessionalUse = UseOf<typeof set837p>
export type InstitutionalUse = UseOf<typeof set837i>
/** Of either kind of claim: what reads or judges both. */
export type ClaimUse = ProfessionalUse | InstitutionalUse
export type RemittanceUse = UseOf<typeof set835>
/** 999 and 997. */
export type FunctionalUse = UseOf<typeof set999> | UseOf<typeof set997>
export type ClaimAnswerUse = UseOf<typeof set277ca>
/** Of any set of ours. */
export type AnyUse = ClaimUse | RemittanceUse | FunctionalUse | ClaimAnswerUse
export type AnyLoop = LoopIn<AnyUse>
export type AnySegment = SegmentIn<AnyUse, AnyLoop>
