import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/choice/index.ts';
import '../../src/elements/combobox/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/notice/index.ts';
import '../../src/elements/textarea/index.ts';
import type { UnionNotice } from '../../src/elements/notice/notice.ts';

type Answers = Readonly<Record<string, string>>;

/** What is wrong with an answer and how to put it right; '' when nothing is. */
const CHECKS: Readonly<Record<string, (answers: Answers) => string>> = {
  name: ({ name }) => (name ? '' : '请填写姓名，与身份证一致。'),
  phone: ({ phone = '' }) =>
    /^1\d{10}$/.test(phone) ? '' : '手机号码是 11 位数字，请检查是否少填或多填。',
  employer: ({ employer }) => (employer ? '' : '请选择工作单位；列表里没有的，选“其他单位”。'),
  work: ({ work }) => (work ? '' : '请选择一种用工方式。'),
  consent: ({ consent }) => (consent ? '' : '同意之后才能提交；不同意的，可以到服务窗口办理。'),
};

const EMPLOYERS = [
  ['e1', '示例物流有限公司', 'slwl'],
  ['e2', '示例速送即时配送服务部', 'slss'],
  ['e3', '示例市公共交通集团', 'slsgj'],
  ['e0', '其他单位', 'qtdw'],
] as const;

/** One form on one page: it checks when it is sent, says all errors above, and leads to each. */
class JoinForm extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .form {
        max-width: 480px;
      }
      .form > * {
        margin-bottom: var(--union-space-6);
      }
      /* The thumb comes first. */
      @media (max-width: 480px) {
        .form > union-button {
          display: block;
        }
      }
      .marks {
        margin-top: 0;
        color: var(--union-ink-muted);
        font-size: var(--union-text-small);
        line-height: var(--union-leading-small);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: inline-block;
        padding: var(--union-space-1) 0;
        color: inherit;
      }
    `,
  ];

  @state() private errors: readonly (readonly [id: string, words: string])[] = [];
  @state() private sent = false;

  @query('union-notice') private summary!: UnionNotice | null;

  protected override render() {
    const wrong = Object.fromEntries(this.errors);
    return html`<form class="form" novalidate @submit=${this.#send}>
      ${this.errors.length > 0 ? this.#summary() : nothing}
      ${
        this.sent
          ? html`<union-notice tone="success" heading="申请已收到"
              >回执编号 2026-0318-0007（示例），三个工作日内答复。</union-notice
            >`
          : nothing
      }
      <p class="marks">带 * 的必须填写，其他可以不填。</p>
      <union-field
        id="name"
        name="name"
        label="姓名"
        autocomplete="name"
        required
        error=${wrong['name'] ?? ''}
      ></union-field>
      <union-field
        id="phone"
        name="phone"
        type="tel"
        label="手机号码"
        hint="只用于告知办理进度。"
        autocomplete="tel"
        required
        error=${wrong['phone'] ?? ''}
      ></union-field>
      <union-combobox
        id="employer"
        name="employer"
        label="工作单位"
        hint="可以输入拼音首字母，如 slwl。"
        required
        error=${wrong['employer'] ?? ''}
      >
        ${EMPLOYERS.map(
          ([value, words, py]) => html`<option value=${value} data-py=${py}>${words}</option>`,
        )}
      </union-combobox>
      <union-choice id="work" name="work" label="用工方式" required error=${wrong['work'] ?? ''}>
        <option value="contract">签了劳动合同</option>
        <option value="platform" data-hint="外卖、快递、网约车、货运">平台上接单</option>
        <option value="flexible">其他灵活就业</option>
      </union-choice>
      <union-textarea
        name="words"
        label="还想告诉我们什么"
        maxlength="200"
        rows="3"
      ></union-textarea>
      <union-choice
        id="consent"
        type="checkbox"
        name="consent"
        required
        error=${wrong['consent'] ?? ''}
      >
        同意示例市总工会为办理入会使用以上信息
      </union-choice>
      <union-button type="submit" variant="primary">提交申请</union-button>
    </form>`;
  }

  #summary() {
    return html`<union-notice
      tone="problem"
      tabindex="-1"
      heading="有 ${this.errors.length} 处需要修改"
      ><ul>
        ${this.errors.map(
          ([id, words]) => html`<li><a href="#${id}" @click=${this.#lead}>${words}</a></li>`,
        )}
      </ul></union-notice
    >`;
  }

  /** The form as the server would get it: what it refuses is told in one place, and where it is. */
  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const answers = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
    this.errors = Object.entries(CHECKS)
      .map(([id, check]) => [id, check(answers)] as const)
      .filter(([, words]) => words);
    this.sent = this.errors.length === 0;
    await this.updateComplete;
    this.summary?.focus();
  }

  #lead(event: Event): void {
    event.preventDefault();
    const { hash } = event.currentTarget as HTMLAnchorElement;
    this.renderRoot.querySelector<HTMLElement>(hash)?.focus();
  }
}

define('story-join-form', JoinForm);
