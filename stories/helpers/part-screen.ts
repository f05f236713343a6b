import { html, type TemplateResult } from 'lit';
import { render } from 'lit/html.js';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import type { Answer, Answers, FormDocument, FormField } from '../../src/form/index.ts';
import { languageOf, type Language } from '../../src/locale/languages.ts';
import { formStyles } from '../../src/widgets/join-form/form.css.ts';
import type { FieldPart, PartContext } from '../../src/widgets/join-form/part.ts';
import { Visitor } from './form-screen.ts';

const ROOT = 'https://api.example.cn/';

/** A question whose control comes by itself, and asks a server that is none. */
export interface Part {
  field: FormField;
  /** Questions before it, and what they were answered. */
  fields?: readonly FormField[];
  answers?: Answers;
  load(lang: Language): Promise<void>;
  /** @param root where the form is drawn */
  create(context: PartContext, root: HTMLElement): FieldPart;
}

/** One question of a form with the control that is loaded for it, as a person came to it. */
class PartScreen extends UnionElement {
  static override styles = [UnionElement.styles, formStyles];

  question!: Part;
  /** What a person does, one after another. */
  visit: ((form: Visitor, root: HTMLElement) => Promise<void>) | undefined;

  #made: FieldPart | undefined;
  #value: Answer | undefined;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#made?.disconnect?.() });
  }

  protected override render(): TemplateResult {
    return html`<div class="uf"></div>`;
  }

  protected override firstUpdated(): void {
    void this.#walk(this.renderRoot.querySelector<HTMLElement>('.uf')!);
  }

  /** What takes pictures waits until all is there. */
  async #walk(root: HTMLElement): Promise<void> {
    this.setAttribute('data-going', '');
    const lang = languageOf(this.lang);
    const { question: part } = this;
    await part.load(lang);
    this.#made = part.create(this.#context(root, lang), root);
    this.#draw(root);
    await this.visit?.(new Visitor(root), root);
    this.removeAttribute('data-going');
  }

  #draw(root: HTMLElement): void {
    const { field } = this.question;
    if (!this.#made) return;
    const control = this.#made.render();
    render(
      html`<div class="uf-field" data-field=${field.name}>
        <label class="uf-label" for="uf-x">${field.label}</label>
        <p class="uf-hint" id="uf-x-hint">${field.hint}</p>
        ${control}
      </div>`,
      root,
    );
  }

  #context(root: HTMLElement, lang: Language): PartContext {
    const { field, fields = [], answers = {} } = this.question;
    const draw = (): void => this.#draw(root);
    const value = (): Answer | undefined => this.#value;
    return {
      field,
      form: {
        id: 'story',
        kind: 'join',
        v: 1,
        title: '示例',
        steps: [{ id: 'one', title: '示例', fields: [...fields, field] }],
        submit: { href: 'v1/applications' },
      } as FormDocument,
      id: 'uf-x',
      describedBy: 'uf-x-hint',
      invalid: false,
      get value() {
        return value();
      },
      answers,
      set: next => {
        this.#value = next;
        draw();
      },
      refresh: draw,
      words: { t: key => key, lang, dir: lang === 'ug' ? 'rtl' : 'ltr' },
      lang,
      endpoints: {
        root: ROOT,
        submit: `${ROOT}v1/applications`,
        uploads: `${ROOT}v1/uploads`,
        orgs: `${ROOT}v1/orgs`,
        regions: `${ROOT}v1/regions/`,
        codes: `${ROOT}v1/codes`,
      },
      kiosk: false,
    };
  }
}

define('story-part-screen', PartScreen);
