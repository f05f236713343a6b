import { fixture, html } from '@open-wc/testing';
import { render } from 'lit/html.js';
import type { Endpoints, Sent } from '../../../../src/data/send.ts';
import type { Answer, Answers, FormDocument, FormField } from '../../../../src/form/index.ts';
import type { Language } from '../../../../src/locale/languages.ts';
import type { FieldPart, FormSite, PartContext } from '../../../../src/widgets/join-form/part.ts';

export const ROOT = 'https://api.example.cn/';

export const ENDPOINTS: Endpoints = {
  root: ROOT,
  submit: `${ROOT}v1/applications`,
  uploads: `${ROOT}v1/uploads`,
  orgs: `${ROOT}v1/orgs`,
  regions: `${ROOT}v1/regions/`,
  codes: `${ROOT}v1/codes`,
};

export const SITE: FormSite = {
  id: 'example',
  name: '示例市总工会',
  tz: 'Asia/Shanghai',
  privacy: { contact: '0371-00000000（示例）', policy: 'https://www.example.cn/privacy' },
};

/** A part on a page, with the label and the redraw that the form gives it. */
export interface Stage {
  readonly place: HTMLElement;
  readonly part: FieldPart;
  /** What the field was answered, in order. */
  readonly said: (Answer | undefined)[];
  readonly value: () => Answer | undefined;
  /** The form answers by itself: a draft, or somewhere else. */
  readonly answer: (value: Answer | undefined) => void;
  readonly find: <T extends HTMLElement>(selector: string) => T;
  readonly all: (selector: string) => HTMLElement[];
  readonly text: () => string;
}

export interface Setting {
  value?: Answer;
  answers?: Answers;
  fields?: readonly FormField[];
  lang?: Language;
  invalid?: boolean;
}

export async function stage(
  field: FormField,
  create: (context: PartContext) => FieldPart,
  setting: Setting = {},
): Promise<Stage> {
  const { lang = 'zh-Hans', fields = [], invalid = false } = setting;
  let { value, answers = {} } = setting;
  const said: (Answer | undefined)[] = [];
  const outer = await fixture<HTMLElement>(html`
    <div class="uf" lang=${lang}>
      <label class="uf-label" for="uf-x">${field.label}</label>
      <p id="uf-x-hint">提示</p>
      <div class="place"></div>
    </div>
  `);
  const place = outer.querySelector<HTMLElement>('.place')!;
  const form = {
    id: 'join',
    kind: 'join',
    v: 1,
    title: '加入工会',
    steps: [{ id: 'one', title: '一', fields: [...fields, field] }],
    submit: { href: 'v1/applications' },
  } as FormDocument;
  const made: { part?: FieldPart } = {};
  const draw = (): void => void (made.part && render(made.part.render(), place));
  const context: PartContext = {
    field,
    form,
    id: 'uf-x',
    describedBy: 'uf-x-hint',
    invalid,
    get value() {
      return value;
    },
    get answers() {
      return answers;
    },
    set(next) {
      value = next;
      said.push(next);
      if (next !== undefined) answers = { ...answers, [field.name]: next };
      draw();
    },
    refresh: draw,
    words: { t: key => key, lang, dir: 'ltr' },
    lang,
    endpoints: ENDPOINTS,
    kiosk: false,
  };
  const part = (made.part = create(context));
  draw();
  return {
    place,
    part,
    said,
    value: () => value,
    answer(next) {
      value = next;
      draw();
    },
    find: selector => place.querySelector(selector)!,
    all: selector => [...place.querySelectorAll<HTMLElement>(selector)],
    text: () => (place.textContent ?? '').replace(/\s+/g, ' '),
  };
}

export const ok = <T>(data: T, status = 200): Sent<T> => ({ ok: true, status, data });

export const bad = (status: number, more: object = {}): Sent<never> => ({
  ok: false,
  status,
  problem: { code: status === 0 ? 'network' : 'http', status },
  ...more,
});

/** Types into an input as a keyboard does: all of it, then one event. */
export function type(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function press(target: HTMLElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}
