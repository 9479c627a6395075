import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { clearFolder, electronCommand, freshFolder, projectFolder } from './understudy.ts';

test('the window opens with the clock it was given', async ({ launch }) => {
  const { page, app } = await launch({ now: '2026-11-23T08:30' });
  await expect(page).toHaveTitle(/Understudy/);
  expect(await page.evaluate(() => navigator.language)).toBe('en-GB');
  const state = await page.evaluate(() => window.understudy.request('app.state', {}));
  expect(state).toMatchObject({ ok: true, value: { now: '2026-11-23T08:30' } });
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menu?.map((label) => label.replace('&', ''))).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
});

test('the page has nothing of Node and no more than the bridge', async ({ launch }) => {
  const { page, app } = await launch();
  const globals = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.understudy).toSorted(),
  }));
  expect(globals).toEqual({ node: [], bridge: ['on', 'request'] });
  const settings = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      // Electron has it but does not declare it.
      Reflect.apply(Reflect.get(webContents, 'getLastWebPreferences'), webContents, []),
    ),
  );
  expect(settings).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    }),
  ]);
});

test('the bridge hears only the events it knows, and stops when told', async ({ launch }) => {
  const { page, app } = await launch();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const stop = window.understudy.on('command', (payload) => {
      heard.push(payload);
      stop();
    });
  });
  const click = () =>
    app.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('File'));
      file?.submenu?.items.find(({ label }) => label.includes('erson'))?.click();
    });
  await click();
  await click();
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([{ command: 'addPerson' }]);
  const refused = await page.evaluate(() => {
    try {
      Reflect.apply(window.understudy.on, null, ['anything', () => undefined]);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('a message that cannot be sent gets an answer like any other', async ({ launch }) => {
  const { page } = await launch();
  const answer = await page.evaluate(() =>
    Reflect.apply(window.understudy.request, null, ['app.state', { x: () => undefined }]),
  );
  expect(answer).toMatchObject({ ok: false, failure: { code: 'INTERNAL' } });
  const unknown = await page.evaluate(() =>
    Reflect.apply(window.understudy.request, null, ['no.such', null]),
  );
  expect(unknown).toMatchObject({ ok: false, failure: { code: 'UNKNOWN_REQUEST' } });
});

test('the page may run no script, style or fetch but its own', async ({ launch, complaints }) => {
  complaints.allow(/Content Security Policy|ERR_BLOCKED_BY_CLIENT/);
  const { page } = await launch();
  const outcome = await page.evaluate(async () => {
    const root = document.body;
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    root.append(script);
    const handler = document.createElement('button');
    handler.setAttribute('onclick', 'window.ranHandler = true');
    root.append(handler);
    handler.click();
    const style = document.createElement('style');
    style.textContent = 'body { outline-width: 7px }';
    root.append(style);
    const tried = async (address: string) => {
      try {
        await fetch(address);
        return 'fetched';
      } catch {
        return 'blocked';
      }
    };
    const fetched = await Promise.all(
      ['https://example.org/', 'index.html', 'http://127.0.0.1:9/'].map(tried),
    );
    // In a turn of its own: while the inspector evaluates, it lifts this very rule.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          done(Reflect.construct(Function, ['return 1'])());
        } catch {
          done('blocked');
        }
      });
    });
    const ran = ['ranInline', 'ranHandler'].filter((name) => name in window);
    const styled = getComputedStyle(root).outlineWidth === '7px';
    for (const element of [script, handler, style]) element.remove();
    return { fetched, evaluated, ran, styled };
  });
  expect(outcome).toEqual({
    fetched: ['blocked', 'blocked', 'blocked'],
    evaluated: 'blocked',
    ran: [],
    styled: false,
  });
});

test('each load has a nonce of its own, and a style that carries it applies', async ({ launch }) => {
  const { page } = await launch();
  const styled = () =>
    page.evaluate(() => {
      const nonce = document
        .querySelector('meta[property="csp-nonce"], meta[name="csp-nonce"]')
        ?.getAttribute('content');
      const style = Object.assign(document.createElement('style'), {
        nonce,
        textContent: 'html { outline-offset: 7px }',
      });
      document.head.append(style);
      return { nonce, applies: getComputedStyle(document.documentElement).outlineOffset === '7px' };
    });
  const first = await styled();
  await page.reload();
  const second = await styled();
  expect([first.applies, second.applies]).toEqual([true, true]);
  expect(first.nonce).toMatch(/^[\w+/]{22}==$/);
  expect(second.nonce).not.toBe(first.nonce);
});

test('the page cannot leave, open another or be given anything', async ({ launch, complaints }) => {
  complaints.allow(/Content Security Policy|ERR_|Not allowed/);
  const { page, app } = await launch();
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://understudy/nowhere.html']) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(100);
    expect(page.url()).toMatch(/^app:\/\/understudy\/index\.html/);
  }
  const permission = await page.evaluate(
    async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
  );
  expect(permission).toBe('denied');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('nothing reaches for the network, not even from outside the page', async ({ launch }) => {
  const dataDir = freshFolder();
  const netLog = join(dataDir, 'net.json');
  const { app, page, close } = await launch({ dataDir, args: [`--log-net-log=${netLog}`] });
  const asked = await app.evaluate(async ({ session }) => {
    const tried = (address: string) =>
      session.defaultSession.fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all([tried('https://example.org/'), tried('http://127.0.0.1:9/')]);
  });
  expect(asked).toEqual(['refused', 'refused']);
  await page.waitForTimeout(500);
  await close();
  const { constants, events }: NetLog = JSON.parse(readFileSync(netLog, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const seen = events.map(({ type, params }) => `${names.get(type)} ${params?.url ?? ''}`.trim());
  expect(seen).toContainEqual(expect.stringMatching(/^URL_REQUEST_START_JOB/));
  const network =
    /^((TCP|UDP|SSL|TRANSPORT)_CONNECT|HOST_RESOLVER_\w*(DNS|SYSTEM)_TASK|URL_REQUEST_START_JOB (https?|wss?):)/;
  expect(seen.filter((event) => network.test(event))).toEqual([]);
  clearFolder(dataDir);
});

test('a second copy brings the first to the front and ends', async ({ launch }) => {
  const { app, dataDir } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await start(`--data-dir=${dataDir}`)).toMatchObject({ code: 0 });
  const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(visible).toBe(true);
});

for (const flag of [
  '--now=tomorrow',
  '--now=2026-02-30T08:00',
  '--now',
  '--data-dir=',
  '--data-dir=/dev/null/x',
]) {
  test(`${flag} is refused in a sentence`, async () => {
    const { code, said } = await start(flag);
    expect(code).toBe(2);
    expect(said).toMatch(/^(Give --|The folder ).*\.$/m);
    expect(said).not.toMatch(/\bat .*:\d+:\d+/);
  });
}

test('size and place are remembered', async ({ launch }) => {
  const first = await launch();
  const bounds = { x: 40, y: 30, width: 900, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  const second = await first.relaunch();
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds);
});

test('a page whose process ends comes back, and the log says so', async ({ launch, complaints }) => {
  complaints.allow(/crash/i);
  const { app, dataDir } = await launch();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const log = join(dataDir, 'logs', 'understudy.log');
  await expect.poll(() => readFileSync(log, 'utf8')).toMatch(/The page ended/);
  const ready = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents || contents.isCrashed() || contents.isLoading()) return false;
      return contents.executeJavaScript('document.documentElement.dataset.ready');
    });
  await expect.poll(ready).toBe('true');
});

/** Starts the app by itself with these flags and waits for it to end. */
async function start(...flags: string[]): Promise<{ code: number | null; said: string }> {
  const { executable, args } = electronCommand();
  const child = spawn(executable, [...args, ...flags], {
    cwd: projectFolder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}

/** As much of Chromium's log of its network stack as is read here. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string } }[];
}
