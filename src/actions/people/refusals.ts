/** What requests about people, signing in and single sign-on may be refused for. */

export const peopleRefusals = {
  'people/role-not-here': {
    status: 422,
    says: 'An organization of this kind does not have that role.',
    remedy: 'Choose among the roles that the list of roles shows for this organization.',
  },
  'people/own-roles': {
    status: 403,
    says: 'Nobody can give more roles to themselves.',
    remedy: 'Ask another administrator of your organization to do it.',
  },
  'people/last-administrator': {
    status: 409,
    says: 'This is the only administrator of the organization.',
    remedy: 'Make somebody else an administrator first.',
  },
  'people/already-member': {
    status: 409,
    says: 'This person works for the organization already.',
    remedy: 'Change their roles instead.',
  },
  'people/not-held': {
    status: 409,
    says: 'This person’s place is not on hold.',
    remedy: 'There is nothing to confirm.',
  },
  'people/invitation-over': {
    status: 410,
    says: 'This invitation works no more: it was used, taken back, or is too old.',
    remedy: 'Ask whoever invited you for a new link.',
  },
  'people/invitation-closed': {
    status: 409,
    says: 'This invitation was used or taken back already.',
    remedy: 'Invite the person again.',
  },
  'people/sign-in-first': {
    status: 409,
    says: 'There is an account for this e-mail address already.',
    remedy: 'Sign in with it, then open the link again.',
  },
  'people/other-address': {
    status: 403,
    says: 'This invitation is for another e-mail address than the one you are signed in with.',
    remedy: 'Sign out, or ask to be invited under the address that you use.',
  },
  'people/proof-missing': {
    status: 422,
    says: 'A new account needs a password or a passkey, and a name.',
    remedy: 'Choose a password, or make a passkey.',
  },
  'people/right-not-yours': {
    status: 403,
    says: 'A token cannot have a right that you do not have, nor one that is for people only.',
    remedy: 'Leave that right out, or ask somebody whose role has it.',
  },
  'people/not-empty': {
    status: 409,
    says: 'This hub has organizations already.',
    remedy: 'Enter one more with --another, or let an administrator in again with --organization.',
  },
  'password/too-short': {
    status: 422,
    says: 'The password is too short.',
    remedy:
      'Use at least {needed} characters. Several words that do not belong together are easy to keep in mind.',
  },
  'password/too-long': {
    status: 422,
    says: 'The password is longer than {longest} characters.',
    remedy: 'Choose a shorter one.',
  },
  'password/too-common': {
    status: 422,
    says: 'This password is among those that are guessed first.',
    remedy: 'Choose another one. Several words that do not belong together are hard to guess.',
  },
  'sign-in/not-recognised': {
    status: 401,
    says: 'The name and the password do not belong together.',
    remedy:
      'Try again. If you have forgotten the password, use your passkey, or ask an administrator of your organization.',
  },
  'sign-in/second-factor-needed': {
    status: 401,
    says: 'The password is right. A code is needed as well.',
    remedy: 'Enter the code of your authenticator app or a recovery code, or sign in with your passkey.',
  },
  'sign-in/code-not-accepted': {
    status: 401,
    says: 'This code is wrong, or was used before.',
    remedy: 'Wait for the next code of your app, or use a recovery code that you have not used yet.',
  },
  'sign-in/passkey-not-accepted': {
    status: 401,
    says: 'This passkey was not accepted.',
    remedy: 'Try again. If it goes on, sign in with your password and make a new passkey.',
  },
  'sign-in/passkey-known': {
    status: 409,
    says: 'This passkey is registered already.',
    remedy: 'Use it to sign in.',
  },
  'sign-in/too-many-tries': {
    status: 429,
    says: 'There were too many wrong tries. The next one is possible in {seconds} seconds.',
    remedy: 'Wait that long, use your passkey, or sign in where you have signed in before.',
  },
  'sign-in/prove-again': {
    status: 403,
    says: 'This changes how you sign in, so show once more who you are.',
    remedy:
      'Enter your password and, if you have one, your code, or sign in again by passkey; then try again.',
  },
  'sign-in/only-single-sign-on': {
    status: 403,
    says: 'You signed in through your organization, and this is not part of that.',
    remedy: 'Sign in with a password or passkey of your own, or ask your organization.',
  },
  'sign-in/last-proof': {
    status: 409,
    says: 'Without this you could not sign in any more.',
    remedy: 'Set a password or another passkey first.',
  },
  'sign-in/password-too-short-alone': {
    status: 409,
    says: 'Your password is too short to stand without a second factor.',
    remedy: 'Choose a password of at least {needed} characters first, or keep another second factor.',
  },
  'sign-in/not-your-organization': {
    status: 403,
    says: 'You do not work for this organization, or your place there waits for its administrator.',
    remedy: 'Choose another one, or ask its administrator.',
  },
  'sso/not-an-issuer': {
    status: 422,
    says: 'The issuer is not a public https address.',
    remedy: 'Enter the address as the provider names it, without query.',
  },
  'sso/not-available': {
    status: 409,
    says: 'The organization’s own sign-in is closed, or does not answer as it should.',
    remedy: 'Sign in otherwise, or ask your organization.',
  },
  'sso/not-accepted': {
    status: 401,
    says: 'The answer of the organization’s own sign-in was not accepted.',
    remedy: 'Begin again from the sign-in page.',
  },
  'sso/no-address': {
    status: 403,
    says: 'The organization’s own sign-in did not vouch for an e-mail address.',
    remedy: 'Ask your organization to send a verified e-mail address.',
  },
  'sso/other-domain': {
    status: 403,
    says: 'This e-mail address is not one of the organization’s.',
    remedy: 'Sign in with the account of your organization.',
  },
  'sso/no-role': {
    status: 403,
    says: 'Your account at your organization has no role here.',
    remedy: 'Ask your organization to give you one.',
  },
  'sso/known-elsewhere': {
    status: 403,
    says: 'This e-mail address is known here already, and not as one of this organization’s people.',
    remedy: 'Ask an administrator of the organization to invite you.',
  },
  'sso/membership-ended': {
    status: 403,
    says: 'Your work for this organization has ended here.',
    remedy: 'Ask an administrator of the organization to invite you again.',
  },
} as const
