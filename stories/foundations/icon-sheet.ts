import { css, html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import '../../src/elements/field/index.ts';
import '../../src/elements/icon/index.ts';
import { ACTS } from '../../src/elements/icon/more/acts.ts';
import { FACILITIES } from '../../src/elements/icon/more/facilities.ts';
import { PEOPLE } from '../../src/elements/icon/more/people.ts';
import { THINGS } from '../../src/elements/icon/more/things.ts';
import { TRAVEL } from '../../src/elements/icon/more/travel.ts';
import { ICON_NAMES } from '../../src/elements/icon/paths.ts';
import type { IconName } from '../../src/elements/icon/paths.ts';
import { copyText } from '../../src/base/copy-text.ts';
import { KINDS } from '../../src/rules/vocabulary.ts';
import { ICON_WORDS } from './icon-words.ts';

const namesOf = (set: object) => Object.keys(set) as IconName[];
const kinds: ReadonlySet<string> = new Set(KINDS);

const GROUPS: readonly { heading: string; names: readonly IconName[] }[] = [
  { heading: '常用', names: ICON_NAMES.filter(name => !kinds.has(name)) },
  { heading: '站点种类', names: ICON_NAMES.filter(name => kinds.has(name)) },
  { heading: '操作和设置', names: namesOf(ACTS) },
  { heading: '人和荣誉', names: namesOf(PEOPLE) },
  { heading: '东西和地方', names: namesOf(THINGS) },
  { heading: '出行和天气', names: namesOf(TRAVEL) },
  { heading: '站点设施', names: namesOf(FACILITIES) },
];

const said = (name: IconName) => ICON_WORDS[name].split(' ')[0];

/** Every drawing with its names, to look for in Chinese or in code, and to copy. */
export class IconSheet extends LitElement {
  static override styles = css`
    .search {
      max-width: 400px;
    }
    .told {
      min-height: calc(1em * var(--union-leading-small));
      margin: var(--union-space-2) 0 0;
      color: var(--union-ink-muted);
      font-size: var(--union-text-small);
      line-height: var(--union-leading-small);
    }
    h2 {
      margin: var(--union-space-6) 0 var(--union-space-2);
      font-size: var(--union-text-lead);
      line-height: var(--union-leading-lead);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
      grid-gap: var(--union-space-1);
      margin: 0 calc(-1 * var(--union-space-2));
      padding: 0;
      list-style: none;
    }
    button {
      display: flex;
      flex-direction: column;
      align-items: center;
      width: 100%;
      height: 100%;
      padding: var(--union-space-4) var(--union-space-1) var(--union-space-3);
      border: 0;
      border-radius: var(--union-radius);
      background: none;
      color: inherit;
      font: inherit;
      font-size: var(--union-text-small);
      line-height: var(--union-leading-small);
      text-align: center;
      cursor: pointer;
    }
    button:focus-visible {
      outline: var(--union-stroke-focus) solid var(--union-focus);
      outline-offset: -3px;
    }
    @media (hover: hover) {
      button:hover {
        background: var(--union-paper-sunken);
      }
    }
    union-icon {
      --union-icon-size: 32px;
      margin-bottom: var(--union-space-2);
    }
    code {
      color: var(--union-ink-muted);
      font-family: ui-monospace, Consolas, monospace;
      font-size: var(--union-text-caption);
      overflow-wrap: anywhere;
    }
  `;

  @state() private sought = '';
  @state() private told = '';

  protected override render() {
    const groups = GROUPS.map(({ heading, names }) => ({
      heading,
      names: names.filter(name => this.#matches(name)),
    })).filter(({ names }) => names.length > 0);
    const count = groups.reduce((sum, { names }) => sum + names.length, 0);
    return html`<union-field
        class="search"
        type="search"
        label="按中文或名称找"
        placeholder="例如：奖杯、trophy"
        @input=${this.#seek}
      ></union-field>
      <p class="told" role="status">
        ${this.told || (this.sought ? `找到 ${count} 个` : `共 ${count} 个；点一个，复制它的名称`)}
      </p>
      ${groups.map(({ heading, names }) => this.#group(heading, names))}
      ${count === 0 ? html`<p>没有叫“${this.sought}”的图标，换个说法试试。</p>` : nothing}`;
  }

  #matches(name: IconName): boolean {
    return `${name} ${ICON_WORDS[name]}`.includes(this.sought);
  }

  #group(heading: string, names: readonly IconName[]) {
    return html`<h2>${heading}</h2>
      <ul>
        ${names.map(
          name =>
            html`<li>
              <button
                type="button"
                aria-label="复制 ${said(name)} ${name}"
                @click=${() => this.#copy(name)}
              >
                <union-icon name=${name}></union-icon>${said(name)}<code>${name}</code>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #seek(event: Event): void {
    this.sought = (event.target as HTMLInputElement).value.trim().toLowerCase();
    this.told = '';
  }

  async #copy(name: IconName): Promise<void> {
    this.told = (await copyText(name)) ? `已复制 ${name}` : `没有复制成功，请手动抄写：${name}`;
  }
}
