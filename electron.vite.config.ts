import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Node 20 and Chromium 130 are the oldest runtime the app is tested on; current Electrons run the same output.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      rollupOptions: { input: 'src/main/app/main.ts', output: { entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      target: 'node20',
      rollupOptions: {
        input: 'src/preload/preload.ts',
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      // The window reads its code at each start: what it does not read it need not parse.
      minify: true,
      // The content policy lets fonts come from files only, not from data: addresses.
      assetsInlineLimit: 0,
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
});
