import { app } from './app'
import { enter } from './enter'
import { kit } from './kit'
import { life } from './life'
import { planner } from './planner'

/** Every sentence in English, by chapter. Its shape is what each other language has to fill. */
export const en = { app, enter, kit, life, planner }
