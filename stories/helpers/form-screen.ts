import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { memoryDrafts } from '../../src/data/draft-memory.ts';
import { languageOf } from '../../src/locale/languages.ts';
import { mountForm } from '../../src/widgets/join-form/form-app.ts';
import { formStyles } from '../../src/widgets/join-form/form.css.ts';
import type { FormApp, FormPorts } from '../../src/widgets/join-form/options.ts';
import { KINDS } from './form-kinds.ts';

/** What a person does, one after another. */
export type Visit = (form: Visitor) => Promise<void>;

/** The hands of a visitor. */
export class Visitor {
  private readonly root: HTMLElement;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  write(name: string, text: string): void {
    const input = this.root.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  pick(name: string, value: string): void {
    this.root.querySelector<HTMLElement>(`[name="${name}"][value="${value}"]`)!.click();
  }

  /** Presses the main button and waits for what follows. */
  async goOn(then: string): Promise<void> {
    this.root.querySelector<HTMLElement>('.uf-actions .uf-button')!.click();
    await this.see(then);
  }

  async see(selector: string): Promise<void> {
    while (this.root.isConnected && !this.root.querySelector(selector)) {
      await new Promise(requestAnimationFrame);
    }
  }
}

const ROOT = 'https://api.example.cn/';

/** One screen of a form, as a visitor came to it. Nothing that is typed goes anywhere. */
class FormScreen extends UnionElement {
  static override styles = [UnionElement.styles, formStyles];

  visit: Visit | undefined;
  post: FormPorts['post'] | undefined;

  #app: FormApp | undefined;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#app?.destroy() });
  }

  protected override render() {
    return html`<div class="uf"></div>`;
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.uf')!;
    const post = this.post ?? (() => new Promise<never>(() => undefined));
    this.#app = mountForm(root, {
      form: KINDS,
      endpoints: {
        root: ROOT,
        submit: `${ROOT}v1/applications`,
        uploads: `${ROOT}v1/uploads`,
        orgs: `${ROOT}v1/orgs`,
        regions: `${ROOT}v1/regions/`,
        codes: `${ROOT}v1/codes`,
      },
      frames: `${ROOT}embed/`,
      site: {
        id: 'story',
        name: '示例市总工会',
        privacy: { controller: '示例市总工会', contact: '12351' },
      },
      lang: languageOf(this.lang),
      history: 'none',
      ports: async () => ({ post, drafts: { ...memoryDrafts(), kept: () => true } }),
    });
    if (this.visit) void this.#walk(this.visit, new Visitor(root));
  }

  /** What takes pictures waits until the visitor has arrived. */
  async #walk(visit: Visit, visitor: Visitor): Promise<void> {
    this.setAttribute('data-going', '');
    await visit(visitor).finally(() => this.removeAttribute('data-going'));
  }
}

define('story-form-screen', FormScreen);
