import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const serverOrigin = process.env.DENKRAUM_DEV_SERVER ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  // Assets keep their own files: a data: URL in a script would grow the join page.
  build: { outDir: '../dist/client', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 3000 },
  server: {
    port: 5173,
    proxy: { '/api': serverOrigin, '/sync': { target: serverOrigin, ws: true } },
  },
})
