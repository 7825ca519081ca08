import type { Words } from '../words'
import { app } from './app'
import { enter } from './enter'
import { kit } from './kit'
import { life } from './life'
import { planner } from './planner'

export const es: Words = { app, enter, kit, life, planner }
