import { fixture, html } from '@open-wc/testing';
import { memoryDrafts } from '../../../src/data/draft-memory.ts';
import type { DraftStore } from '../../../src/data/draft-store.ts';
import type { ApplicationReceipt, ApplicationRequest } from '../../../src/data/generated/types.ts';
import type { Sent } from '../../../src/data/send.ts';
import type { FormDocument } from '../../../src/form/index.ts';
import { mountForm } from '../../../src/widgets/join-form/form-app.ts';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import type { FormApp, FormOptions, FormPorts } from '../../../src/widgets/join-form/options.ts';
import { sampleId } from '../../helpers/sample-id.ts';
import { until } from '../../helpers/until.ts';

export { sampleId };

/** 2026-03-01 08:00 in Beijing. */
export const NOW = Date.UTC(2026, 2, 1);

/** Every kind of question that needs no part of its own; ids unlike the samples'. */
export const FORM: FormDocument = {
  id: 'probe',
  kind: 'join',
  v: 3,
  title: '加入工会',
  intro: '约需一分钟。',
  steps: [
    {
      id: 'who',
      title: '您是谁？',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: '姓名',
          required: true,
          purpose: '登记会员',
          autocomplete: 'name',
          check: [{ is: 'length', min: 2, max: 40 }],
        },
        {
          name: 'mobile',
          type: 'phone',
          label: '手机号',
          hint: '只用来联系您。',
          required: true,
          retainDays: 180,
          check: 'cn-mobile',
        },
        {
          name: 'idNumber',
          type: 'id',
          label: '证件号码',
          required: true,
          sensitive: true,
          retainDays: 0,
          check: 'cn-id',
        },
      ],
    },
    {
      id: 'work',
      title: '您在哪里工作？',
      fields: [
        {
          name: 'work',
          type: 'choice',
          label: '工作情况',
          required: true,
          options: [
            { value: 'employed', label: '在单位上班' },
            { value: 'gig', label: '平台或灵活就业', hint: '快递员、外卖员等' },
          ],
        },
        {
          name: 'company',
          type: 'text',
          label: '单位名称',
          showIf: { field: 'work', equals: 'employed' },
          requiredIf: { field: 'work', equals: 'employed' },
        },
        {
          name: 'platform',
          type: 'text',
          label: '平台名称',
          showIf: { field: 'work', equals: 'gig' },
        },
        { name: 'staff', type: 'number', label: '人数', unit: '人' },
      ],
    },
  ],
  rules: [
    {
      if: { field: 'idNumber', ageAtMost: 15 },
      outcome: 'ineligible',
      reason: '未满 16 周岁不能入会。',
      source: '《中华人民共和国劳动法》第十五条',
      next: { text: '可拨打职工服务热线。', phone: '12351' },
    },
    { if: { field: 'staff', atLeast: 1000 }, outcome: 'review', reason: '人数较多。' },
  ],
  routes: [
    { if: { field: 'work', equals: 'gig' }, to: { name: '示例联合工会' }, reason: '行业接收。' },
    { to: { name: '示例单位工会' } },
  ],
  consents: [
    { id: 'personal', required: true, text: '同意处理以上信息。', version: '2026-01' },
    {
      id: 'identity',
      required: true,
      text: '单独同意处理证件号码。',
      version: '2026-01',
      href: 'https://www.example.cn/privacy',
    },
    { id: 'news', required: false, text: '愿意收到通知。', version: '2026-01' },
  ],
  submit: { href: 'v1/applications', label: '提交入会申请' },
};

export const RECEIPT: ApplicationReceipt = {
  id: 'a-1',
  receipt: 'ZZ-2026-0001',
  state: 'received',
  secret: 's'.repeat(22),
};

export const TAKEN: Sent<ApplicationReceipt> = { ok: true, status: 201, data: RECEIPT };

export function refusal(
  status: number,
  code: string,
  more: Record<string, unknown> = {},
): Sent<ApplicationReceipt> {
  return { ok: false, status, problem: { code, ...more } };
}

/** One request as the server would see it. */
export interface Posted {
  readonly body: ApplicationRequest;
  readonly key: string;
}

export interface World {
  readonly root: HTMLElement;
  readonly app: FormApp;
  readonly drafts: DraftStore;
  readonly posted: Posted[];
  readonly steps: string[];
  readonly receipts: string[];
  readonly problems: string[];
  /** Answers the request that waits, the oldest first. */
  answer(sent: Sent<ApplicationReceipt>): void;
}

/** What a test wants otherwise. */
export interface WorldOptions extends Partial<Omit<FormOptions, 'ports'>> {
  readonly ports?: Partial<FormPorts>;
  /** The way of the ports to the page; rejects when they do not arrive. */
  readonly way?: () => Promise<void>;
  /** The element of the form, as the server left it. */
  readonly inner?: HTMLElement;
  /** The tab of the test before, which knows its draft. */
  readonly sameTab?: boolean;
}

const apps: FormApp[] = [];

// A form that is still sending would keep the test's own page from being left.
afterEach(() => apps.splice(0).forEach(app => app.destroy()));

/** Puts a form on the page, with a server that answers when it is told to. */
export async function open(options: WorldOptions = {}): Promise<World> {
  // A tab remembers the name of its draft; each test is a new tab unless it says otherwise.
  if (!options.sameTab) sessionStorage.clear();
  const root = options.inner ?? (await fixture<HTMLElement>(html`<main class="uf"></main>`));
  const sheet = formStyles.styleSheet!;
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const drafts = options.ports?.drafts ?? memoryDrafts(() => NOW);
  const posted: Posted[] = [];
  const waiting: ((sent: Sent<ApplicationReceipt>) => void)[] = [];
  const [steps, receipts, problems]: string[][] = [[], [], []];
  const app = mountForm(root, {
    form: FORM,
    endpoints: {
      root: `${location.origin}/`,
      submit: `${location.origin}/v1/applications`,
      uploads: `${location.origin}/v1/uploads`,
      orgs: `${location.origin}/v1/orgs`,
      regions: `${location.origin}/v1/regions/`,
      codes: `${location.origin}/v1/codes`,
    },
    frames: `${location.origin}/embed/`,
    site: { id: 'zz', name: '示例市总工会', privacy: { controller: '示例市总工会' } },
    lang: 'zh-Hans',
    history: 'none',
    onStep: step => void steps!.push(step),
    onReceipt: receipt => void receipts!.push(receipt),
    onProblem: code => void problems!.push(code),
    now: () => NOW,
    ...options,
    ports: async () => {
      await options.way?.();
      return {
        post: (_url, body, key) => {
          posted.push({ body: structuredClone(body), key });
          return new Promise(resolve => waiting.push(resolve));
        },
        ...options.ports,
        drafts,
      };
    },
  });
  apps.push(app);
  await until(() => root.querySelector('form, .uf-step'), 'the form is drawn');
  return {
    root,
    app,
    drafts,
    posted,
    steps: steps!,
    receipts: receipts!,
    problems: problems!,
    answer: sent => waiting.shift()!(sent),
  };
}

// What a person does and sees.

export const titleOf = (root: HTMLElement): string =>
  root.querySelector('.uf-step-title')?.textContent?.trim() ?? '';

export function control<T extends HTMLElement = HTMLInputElement>(
  root: HTMLElement,
  name: string,
): T {
  return root.querySelector<T>(`[id="uf-${name}"]`)!;
}

/** Types into a control and leaves it. */
export function type(root: HTMLElement, name: string, text: string): void {
  const input = control(root, name);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

export function choose(root: HTMLElement, name: string, value: string): void {
  root.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.click();
}

/** The button with these words, in the form as it stands. */
export function button(root: HTMLElement, words: string): HTMLButtonElement {
  return [...root.querySelectorAll('button')].find(each => each.textContent?.trim() === words)!;
}

/** Presses a button and waits for what follows. */
export async function press(root: HTMLElement, words: string, then: () => unknown): Promise<void> {
  button(root, words).click();
  await until(then, `after pressing ${words}`);
}

export const errorsOf = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.uf-summary li')].map(each => each.textContent?.trim() ?? '');

/** Answers the first step rightly. */
export function answer(root: HTMLElement, id = sampleId()): void {
  type(root, 'name', '张三（示例）');
  type(root, 'mobile', '138 0000 0000');
  type(root, 'idNumber', id);
}

/** The same, and goes on. */
export async function answerWho(root: HTMLElement, id = sampleId()): Promise<void> {
  answer(root, id);
  await press(root, '继续', () => titleOf(root) !== '您是谁？');
}

/** Answers everything and stands before the review, nothing ticked. */
export async function toReview(root: HTMLElement): Promise<void> {
  await answerWho(root);
  choose(root, 'work', 'gig');
  await press(root, '继续', () => titleOf(root) === '核对后提交');
}

export function tickAll(root: HTMLElement): void {
  for (const name of ['personal', 'identity']) control(root, `consent.${name}`).click();
}
