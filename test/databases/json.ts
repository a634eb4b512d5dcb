/** What a column of documents holds: never a bare text, which would be a document that nobody has read. */

export type Json = object | number | boolean
