/** What the process that is killed and the test that kills it have to agree on. */

export const seed = 7
export const together = 12
/** Every round pays, so that each passes every place. */
export const payOneIn = 1
export const ours = /^(exchange|claims|books|encounters)-/
