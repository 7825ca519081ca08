import { Button } from '../kit/Button'
import { LinkButton } from '../kit/Link'
import { Page } from '../kit/Shell'
import { without } from '../words/without'
import type { Language } from '../words/words'

/** Where not even the words could be fetched. */
export function Wordless({ language, onRetry }: { language: Language; onRetry: () => void }) {
  const words = without[language]
  return (
    <main className="shell-main" lang={language}>
      <div role="alert">
        <Page title={words.title} lead={words.text}>
          <div className="row">
            <Button look="primary" onClick={onRetry}>{words.again}</Button>
            <LinkButton to="tel:988" look="quiet">{words.call}</LinkButton>
          </div>
        </Page>
      </div>
    </main>
  )
}
