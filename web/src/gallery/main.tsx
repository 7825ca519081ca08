// Every part on one page, for looking at: `npm run gallery`. It is no part of what is built.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../kit/tokens.css'
import '../kit/base.css'
import { Toasts } from '../kit/Toast'
import { Speaking } from '../words/useWords'
import { isLanguage } from '../words/words'
import { Gallery } from './Gallery'

const asked = new URLSearchParams(location.search)
const scheme = asked.get('scheme')
if (scheme) document.documentElement.dataset['scheme'] = scheme
const language = asked.get('language') ?? 'en'

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the gallery')
createRoot(root).render(
  <StrictMode>
    <Speaking language={isLanguage(language) ? language : 'en'} zone="America/New_York">
      <Toasts>
        <Gallery part={asked.get('part')} />
      </Toasts>
    </Speaking>
  </StrictMode>,
)
