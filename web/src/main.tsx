import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './kit/tokens.css'
import './kit/base.css'
import { App } from './app/App'
import { applyScheme, chosenScheme } from './app/scheme'

applyScheme(chosenScheme())

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the app')
createRoot(root).render(<StrictMode><App /></StrictMode>)
