import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { verifyLog } from '#main/store/entryHash.ts';
import { scratchFolder, scratchStore } from './scratch.ts';

/** The writer as a program of its own, inside the project so that it finds the driver. */
async function builtWriter(): Promise<string> {
  const outDir = mkdtempSync(join('node_modules', '.crashing-writer-'));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, 'crashingWriter.ts'), outDir, emptyOutDir: true },
  });
  return join(outDir, 'crashingWriter.js');
}

function killedAfter(steps: number, writer: string, file: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.split('\n').length > steps) child.kill('SIGKILL');
    });
    child.on('close', () => resolve(Number(output.trim().split('\n').at(-1))));
  });
}

test('killed in the middle of writing, the file opens with all that was committed and nothing half', async () => {
  const writer = await builtWriter();
  const file = join(scratchFolder(), 'rota.db');
  let before = 0;
  for (const steps of [3, 40]) {
    const reached = await killedAfter(steps, writer, file);
    const store = scratchStore({ file });
    const places = store.read.get<{ n: number }>('SELECT count(*) AS n FROM place')?.n ?? 0;
    expect(reached).toBeGreaterThanOrEqual(steps);
    // The one after the last it could tell of may be there as well.
    expect([reached, reached + 1].map((step) => before + step * 21)).toContain(places);
    expect(verifyLog(store.read)).toMatchObject({ whole: true });
    expect(store.read.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    before = places;
    store.close();
  }
}, 60_000);
