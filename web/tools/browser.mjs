// Starts Debian's Chromium, or the one that CHROMIUM names, with an empty profile of its own.
import { chromium } from 'playwright-core'

export const launch = () =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

/**
 * Waits until a page has drawn itself: its fonts are there, no transition is running, and ten frames in a row it stays as large as it is.
 * @param {import('playwright-core').Page} page
 */
export const settled = (page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    const size = () => `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`
    const isMoving = () => document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
    for (let still = 0, before = size(); still < 10; ) {
      await new Promise((next) => requestAnimationFrame(next))
      const now = size()
      still = now === before && !isMoving() ? still + 1 : 0
      before = now
    }
  })
