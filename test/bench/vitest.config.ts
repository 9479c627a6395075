import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/bench/*.bench.ts'],
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});
