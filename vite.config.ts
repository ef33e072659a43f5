import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { OLDEST_BROWSERS } from './client/app/oldestBrowsers.ts'

const serverOrigin = process.env.DENKRAUM_DEV_SERVER ?? 'http://127.0.0.1:3000'

// One file for the way in: each further one costs a slow computer 20 ms before anything is drawn.
const firstFile = { name: 'start', tags: ['$initial' as const] }

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // Assets keep their own files: a data: URL in a script would grow the join page.
  build: {
    outDir: '../dist/client',
    target: OLDEST_BROWSERS,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { output: { codeSplitting: { groups: [firstFile] } } },
  },
  // Its files refer to each other by address; bundled ahead they would not be found.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    // Not the client's own sources below /api, and with the browser's origin, which the server checks.
    proxy: {
      '^/api/(?!.*[.]tsx?($|[?]))': { target: serverOrigin },
      '^/sync/[\\w-]{12}/': { target: serverOrigin, ws: true },
    },
  },
})
