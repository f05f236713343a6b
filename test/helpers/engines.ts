/** Real browsers of three engines, as far as they are installed, for tests that open whole pages. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { findChrome } from '../../scripts/lib/chrome.mjs';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A page that was opened; what is asked of it is an expression, or a promise of one, of plain values. */
export interface EnginePage {
  ask<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  open(url: string): Promise<EnginePage>;
  close(): Promise<void>;
}

/** Those named in UW_ENGINES, Chromium alone without it. @throws where one is not installed */
export async function engines(): Promise<Engine[]> {
  const names = (process.env['UW_ENGINES'] ?? 'chromium').split(',') as EngineName[];
  const found: Engine[] = [];
  for (const name of names) found.push(await (name === 'webkit' ? webkit() : driven(name)));
  return found;
}

async function driven(name: EngineName): Promise<Engine> {
  const chrome = name === 'chromium' ? await findChrome() : undefined;
  const browser = await puppeteer.launch(
    chrome
      ? { executablePath: process.env['UW_CHROMIUM'] ?? chrome.path, args: chrome.args }
      : {
          browser: 'firefox',
          executablePath: process.env['FIREFOX_PATH'] ?? onPath('firefox-esr', 'firefox'),
        },
  );
  return {
    name,
    async open(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url);
      return {
        ask: expression => page.evaluate(expression) as Promise<never>,
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** WebKitGTK is driven through its own driver and draws to a display even when nobody looks. */
async function webkit(): Promise<Engine> {
  const port = await freePort();
  const driver = onPath('WebKitWebDriver');
  const screen = process.env['DISPLAY'] ? [] : [onPath('xvfb-run'), '-a'];
  const words = [...screen, driver, `--port=${port}`];
  const env = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const child = spawn(words[0]!, words.slice(1), {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...env },
  });
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = {
    binary: (glob('/usr/{lib,libexec}/{*/,}webkit2gtk-4.*/MiniBrowser', '/') as string[])[0],
    args: ['--automation'],
  };
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  const start = async (): Promise<{ sessionId: string }> => {
    for (let tries = 0; ; tries += 1) {
      try {
        const asked = { capabilities: { alwaysMatch: wanted } };
        return (await call('POST', '/session', asked)) as { sessionId: string };
      } catch (error) {
        if (tries > 100) throw error;
        await sleep(100);
      }
    }
  };
  const session = `/session/${(await start()).sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000 });
  const ask = (expression: string): Promise<never> =>
    call('POST', `${session}/execute/async`, {
      script: `const done=arguments[0];Promise.resolve().then(()=>(${expression})).then(done,e=>done('failed: '+e))`,
      args: [],
    }) as Promise<never>;
  return {
    name: 'webkit',
    async open(url) {
      await call('POST', `${session}/url`, { url });
      return {
        ask,
        close: async () => void (await call('POST', `${session}/url`, { url: 'about:blank' })),
      };
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      if (child.pid) process.kill(-child.pid);
    },
  };
}

function onPath(...names: string[]): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  const found = folders.flatMap(dir => names.map(name => join(dir, name))).find(existsSync);
  if (!found) throw new Error(`${names.join(' or ')} is not installed`);
  return found;
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
