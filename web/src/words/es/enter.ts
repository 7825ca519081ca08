import type { Words } from '../words'

export const enter: Words['enter'] = {
  title: 'Le damos la bienvenida',
  text: 'Meanwhile busca un plan de tratamiento que deje lugar para su vida. Usted entra con un enlace que le envía su programa. No hay contraseña que recordar.',
  how: 'Cómo entrar',
  steps: [
    'Abra el mensaje más nuevo de su programa.',
    'Toque el enlace. Funciona una vez y por poco tiempo.',
    '¿No hay mensaje? Llame a su programa y pida un enlace nuevo.',
  ],
  entering: 'Le estamos abriendo…',
  usedUp: { title: 'Este enlace ya no funciona', text: 'Cada enlace funciona una vez y por poco tiempo. Pida uno nuevo a su programa, por favor. No se perdió nada.' },
  unreachable: { title: 'No podemos conectar con Meanwhile', text: 'Su enlace todavía sirve. Revise su conexión e intente de nuevo.' },
}
