import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// What the server sends with every page; `npm run preview` sends it too, so that a breach shows early.
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

const server = process.env['MEANWHILE_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
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
