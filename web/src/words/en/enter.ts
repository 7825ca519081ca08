/** The way in, without a password. */
export const enter = {
  title: 'Welcome',
  text: 'Meanwhile finds a treatment plan that leaves room for your life. You come in by a link that your programme sends you. There is no password to remember.',
  how: 'How to get in',
  steps: [
    'Open the newest message from your programme.',
    'Tap the link in it. It works once, and for a short time.',
    'No message? Call your programme and ask for a new link.',
  ],
  entering: 'We’re letting you in …',
  usedUp: { title: 'This link doesn’t work any more', text: 'A link works once, and for a short time. Please ask your programme for a new one. Nothing is lost.' },
  unreachable: { title: 'We can’t reach Meanwhile', text: 'Your link is still good. Check your connection, then try again.' },
}
