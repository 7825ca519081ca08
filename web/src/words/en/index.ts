import { app } from './app'
import { care } from './care'
import { change } from './change'
import { design } from './design'
import { enter } from './enter'
import { everyone } from './everyone'
import { happened } from './happened'
import { kit } from './kit'
import { life } from './life'
import { planner } from './planner'
import { programme } from './programme'
import { waiting } from './waiting'

/** Every sentence in English, by chapter. Its shape is what each other language has to fill. */
export const en = { app, care, change, design, enter, everyone, happened, kit, life, planner, programme, waiting }
