import { fixture, html } from '@open-wc/testing';
import '../../../src/widgets/join-form/index.ts';
import type { JoinForm } from '../../../src/widgets/join-form/join-form.ts';
import { json, type FakeFetch } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  scriptedClient,
  SITE,
  siteDocument,
  type Table,
} from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';

/** The test server by its other name: the same pages, another origin. */
export const FRAMES = `http://127.0.0.1:${location.port}/test/fixtures/frames/`;
/** The same on the page's own origin. */
export const OWN_FRAMES = `${location.origin}/test/fixtures/frames/`;

export const FORM = `${ROOT}v1/forms/join.json`;

/** Two steps, three questions. */
export const form = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [{ name: 'name', type: 'text', label: '姓名', required: true }],
    },
    {
      id: 'work',
      title: '您在哪里工作？',
      fields: [
        { name: 'company', type: 'text', label: '单位', prefill: 'org' },
        { name: 'note', type: 'textarea', label: '留言' },
      ],
    },
  ],
  submit: { href: 'v1/applications' },
  ...more,
});

export interface StandOptions {
  /** Members of the site document. */
  site?: Record<string, unknown>;
  table?: Table;
  /** Attributes; by default the site. */
  attributes?: Record<string, string>;
  properties?: Partial<JoinForm>;
  /** What the page puts inside the tag. */
  content?: Node[];
  /** Waits for this state; '' not to wait. */
  state?: string;
}

export interface Stand {
  el: JoinForm;
  fetch: FakeFetch;
  events: Event[];
  /** The frame; throws where there is none. */
  frame: HTMLIFrameElement;
  /** What the frame page told the test: its address, the looks it heard. */
  heard: Record<string, unknown>[];
  /** Has the frame's form say something. */
  say(message: Record<string, unknown>): void;
  /** Texts of the shadow root. */
  readonly text: string;
}

/** Puts a join form on the page; a frame says that it is ready when the test has it say so. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = { site: SITE }, content = [], state = '' } = options;
  const site = { frames: FRAMES, forms: { join: 'v1/forms/join.json' }, ...options.site };
  const client = scriptedClient({
    [SITE]: json(siteDocument(site)),
    [FORM]: json(form()),
    ...options.table,
  });
  const el = document.createElement('union-join-form');
  const events: Event[] = [];
  for (const type of ['union-ready', 'union-problem', 'union-application-submit']) {
    el.addEventListener(type, event => events.push(event));
  }
  el.client = client;
  Object.assign(el, options.properties);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const heard: Record<string, unknown>[] = [];
  addEventListener('message', ({ data, source }: MessageEvent) => {
    const { contentWindow } = el.shadowRoot?.querySelector('iframe') ?? {};
    if (source && source === contentWindow) heard.push(data as Record<string, unknown>);
  });
  const box = await fixture(html`<div lang="zh-Hans"></div>`);
  box.append(el);
  if (state) await until(() => el.dataset['state'] === state, `never came to "${state}"`);
  const page: Stand = {
    el,
    fetch: client.fetch,
    events,
    heard,
    get frame() {
      const frame = el.shadowRoot!.querySelector('iframe');
      if (!frame) throw new Error(`no frame, but: ${this.text}`);
      return frame;
    },
    say(message) {
      this.frame.contentWindow!.postMessage({ say: { union: 1, ...message } }, '*');
    },
    get text() {
      const texts = [...el.shadowRoot!.querySelectorAll<HTMLElement>('.root *')].map(
        one => one.getAttribute('heading') ?? (one.children.length ? '' : (one.textContent ?? '')),
      );
      return texts.join(' ').replace(/\s+/g, ' ');
    },
  };
  return page;
}

/** The same, with a frame page that has come and whose form stands. */
export async function standReady(options: StandOptions = {}): Promise<Stand> {
  const it = await stand(options);
  await until(() => it.heard.some(message => 'loaded' in message), 'the frame page did not come');
  it.say({ type: 'ready' });
  await until(() => it.el.dataset['state'] === 'ready', 'it was never ready');
  return it;
}
