import type { Words } from '../words'

export const app: Words['app'] = {
  name: 'Meanwhile',
  today: 'Hoy',
  myWeek: 'Mi semana',
  settings: 'Ajustes',
  helpNow: 'Ayuda ya',
  notYet: {
    myWeek: { title: 'Su semana todavía está vacía', text: 'Primero le preguntamos qué llena su semana. Luego buscamos un plan que deje lugar para eso.' },
  },
  language: 'Idioma',
  languageFailed: 'No pudimos cargar este idioma. Revise su conexión y elíjalo de nuevo.',
  scheme: 'Claro u oscuro',
  schemes: { auto: 'Como mi dispositivo', light: 'Claro', dark: 'Oscuro' },
  zone: (name) => `Todas las horas son en ${name}.`,
  offline: 'No tiene conexión. Puede seguir leyendo; guardaremos lo que escriba cuando vuelva la conexión.',
  backOnline: 'Ya tiene conexión otra vez.',
  notFound: { title: 'Esta página no está aquí', text: 'Puede que la dirección haya cambiado. Desde la página de inicio puede encontrar todo.', back: 'Ir a la página de inicio' },
  unreachable: { title: 'No podemos conectar con Meanwhile', text: 'Revise su conexión e intente de nuevo. Lo que guardó está a salvo.' },
  broken: { title: 'Algo falló de nuestro lado', text: 'No es culpa suya. Lo que guardó está a salvo. Intente de nuevo, por favor.' },
  help: {
    title: 'Ayuda ya',
    text: 'No tiene que pasar por esto a solas. Estos números son gratis, de día y de noche.',
    lifeline: 'Llamar al 988',
    lifelineText: 'Línea 988 de Prevención del Suicidio y Crisis: hable con alguien ahora mismo. Para español, oprima 2.',
    sms: 'Enviar un mensaje al 988',
    smsText: 'Si no puede o no quiere hablar. Para español, escriba AYUDA.',
    substance: 'Llamar al 1-800-662-4357',
    substanceText: 'Línea Nacional de SAMHSA: ayuda con el alcohol o las drogas, para usted o su familia.',
    emergency: 'Llamar al 911',
    emergencyText: 'Si la vida de alguien está en peligro.',
  },
}
