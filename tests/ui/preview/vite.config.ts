import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages over an in-memory background, to look at them and to check them. Not shipped. */
export default defineConfig({
  root: here('.'),
  base: './',
  build: {
    outDir: process.env['PREVIEW_OUT'] ?? here('../../../.output/preview'),
    emptyOutDir: true,
    rolldownOptions: { input: [here('popup.html'), here('dashboard.html')] },
  },
});
