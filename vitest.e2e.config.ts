import { defineConfig } from 'vitest/config';

// Real browsers on the built extension in .output/: no plugin of WXT, one browser at a time.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    // The person's time zone decides the region that is offered.
    env: { TZ: 'UTC', LANG: 'en_US.UTF-8' },
    hookTimeout: 60_000,
    fileParallelism: false,
    // A browser on a busy machine may take many seconds for what it usually does at once.
    expect: { poll: { timeout: 20_000 } },
  },
});
