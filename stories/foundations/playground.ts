import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import '../../.storybook/stage.ts';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { define } from '../../src/base/define.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/segmented/index.ts';
import { sampleSite } from '../helpers/station-sites.ts';
import { asCss, asJson, brandTokens, byHand, DEFAULT_ACCENT, readHex } from './brand.ts';
import type { Brand } from './brand.ts';
import { remarksOn } from './brand-remarks.ts';
import { ACCENTS, NEUTRALS, OUR_NEUTRAL } from './brand-samples.ts';
import { CodeBlock } from './code-block.ts';
import { PageInputs } from './page-inputs.ts';
import { scene } from './playground-scene.ts';
import { styles } from './playground.styles.ts';
import { ThemeCard } from './theme-card.ts';

define('story-code-block', CodeBlock);
define('story-page-inputs', PageInputs);
define('story-theme-card', ThemeCard);

/** A person changed the brand. */
export class BrandChangeEvent extends Event {
  static readonly type = 'story-brand-change';

  constructor(readonly brand: Brand) {
    super(BrandChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** Choose a brand, see it at work, take the code home. */
export class Playground extends UnionElement {
  static override styles = [UnionElement.styles, styles];

  @property() accent = DEFAULT_ACCENT;
  @property() neutral = '';
  @property() corner = '';
  @property({ attribute: false }) shownTheme: Theme = 'light';
  @property({ attribute: false }) shownSize: Size = 'standard';

  @state() private hand: Readonly<Record<string, string>> = {};
  @state() private remarks: readonly string[] = [];
  @state() private wrong: 'accent' | 'neutral' | '' = '';

  @query('story-theme-card[theme=light]') private light!: ThemeCard;
  @query('story-theme-card[theme=dark]') private dark!: ThemeCard;

  #client: Client = sampleSite();

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('accent') && !changed.has('neutral')) return;
    this.hand = byHand(this.accent, this.light, this.dark);
    this.remarks = remarksOn(this.accent, this.light, this.dark);
  }

  protected override render() {
    const inputs = this.#inputs;
    return html`<div class="page">
      <story-page-inputs .inputs=${inputs}></story-page-inputs>
      <h1>配色工作台</h1>
      <p class="lead">
        选一种强调色，看它在三种配色里怎么样，再把代码拿走。其余的颜色由它推出，您不用管。
      </p>
      <div class="bench">
        <div class="tools">${this.#tools()}</div>
        <div>
          <div class="verdict">
            <h2>看得清吗</h2>
            <div class="themes">
              ${(['light', 'dark', 'contrast'] as const).map(
                theme =>
                  html`<story-theme-card theme=${theme} .inputs=${inputs}></story-theme-card>`,
              )}
            </div>
            <div role="status">
              <ul class="remarks">
                ${this.remarks.map(remark => html`<li>${remark}</li>`)}
              </ul>
            </div>
          </div>
          <h2>用起来什么样</h2>
          <div class="shown">
            <union-stage theme=${this.shownTheme} size=${this.shownSize} inline
              >${scene(this.#client)}</union-stage
            >
          </div>
          <h2>拿走代码</h2>
          <div class="codes">${this.#codes()}</div>
          ${this.#codeNote()}
        </div>
      </div>
    </div>`;
  }

  /** What the page is given while somebody plays; ours when nothing is chosen. */
  get #inputs(): Readonly<Record<string, string>> {
    return brandTokens(this.#brand, {});
  }

  get #brand(): Brand {
    const { accent, neutral, corner } = this;
    return { accent: accent === DEFAULT_ACCENT ? '' : accent, neutral, corner };
  }

  #tools() {
    return html`<div class="tool">
        <h2>强调色</h2>
        ${this.#samples('accent', ACCENTS)} ${this.#mixer('accent', this.accent, '强调色的值')}
      </div>
      <div class="tool">
        <h2>中性色</h2>
        <p class="note">只借它的色相，给纸、线和墨一点冷暖；明暗由我们定。</p>
        ${this.#samples('neutral', NEUTRALS)} ${this.#mixer('neutral', this.neutral, '中性色的值')}
      </div>
      <div class="tool">
        <union-segmented
          label="圆角"
          .value=${this.corner || '8'}
          @change=${(event: Event) =>
            this.#choose({ corner: this.#valueOf(event).replace(/^8$/, '') })}
        >
          <option value="0">直角</option>
          <option value="4">小</option>
          <option value="8">中</option>
          <option value="16">大</option>
        </union-segmented>
      </div>
      <div class="tool">
        <union-segmented
          label="配色"
          .value=${this.shownTheme}
          @change=${(event: Event) => (this.shownTheme = this.#valueOf(event) as Theme)}
        >
          <option value="light">浅色</option>
          <option value="dark">深色</option>
          <option value="contrast">高对比</option>
        </union-segmented>
      </div>
      <div class="tool">
        <union-segmented
          label="字号"
          .value=${this.shownSize}
          @change=${(event: Event) => (this.shownSize = this.#valueOf(event) as Size)}
        >
          <option value="standard">标准</option>
          <option value="large">大字（适老）</option>
        </union-segmented>
      </div>
      <union-button @click=${() => this.#choose({ accent: '', neutral: '', corner: '' })}
        >恢复默认</union-button
      >`;
  }

  #samples(kind: 'accent' | 'neutral', samples: readonly (readonly [string, string])[]) {
    return html`<div class="samples">
      ${samples.map(
        ([colour, name]) =>
          html`<button
            class="sample"
            type="button"
            title=${name}
            aria-label=${name}
            aria-pressed=${this[kind] === colour ? 'true' : 'false'}
            @click=${() => this.#choose({ [kind]: colour })}
          >
            <span class="dot" ${ref(painted(colour || OUR_NEUTRAL))}></span>
          </button>`,
      )}
    </div>`;
  }

  #mixer(kind: 'accent' | 'neutral', value: string, label: string) {
    return html`<div class="mix">
      <input
        class="well"
        type="color"
        aria-label="${label}，取色"
        .value=${value || OUR_NEUTRAL}
        @input=${(event: Event) => this.#choose({ [kind]: this.#valueOf(event) })}
      />
      <union-field
        label=${label}
        label-hidden
        .value=${value}
        placeholder="不给，用默认"
        error=${this.wrong === kind ? '请写成 # 加六位，例如 #0b6e4f。' : ''}
        @change=${(event: Event) => this.#type(kind, this.#valueOf(event))}
      ></union-field>
    </div>`;
  }

  #codes() {
    const tokens = brandTokens(this.#brand, this.hand);
    const none = Object.keys(tokens).length === 0;
    const looks = [
      this.shownTheme === 'light' ? '' : ` theme="${this.shownTheme}"`,
      this.shownSize === 'standard' ? '' : ` size="${this.shownSize}"`,
    ].join('');
    const css = none ? '/* 用默认的颜色，什么都不用写。 */' : asCss(tokens);
    const tag = `<union-station-map${looks}></union-station-map>`;
    return html`${block('写在网页的样式表里', css)} ${block('或者写在站点文档里', asJson(tokens))}
    ${looks ? block('固定这种配色和字号', tag) : nothing}`;
  }

  /** What the lines of the code are for. */
  #codeNote() {
    const old = Object.keys(this.hand).length;
    return html`<p class="note">
      两种写法选一种。写在网页里的只管这个网页，并且优先；写在站点文档里的，跟着数据到每一个嵌入的地方。${
        old > 0
          ? `最后 ${old} 行是给较旧的浏览器的（Chromium 119、Safari 16.4、Firefox 128 以前），它们不会自己推算颜色。`
          : nothing
      }
    </p>`;
  }

  #type(kind: 'accent' | 'neutral', text: string): void {
    const colour = text.trim() === '' ? '' : readHex(text);
    this.wrong = colour === undefined ? kind : '';
    if (colour !== undefined) this.#choose({ [kind]: colour });
  }

  #choose(part: Partial<Brand>): void {
    const { accent, neutral, corner } = { ...this.#brand, ...part };
    Object.assign(this, { accent: accent || DEFAULT_ACCENT, neutral, corner, wrong: '' });
    this.dispatchEvent(new BrandChangeEvent(this.#brand));
  }

  #valueOf(event: Event): string {
    return (event.currentTarget as HTMLElement & { value: string }).value;
  }
}

const block = (label: string, code: string) =>
  html`<story-code-block label=${label} code=${code}></story-code-block>`;

const painted = (colour: string) => (element?: Element) => {
  if (element instanceof HTMLElement) element.style.background = colour;
};
