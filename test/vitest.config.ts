import { defineConfig } from 'vitest/config';

/** The rules once more on the clock of a distant place: nothing in them may ask the machine where it is. */
const domainIn = (zone: string) => ({
  test: {
    name: `domain in ${zone}`,
    include: ['test/unit/domain/**/*.test.ts'],
    setupFiles: ['test/unit/setup.ts'],
    testTimeout: 60_000,
    pool: 'forks' as const,
    env: { TZ: zone },
  },
});

export default defineConfig({
  test: {
    root: '.',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/unit/setup.ts'],
          // Several suites open real databases and kill real processes; a busy machine takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      domainIn('Pacific/Kiritimati'),
      domainIn('America/Los_Angeles'),
    ],
  },
});
