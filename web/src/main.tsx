import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './kit/tokens.css'
import './kit/base.css'
import { App } from './app/App'
import { fetchAhead } from './app/chapters'
import { applyScheme, chosenScheme } from './app/scheme'
import { likelyLanguage } from './words/useWords'
import { fetchWords } from './words/words'

// What is needed next is fetched beside the question who is here, not after it. What fails is told where it is needed.
void fetchWords(likelyLanguage()).catch(() => undefined)
fetchAhead(location.pathname)
applyScheme(chosenScheme())

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the app')
createRoot(root).render(<StrictMode><App /></StrictMode>)
