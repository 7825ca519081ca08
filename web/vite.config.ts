import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

// What the server sends with every page; `npm run preview` sends it too, so that a breach shows early.
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

const server = process.env['MEANWHILE_SERVER'] ?? 'http://127.0.0.1:8080'

/**
 * Begins every sheet with the order of the layers. It is said in tokens.css; but a part that several chapters share may come in a sheet
 * of its own, and before that one: its layer would then be the first, and whatever it says would give way to the reset.
 */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `@layer reset,kit,app;${String(file.source)}`
  },
}

export default defineConfig({
  plugins: [react(), layersInOrder],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // a data: address would need a hole in the policy
    reportCompressedSize: false, // tools/squeeze.mjs tells it
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/v1': server } },
  preview: { headers: { 'Content-Security-Policy': policy }, proxy: { '/v1': server } },
  test: { environment: 'happy-dom', reporters: ['default', './tools/counts.mjs'], include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/kit/setup.ts', 'src/words/setup.ts'], css: false },
})
