// What every test finds in place: words that have been fetched.
import { fetchWords } from './words'

await Promise.all([fetchWords('en'), fetchWords('es')])
