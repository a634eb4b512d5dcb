/** What any request may be refused for, whatever it asks. */

export const requestRefusals = {
  'request/not-understood': {
    status: 400,
    says: 'The request is not in the form that “{action}” takes: {problems}.',
    remedy: 'See what it takes in the API reference, mend the request and send it again.',
  },
  'request/file-missing': {
    status: 400,
    says: 'The request brought no file.',
    remedy: 'Send the file as the last part of a multipart request, after the other fields.',
  },
  'request/file-not-taken': {
    status: 400,
    says: 'The request brought a file, and this takes none.',
    remedy: 'Leave the file out.',
  },
  'request/file-not-last': {
    status: 400,
    says: 'Something follows the file.',
    remedy: 'Send one file, and send it as the last part of the request.',
  },
  'request/not-json': {
    status: 400,
    says: 'The body of the request is not JSON.',
    remedy: 'Send a JSON object in UTF-8.',
  },
  'request/not-multipart': {
    status: 400,
    says: 'The body of the request is not a form that can be read.',
    remedy: 'Send multipart/form-data: at most 60 fields, then the file.',
  },
  'request/media-type': {
    status: 415,
    says: 'The body of the request is of a media type that is not taken here.',
    remedy: 'Send application/json, or multipart/form-data where a file is taken.',
  },
  'request/too-large': {
    status: 413,
    says: 'The request is too large.',
    remedy: 'Send less at a time; a file goes as the last part of a multipart request.',
  },
  'request/too-many': {
    status: 429,
    says: 'There were too many requests in a short time.',
    remedy: 'Wait for as many seconds as Retry-After says, and try again.',
  },
  'request/from-elsewhere': {
    status: 403,
    says: 'The request does not come from a page of ours.',
    remedy: 'Open the hub’s own page. A program shows a token and sends the header Causeway-Request.',
  },
  'request/key-missing': {
    status: 400,
    says: 'A request that changes something must carry an Idempotency-Key, so that asking twice does it once.',
    remedy:
      'Make a random key (a UUID) for the request, send it as Idempotency-Key, and the same one when you try again.',
  },
  'request/key-not-understood': {
    status: 400,
    says: 'The Idempotency-Key is not 1 to 200 printable ASCII characters without blanks.',
    remedy: 'Send a UUID.',
  },
  'request/key-used-for-another': {
    status: 422,
    says: 'This Idempotency-Key was used for another request already.',
    remedy: 'Send a new key with a new request; the old key only with the very same one.',
  },
  'request/no-such-action': {
    status: 404,
    says: 'There is no action of this name.',
    remedy: 'See the list of actions in the API reference.',
  },
  'request/not-signed-in': {
    status: 401,
    says: 'You are not signed in, or your session has ended.',
    remedy: 'Sign in and try again. What you had entered is still on your screen.',
  },
  'request/not-permitted': {
    status: 403,
    says: 'Your role does not allow this.',
    remedy: 'Ask an administrator of your organization.',
  },
  'request/no-organization-chosen': {
    status: 403,
    says: 'You have not chosen the organization that you work for now.',
    remedy: 'Choose one of your organizations and try again.',
  },
  'request/second-factor-needed': {
    status: 403,
    says: 'This needs your second factor.',
    remedy: 'Show your passkey or the code of your authenticator and try again.',
  },
  'request/not-for-this-organization': {
    status: 403,
    says: 'An organization of your kind does not do this.',
    remedy: 'Switch to the organization that does, if you work for it.',
  },
  'request/no-such-cursor': {
    status: 400,
    says: 'The cursor is not one that this list gave you.',
    remedy:
      'Ask for the first page without a cursor, and for each next one with the “next” of the page before.',
  },
  'request/not-found': {
    status: 404,
    says: 'There is nothing here under that name that you may see.',
    remedy: 'Check the address, or look for it in the list.',
  },
} as const
