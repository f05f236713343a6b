import { html } from 'lit';
import { define } from '../../src/base/define.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import type { ApplicationStatus } from '../../src/data/generated/types.ts';
import { languageOf } from '../../src/locale/languages.ts';
import { formStyles } from '../../src/widgets/join-form/form.css.ts';
import { create, load, type AnswerPorts } from '../../src/widgets/join-form/parts/answer.ts';
import {
  create as createFiles,
  load as loadFiles,
} from '../../src/widgets/join-form/parts/files.ts';
import { mountStatus } from '../../src/widgets/join-form/parts/status.ts';
import { Visitor } from './form-screen.ts';

const ROOT = 'https://api.example.cn/';
const NOW = Date.UTC(2026, 2, 2, 2, 30);

/** Asked for more: what an applicant reads, and may send. */
export const ASKED: ApplicationStatus = {
  id: 'a-example0000000000000000',
  receipt: 'K7QM-4XD-P92',
  form: 'join',
  state: 'asked',
  history: [
    { state: 'received', at: '2026-03-01T08:00:00+08:00' },
    { state: 'asked', at: '2026-03-02T10:00:00+08:00', note: '请补交劳动合同的签字页（示例）。' },
  ],
  ask: { maxLength: 2000, files: { maxFiles: 5 } },
};

/** The status page of an application, with a server that is none. */
class StatusScreen extends UnionElement {
  static override styles = [UnionElement.styles, formStyles];

  status: ApplicationStatus = ASKED;
  /** Fragment that the page was opened with; that of the application when absent. */
  address: string | undefined;
  /** Status by which the server refuses to tell; 0 for a server that cannot be reached. */
  refusal: number | undefined;
  post: AnswerPorts['post'] | undefined;
  /** What a person does, one after another. */
  visit: ((form: Visitor, root: HTMLElement) => Promise<void>) | undefined;

  #page: { destroy(): void } | undefined;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => this.#page?.destroy() });
  }

  protected override render() {
    return html`<div class="uf"></div>`;
  }

  protected override firstUpdated(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.uf')!;
    const {
      status,
      refusal,
      address = `#${status.id}.example-secret-example`,
      post = () => new Promise<never>(() => undefined),
    } = this;
    const answering: AnswerPorts = {
      post,
      solve: () => new Promise<never>(() => undefined),
      async files(context) {
        await loadFiles(context.lang);
        return createFiles(context);
      },
    };
    this.#page = mountStatus(root, {
      endpoints: { root: ROOT, submit: `${ROOT}v1/applications` },
      site: { id: 'story', name: '示例市总工会', privacy: { contact: '12351' } },
      lang: languageOf(this.lang),
      address,
      ports: {
        getStatus: async () =>
          refusal === undefined
            ? { ok: true, status: 200, data: status }
            : { ok: false, status: refusal, problem: { code: refusal === 0 ? 'network' : 'http' } },
        withdraw: () => new Promise<never>(() => undefined),
        remove: () => new Promise<never>(() => undefined),
        now: () => NOW,
        answering: async () => ({ load, create: options => create(options, answering) }),
      },
    });
    void this.#walk(root);
  }

  /** What takes pictures waits until all is there. */
  async #walk(root: HTMLElement): Promise<void> {
    this.setAttribute('data-going', '');
    const visitor = new Visitor(root);
    const { status, refusal } = this;
    const shown = status.ask ? '.uf-answer .uf-file-input' : '.uf-history';
    await visitor.see(refusal === undefined ? shown : '.uf-step-title');
    await this.visit?.(visitor, root);
    this.removeAttribute('data-going');
  }
}

define('story-status-screen', StatusScreen);
