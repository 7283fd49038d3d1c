// SPDX-License-Identifier: GPL-3.0-or-later

export const common = {
  signIn: {
    title: 'Sign in',
    says: 'Industrial IP alliances: built, run, supervised.',
    email: 'E-mail',
    password: 'Password',
    code: 'Code (six digits, or a recovery code)',
    go: 'Sign in',
    forgotten: 'Forgot your password?',
    by: 'Sign in with {name}',
    demo: 'Demo: come in as anybody',
    demoSays: 'Alliances and people are invented: change what you like, a restart brings it back. Everybody’s password: {password}',
  },
  inbox: { title: 'Inbox' },
  account: { title: 'Your account' },
  help: { title: 'Help' },
}
