/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the protocol, whose types are no package of ours */
/**
 * A Chromium of any age, over its DevTools protocol and nothing else: today's drivers no longer speak
 * to one of 2019, and what a page has done to its own built-ins must not reach who looks at it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Send = (method: string, params?: object) => Promise<any>;

export interface Tab {
  /** What the console said and what was thrown, in the order of time. */
  readonly said: string[];
  /** Addresses that were asked for. */
  readonly asked: string[];
  readonly send: Send;
  /** Calls back with every event of the protocol. */
  on(listener: Listener): void;
  /** Runs an expression, or a promise of one, beside the page: same document, built-ins of its own. */
  apart<T>(expression: string): Promise<T>;
  /** The same in the page itself. */
  within<T>(expression: string): Promise<T>;
  go(url: string): Promise<void>;
  close(): Promise<void>;
}

export interface Chromium {
  readonly version: string;
  open(options?: TabOptions): Promise<Tab>;
  /** The same program once more, with more arguments: for what only a fresh engine can tell. */
  another(args: readonly string[]): Promise<Chromium>;
  close(): Promise<void>;
}

export interface TabOptions {
  width?: number;
  height?: number;
  /** Runs in every document before its own scripts. */
  first?: string;
}

interface Answer {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: any;
  result?: unknown;
  error?: { message: string };
}

export async function startChromium(
  path: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Chromium> {
  const profile = mkdtempSync(join(tmpdir(), 'union-chromium-'));
  const all = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    // Frames stand in the process of their page: one picture shows both.
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins,site-per-process,LocalNetworkAccessChecks',
    '--hide-scrollbars',
    '--js-flags=--expose-gc',
    ...args,
  ];
  const child = spawn(path, all, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const address = await new Promise<string>((found, fail) => {
    let log = '';
    child.stderr.on('data', data => {
      log += String(data);
      const [, url] = /DevTools listening on (ws:\S+)/.exec(log) ?? [];
      if (url) found(url);
    });
    child.on('exit', () => fail(new Error(`it did not start: ${log.slice(-500)}`)));
  });
  const over = new Promise(done => child.on('exit', done));
  const { send, hear, end } = await connect(address);
  const { product } = await send('Browser.getVersion');
  return {
    version: String(product),
    another: more => startChromium(path, [...args, ...more], env),
    async open({ width = 1200, height = 900, first } = {}) {
      const { browserContextId } = await send('Target.createBrowserContext');
      const { targetId } = await send('Target.createTarget', {
        url: 'about:blank',
        browserContextId,
      });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const own: Send = (method, params) => send(method, params, sessionId);
      const tab = await openTab(own, listener => hear(sessionId, listener));
      await own('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
      if (first) await own('Page.addScriptToEvaluateOnNewDocument', { source: first });
      return {
        ...tab,
        close: async () => void (await send('Target.disposeBrowserContext', { browserContextId })),
      };
    },
    async close() {
      end();
      child.kill('SIGKILL');
      await over;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Listener = (method: string, params: any) => void;

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = fail;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<string, Listener>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id) waiting.get(answer.id)?.(answer);
    else listeners.get(answer.sessionId ?? '')?.(answer.method!, answer.params);
  };
  const send = (method: string, params: object = {}, sessionId?: string): Promise<any> =>
    new Promise((done, fail) => {
      const id = (last += 1);
      const clock = setTimeout(() => fail(new Error(`${method}: no answer`)), 60_000);
      waiting.set(id, ({ result, error }) => {
        clearTimeout(clock);
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result);
      });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  return {
    send,
    hear: (sessionId: string, listener: Listener) => void listeners.set(sessionId, listener),
    end: () => socket.close(),
  };
}

async function openTab(
  send: Send,
  hear: (listener: Listener) => void,
): Promise<Omit<Tab, 'close'>> {
  const [said, asked]: [string[], string[]] = [[], []];
  let loaded = false;
  const listeners: Listener[] = [];
  hear((method, params) => {
    for (const listener of listeners) listener(method, params);
    if (method === 'Page.loadEventFired') loaded = true;
    if (method === 'Network.requestWillBeSent') asked.push(params.request.url);
    if (method === 'Log.entryAdded') said.push(`${params.entry.level}: ${params.entry.text}`);
    if (method === 'Page.javascriptDialogOpening')
      void send('Page.handleJavaScriptDialog', { accept: true });
    if (method === 'Runtime.exceptionThrown') {
      const { exception, text } = params.exceptionDetails;
      said.push(`pageerror: ${exception?.description ?? text}`);
    }
    if (method === 'Runtime.consoleAPICalled') {
      const words = params.args.map((arg: any) => arg.value ?? arg.description ?? arg.type);
      said.push(`${params.type}: ${words.join(' ')}`);
    }
  });
  for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'DOM']) await send(`${domain}.enable`);
  const run = async (expression: string, contextId?: number): Promise<never> => {
    const options = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', options);
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error(exception?.description ?? text);
    }
    return result.value as never;
  };
  let world: number | undefined;
  return {
    said,
    asked,
    send,
    on: listener => void listeners.push(listener),
    within: expression => run(expression),
    async apart(expression) {
      if (world === undefined) {
        const { frameTree } = await send('Page.getFrameTree');
        const made = await send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
        world = made.executionContextId as number;
      }
      return run(expression, world);
    },
    async go(url) {
      [loaded, world] = [false, undefined];
      await send('Page.navigate', { url });
      for (let tries = 0; !loaded && tries < 1500; tries += 1) await sleep(20);
    },
  };
}
