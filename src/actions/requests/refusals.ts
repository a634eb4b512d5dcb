/** What any request may be refused for, whatever it asks. */

export const requestRefusals = {
  'request/not-understood': {
    status: 400,
    says: 'The request is not in the form that “{action}” takes: {problems}.',
    remedy: 'See what it takes in the API reference, mend the request and send it again.',
  },
  'request/no-such-action': {
    status: 404,
    says: 'There is no “{action}”.',
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
  'request/not-found': {
    status: 404,
    says: 'There is nothing here under that name that you may see.',
    remedy: 'Check the address, or look for it in the list.',
  },
} as const
