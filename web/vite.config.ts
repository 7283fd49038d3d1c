// SPDX-License-Identifier: GPL-3.0-or-later
// How the web app is built. `npm run dev` serves it with a running `hanse serve` behind it.
import vue from '@vitejs/plugin-vue'
import { fileURLToPath, URL } from 'node:url'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'
import { programData } from './tools/data'

const server = process.env['HANSE_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [
    vue(),
    programData(fileURLToPath(new URL('..', import.meta.url))),
    // Only the parts of Element Plus that a page uses, each with its own styles.
    components({ dirs: [], resolvers: [ElementPlusResolver()], dts: false }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The words of rules/ and the glossary lie beside this folder.
  server: {
    fs: { allow: ['..'] },
    proxy: Object.fromEntries(['/api', '/calendar', '/readyz', '/metrics'].map((path) => [path, server])),
  },
  build: {
    outDir: process.env['HANSE_WEB_OUT'] ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the Content-Security-Policy allows no data: scripts, and fonts stay cacheable
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: {
        manualChunks: (id) => {
          if (id.includes('/echarts/') || id.includes('/zrender/')) return 'charts'
          if (/\/(vue|vue-router|vue-i18n|@vue|@intlify)\//.test(id)) return 'vue'
          return undefined
        },
      },
    },
  },
  // The clock of most of our readers: what takes the day of UTC for theirs shows.
  test: { env: { TZ: 'Asia/Shanghai' }, environment: 'jsdom', include: ['src/**/*.test.ts'], globals: false },
})
