import type { Language } from './words'

type Without = { title: string; text: string; again: string; call: string }

/** What is said where the words themselves could not be fetched: all that stands on the first page in every language. */
export const without: Record<Language, Without> = {
  en: { title: 'Something is missing', text: 'A part of this page didn’t arrive. Check your connection, then try again. What you saved is safe.', again: 'Try again', call: 'Need help right now? Call 988' },
  es: { title: 'Falta algo', text: 'Una parte de esta página no llegó. Revise su conexión y vuelva a intentarlo. Lo que guardó está a salvo.', again: 'Intentar de nuevo', call: '¿Necesita ayuda ahora? Llame al 988' },
}
