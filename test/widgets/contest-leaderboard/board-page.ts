import { fixture, html, nextFrame } from '@open-wc/testing';
import { sampleContests } from '../../../scripts/lib/sample-contests.mjs';
import type { UnionField } from '../../../src/elements/field/field.ts';
import type { UnionSelect } from '../../../src/elements/select/select.ts';
import type { ContestLeaderboard } from '../../../src/widgets/contest-leaderboard/contest-leaderboard.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/contest-leaderboard/board-desk.ts';
import '../../../src/widgets/contest-leaderboard/index.ts';
import { json } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  SITE,
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';

export const YONGJIA = 'c-2026-yongjia';

const manyContests = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    id: `c-${i}`,
    name: `示例竞赛 ${i}`,
    kind: 'points',
    state: 'final',
    from: `20${10 + (i % 15)}-05-01`,
  }));

/** A site with all sample contests, as a server publishes them. */
export function contestTable(site: Record<string, unknown> = {}): Table {
  const collections = { contests: 'v1/contests/index.json' };
  const table: Table = {
    [SITE]: json(siteDocument({ collections, ...site })),
    [`${ROOT}v1/contests/index.json`]: json({ v: 1, items: manyContests(40) }),
  };
  for (const { id, contest, standings } of sampleContests()) {
    table[`${ROOT}v1/contests/${id}.json`] = json(contest);
    for (const [event, page] of Object.entries(standings)) {
      table[`${ROOT}v1/contests/${id}/${event}/p1.json`] = json(page);
    }
  }
  return table;
}

export interface Stand {
  el: ContestLeaderboard;
  client: ScriptedClient;
  page: BoardPage;
}

export interface StandOptions {
  table?: Table;
  attributes?: Record<string, string>;
  data?: unknown;
  content?: Node[];
  /** CSS pixels; from 640 on all columns are shown. */
  width?: number;
  /** Waits for this state; '' not to wait. */
  until?: string;
}

/** Puts a leaderboard on the page and waits until it stands, with all its tools. */
export async function stand(options: StandOptions = {}): Promise<Stand> {
  const { attributes = { contest: YONGJIA }, content = [], width = 900, until = 'ready' } = options;
  const client = scriptedClient(options.table ?? contestTable());
  const el = document.createElement('union-contest-leaderboard');
  el.client = client;
  if (options.data === undefined) el.site = SITE;
  else el.data = options.data;
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...content);
  const box = await fixture(html`<div lang="zh-Hans"></div>`);
  (box as HTMLElement).style.width = `${width}px`;
  box.append(el);
  const page = new BoardPage(el);
  if (until) await page.until(until);
  return { el, client, page };
}

export const textOf = (node: ParentNode | null | undefined): string =>
  ((node as Node | null | undefined)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The board as a person sees and uses it. */
export class BoardPage {
  readonly el: ContestLeaderboard;

  constructor(el: ContestLeaderboard) {
    this.el = el;
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot!;
  }

  /** Waits for a state, and for the tools that come with it. */
  async until(state: string): Promise<void> {
    await until(() => this.el.dataset.state === state, `never came to the state "${state}"`);
    await this.still();
  }

  async still(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
    await this.el.updateComplete;
  }

  /** The tools come after the first rows. */
  async tools(): Promise<void> {
    await until(() => this.root.querySelector('union-field'), 'the tools never came');
    await this.still();
  }

  get rows(): HTMLTableRowElement[] {
    return [...this.root.querySelectorAll<HTMLTableRowElement>('tbody > tr[data-row]')];
  }

  get names(): string[] {
    return this.rows.map(row => textOf(row.querySelector('.entrant')));
  }

  get heads(): string[] {
    return [...this.root.querySelectorAll('thead th')]
      .filter(head => getComputedStyle(head).display !== 'none')
      .map(head => textOf(head).replace(/[▲▼]$/, ''));
  }

  /** What one column says, by its class. */
  column(name: string): string[] {
    return this.rows.map(row => textOf(row.querySelector(`.cell.${name}`)));
  }

  get summary(): string {
    return textOf(this.root.querySelector('.summary p'));
  }

  get details(): HTMLElement | null {
    return this.root.querySelector('.details');
  }

  async search(text: string): Promise<void> {
    const field = this.root.querySelector<UnionField>('union-field')!;
    const input = field.shadowRoot!.querySelector('input')!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.still();
  }

  async enter(): Promise<void> {
    const input = this.root.querySelector('union-field')!.shadowRoot!.querySelector('input')!;
    const init = { key: 'Enter', bubbles: true, composed: true };
    input.dispatchEvent(new KeyboardEvent('keydown', init));
    await this.still();
  }

  async open(name: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('button.entrant')];
    buttons.find(button => textOf(button) === name)!.click();
    await until(() => this.details, 'the details never came');
    await this.still();
  }

  /** Presses a button by its words. */
  async press(words: string): Promise<void> {
    const buttons = [...this.root.querySelectorAll<HTMLElement>('union-button, button')];
    const button = buttons.find(one => textOf(one).startsWith(words));
    if (!button) throw new Error(`no button "${words}" among ${buttons.map(textOf).join(' | ')}`);
    button.click();
    await this.still();
  }

  async choose(name: string, value: string): Promise<void> {
    const select = this.root.querySelector<UnionSelect>(`union-select.${name}`)!;
    const native = select.shadowRoot!.querySelector('select')!;
    native.value = value;
    native.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    native.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await this.still();
  }
}
