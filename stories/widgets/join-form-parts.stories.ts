import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import * as code from '../../src/widgets/join-form/parts/code.ts';
import * as files from '../../src/widgets/join-form/parts/files.ts';
import * as kiosk from '../../src/widgets/join-form/parts/kiosk.ts';
import * as orgs from '../../src/widgets/join-form/parts/orgs.ts';
import * as regions from '../../src/widgets/join-form/parts/regions.ts';
import { blobOf, cardPicture } from '../../test/widgets/join-form/parts/pictures.ts';
import type { Visitor } from '../helpers/form-screen.ts';
import type { Part } from '../helpers/part-screen.ts';
import '../helpers/part-screen.ts';

const DOCS = `
要连服务器的几种题：查找单位、选地区、短信验证码、照片。这里的“服务器”是例子自己，单位、地区和号码都是示例，什么都不会送出。
`;

const meta: Meta = {
  title: 'Widgets/Join form/Parts',
  // Each moves the focus: they have a page each.
  tags: ['!autodocs'],
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Visit = (form: Visitor, root: HTMLElement) => Promise<void>;

function screen(part: Part, visit?: Visit): StoryObj {
  return {
    render: (_args, { globals }) =>
      html`<story-part-screen
        lang=${globals['locale'] as string}
        theme=${globals['theme'] as string}
        size=${globals['size'] as string}
        .question=${part}
        .visit=${visit}
      ></story-part-screen>`,
  };
}

const never = (): Promise<never> => new Promise(() => undefined);

function type(root: HTMLElement, text: string): void {
  const input = root.querySelector('input')!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const ORGS = [
  { id: 'o-1', name: '示例物流有限公司', address: '示例路 1 号' },
  { id: 'o-2', name: '示例物流集团工会', address: '示例路 8 号' },
];

function org(isUp: boolean): Part {
  return {
    field: {
      name: 'org',
      type: 'org',
      label: '单位名称',
      hint: '输入两个字以上，再从名录里选；没有的照写。',
      source: 'v1/orgs',
    },
    load: orgs.load,
    create: context =>
      orgs.create(context, {
        findOrgs: async () =>
          isUp
            ? { ok: true, status: 200, data: { items: ORGS } }
            : { ok: false, status: 0, problem: { code: 'network' } },
        getOrg: never,
        wait: () => Promise.resolve(),
      }),
  };
}

export const Orgs: StoryObj = {
  ...screen(org(true), async (form, root) => {
    type(root, '物流');
    await form.see('[role="option"]');
  }),
  name: '查找单位',
};

export const OrgTaken: StoryObj = {
  ...screen(org(true), async (form, root) => {
    type(root, '物流');
    await form.see('[role="option"]');
    for (const key of ['ArrowDown', 'Enter']) {
      root
        .querySelector('input')!
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  }),
  name: '查找单位，选好了',
};

export const OrgOffline: StoryObj = {
  ...screen(org(false), async (_form, root) => type(root, '示例物流')),
  name: '查找单位，没有连上',
};

const PLACES: Readonly<Record<string, Record<string, unknown>>> = {
  index: {
    items: [
      { code: '110000', name: '北京市' },
      { code: '410000', name: '河南省' },
    ],
  },
  '41': {
    code: '410000',
    name: '河南省',
    items: [
      { code: '410100', name: '郑州市', items: [{ code: '410105', name: '金水区' }] },
      { code: '419001', name: '济源市' },
    ],
  },
};

function region(isUp: boolean): Part {
  return {
    field: { name: 'region', type: 'region', label: '工作地区', hint: '不确定的，选到市就可以。' },
    load: regions.load,
    create: context =>
      regions.create(context, {
        async regions(url) {
          const data = PLACES[/([^/]+)\.json$/.exec(url)?.[1] ?? ''];
          return isUp && data
            ? { ok: true, status: 200, data }
            : { ok: false, status: 0, problem: { code: 'network' } };
        },
      }),
  };
}

export const Regions: StoryObj = {
  ...screen(region(true), async form => {
    await form.see('select');
  }),
  name: '选地区',
};

export const RegionTaken: StoryObj = {
  ...screen(region(true), async (form, root) => {
    for (const [at, value] of ['410000', '410100'].entries()) {
      await form.see(`select option[value="${value}"]`);
      const select = root.querySelectorAll('select')[at]!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await form.see('option[value="410105"]');
  }),
  name: '选地区，选到市',
};

export const RegionOffline: StoryObj = {
  ...screen(region(false), async form => {
    await form.see('input');
  }),
  name: '选地区，没有连上',
};

const NOW = Date.UTC(2026, 2, 1);

function sms(isUp: boolean): Part {
  return {
    field: { name: 'code', type: 'code', label: '短信验证码', hint: '发到上面的手机号。' },
    fields: [{ name: 'mobile', type: 'phone', label: '手机号' }],
    answers: { mobile: '13800000000' },
    load: code.load,
    create: context =>
      code.create(context, {
        postCode: async () =>
          isUp
            ? {
                ok: true,
                status: 202,
                data: { expires: new Date(NOW + 300_000).toISOString(), retryAfter: 60 },
              }
            : { ok: false, status: 0, problem: { code: 'network' } },
        wait: never,
        now: () => NOW,
      }),
  };
}

export const Code: StoryObj = { ...screen(sms(true)), name: '短信验证码' };

export const CodeSent: StoryObj = {
  ...screen(sms(true), async (form, root) => {
    root.querySelector('button')!.click();
    await form.see('button[aria-disabled="true"]');
  }),
  name: '短信验证码，已发送',
};

export const CodeFailed: StoryObj = {
  ...screen(sms(false), async (form, root) => {
    root.querySelector('button')!.click();
    await form.see('.uf-error');
  }),
  name: '短信验证码，没有发出',
};

function photo(isUp: boolean): Part {
  return {
    field: {
      name: 'photo',
      type: 'photo',
      label: '会员证照片',
      hint: '拍清楚文字就可以。',
      maxFiles: 1,
    },
    load: files.load,
    create: context =>
      files.create(context, {
        postUpload: async () =>
          isUp
            ? { ok: true, status: 201, data: { id: 'u-example' } }
            : { ok: false, status: 413, problem: { code: 'http' } },
        wait: never,
      }),
  };
}

/** Chooses a picture that is drawn here: nobody's. */
async function choose(root: HTMLElement, file: File): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  const carried = new DataTransfer();
  carried.items.add(file);
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const CARD = { x: 60, y: 80, w: 680, h: 420 };

export const Photo: StoryObj = {
  ...screen(photo(true), async (form, root) => {
    const picture = await blobOf(cardPicture(800, 600, CARD, 0, true));
    await choose(root, new File([picture], '示例.jpg', { type: 'image/jpeg' }));
    await form.see('img, canvas');
  }),
  name: '照片，选好了',
};

export const PhotoWrong: StoryObj = {
  ...screen(photo(true), async (form, root) => {
    await choose(root, new File(['示例'], '示例.txt', { type: 'text/plain' }));
    await form.see('.uf-error');
  }),
  name: '照片，不是照片',
};

/** Asks at once; whoever answers is left in peace for a minute. */
const times = { idleMs: 1, warnMs: 20_000 };

/** A machine that nobody has touched for a while. */
const IDLE: Part = {
  field: {
    name: 'name',
    type: 'text',
    label: '姓名',
    hint: '一体机上没有人动，先问一声，再清空。',
  },
  load: kiosk.load,
  create(context, root) {
    times.idleMs = 1;
    const watch = kiosk.watchIdle(
      root,
      { lang: context.lang, wipe: () => undefined, refresh: () => context.refresh() },
      times,
    );
    return {
      render: () => html`<input class="uf-input" id="uf-x" autocomplete="off" />${watch.render()}`,
      disconnect: () => watch.stop(),
    };
  },
};

export const Idle: StoryObj = {
  ...screen(IDLE, async form => {
    await form.see('.uf-idle');
    times.idleMs = 60_000;
  }),
  name: '一体机，没有人在',
};
