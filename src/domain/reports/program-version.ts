/** The version of the program that makes reports, which each report names; a test holds it to the package’s. */

export const programVersion = '0.1.0'
