import type { Words } from '../words'
import { app } from './app'
import { enter } from './enter'
import { kit } from './kit'

export const es: Words = { app, enter, kit }
