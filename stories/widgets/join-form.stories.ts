import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/join-form/index.ts';
import { SITE, type ScriptedClient } from '../../test/helpers/station-client.ts';
import { closedSite, formSite } from '../helpers/form-sites.ts';
import { deadSite, hangingSite } from '../helpers/station-sites.ts';
import { JOIN_FORM_DOCS } from './join-form.docs.ts';

interface Args {
  theme?: Theme;
  size?: Size;
  lang?: string;
  form?: string;
  channel?: string;
  org?: string;
  inline: boolean;
  kiosk: boolean;
  loading: 'eager' | 'lazy';
}

const meta: Meta<Args> = {
  title: 'Widgets/Join form',
  component: 'union-join-form',
  args: { form: 'join', lang: '', inline: true, kiosk: false, loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: JOIN_FORM_DOCS } } },
};
export default meta;

type Story = StoryObj<Args>;

interface Scene {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site: () => ScriptedClient;
  /** What a person has done, once the form stands. */
  visit?: (form: ShadowRoot) => void;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** CSS pixels. */
  width?: number;
}

/** A story is one site, and maybe what a person did there. */
function scene({ site, visit, content, width }: Scene): Pick<Story, 'parameters' | 'render'> {
  const ready = visit && (({ target }: Event) => visit((target as Element).shadowRoot!));
  const draw = (args: Args, client: Client) =>
    html`<union-join-form
      site=${SITE}
      form=${args.form || nothing}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      channel=${args.channel || nothing}
      org=${args.org || nothing}
      ?inline=${args.inline}
      ?kiosk=${args.kiosk}
      loading=${args.loading}
      .client=${client}
      @union-ready=${ready}
      >${content}</union-join-form
    >`;
  const narrow = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return {
    // An inline form says in the console what it gives up.
    parameters: { site, expectedErrors: ['inline'] },
    render: (args, { loaded }) => {
      const shown = draw(args, (loaded as { client: Client }).client);
      return width ? html`<div ${ref(narrow)}>${shown}</div>` : shown;
    },
  };
}

/** Presses Continue; what takes pictures waits for the messages. */
function press(form: ShadowRoot): void {
  const { host } = form;
  host.setAttribute('data-going', '');
  let pressed = false;
  const look = (): void => {
    const button = form.querySelector<HTMLElement>('.uf-actions .uf-button');
    if (form.querySelector('.uf-summary')) {
      watch.disconnect();
      host.removeAttribute('data-going');
    } else if (button && !pressed) {
      pressed = true;
      button.click();
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(form, { childList: true, subtree: true });
  look();
}

const OWN_CONTENT = html`<p>也可以到各区总工会的办事大厅办理，或拨打职工服务热线 12351。</p>`;
/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '默认', ...scene({ site: formSite }) };

export const Loading: Story = { name: '载入中', ...scene({ site: hangingSite }) };

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...scene({ site: formSite }),
};

export const Problem: Story = { name: '没有连上服务器', ...scene({ site: deadSite }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...scene({ site: deadSite, content: OWN_CONTENT }),
};

export const NoFrames: Story = {
  name: '站点没有表单页面',
  args: { inline: false },
  ...scene({ site: formSite, content: OWN_CONTENT }),
};

export const Faults: Story = {
  name: '有几处没填好',
  // It moves the focus, and the overview with it.
  tags: APART,
  ...scene({ site: formSite, visit: press }),
};

export const Closed: Story = { name: '已经截止', tags: APART, ...scene({ site: closedSite }) };

export const Kiosk: Story = {
  name: '一体机',
  tags: APART,
  args: { kiosk: true, size: 'large' },
  ...scene({ site: formSite }),
};

export const Dark: Story = {
  name: '深色',
  tags: APART,
  globals: { theme: 'dark' },
  ...scene({ site: formSite }),
};

export const Contrast: Story = {
  name: '高对比',
  tags: APART,
  globals: { theme: 'contrast' },
  args: { theme: 'contrast' },
  ...scene({ site: formSite }),
};

export const Large: Story = {
  name: '大字',
  tags: APART,
  globals: { size: 'large' },
  ...scene({ site: formSite }),
};

export const RightToLeft: Story = {
  name: '维吾尔文，从右到左',
  tags: APART,
  globals: { locale: 'ug' },
  ...scene({ site: formSite }),
};

export const English: Story = {
  name: '英文',
  tags: APART,
  globals: { locale: 'en' },
  ...scene({ site: formSite }),
};

export const Width320: Story = {
  name: '宽 320',
  tags: APART,
  ...scene({ site: formSite, width: 320 }),
};
