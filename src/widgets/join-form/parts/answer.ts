/** What staff asked for is answered on the status page: in words, with files where the form takes some. */
import type { TemplateResult } from 'lit/html.js';
import { postAnswer } from '../../../data/application-answer.ts';
import type { ApplicationAsk } from '../../../data/generated/types.ts';
import { formAnswer } from '../../../locale/form-answer/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FieldPart, FormSite, PartContext } from '../part.ts';
import { randomKey } from '../random-key.ts';
import { AnswerSender, type SenderPorts } from './answer-sender.ts';
import { answerView } from './answer-view.ts';
import { bring, speak, type Speak } from './part-words.ts';

export interface AnswerPorts {
  readonly post: typeof postAnswer;
  readonly solve: SenderPorts['solve'];
  /** Makes the field for files. */
  readonly files: (context: PartContext) => Promise<FieldPart>;
}

export interface AnswerOptions {
  readonly ask: ApplicationAsk;
  /** Status address of the application, and what opens it. */
  readonly url: string;
  readonly secret: string;
  readonly uploads: string;
  readonly site: FormSite;
  readonly lang: Language;
  /** Draws the page again, {@link AnswerPart.render} included. */
  refresh(): void;
  /** It is stored. */
  sent(words: string): void;
  /** The state is not what it was when the page was drawn. */
  outdated(): void;
}

const PORTS: AnswerPorts = {
  post: postAnswer,
  solve: async (challenge, options) => (await import('./proof.ts')).solve(challenge, options),
  async files(context) {
    const { create, load } = await import('./files.ts');
    await load(context.lang);
    return create(context);
  },
};

export const load = (lang: Language): Promise<void> => bring(formAnswer, lang);

export function create(options: AnswerOptions, ports: AnswerPorts = PORTS): AnswerPart {
  return new AnswerPart(options, ports);
}

export class AnswerPart {
  message = '';
  /** What is wrong with it, in words. */
  fault = '';
  /** The field for files; undefined where none are taken. */
  files: FieldPart | 'loading' | 'failed' | undefined;
  readonly t: Speak<typeof formAnswer.source>;
  readonly options: AnswerOptions;
  readonly sender: AnswerSender;
  private ports: AnswerPorts;
  private uploads: readonly string[] = [];
  /** The same over all tries of one answer; a changed answer after a refusal keeps it too. */
  private key = randomKey();
  private gone = false;

  constructor(options: AnswerOptions, ports: AnswerPorts) {
    this.options = options;
    this.ports = ports;
    this.t = speak(formAnswer, options.lang);
    const { url, secret } = options;
    this.sender = new AnswerSender(
      {
        solve: ports.solve,
        post: (body, key, signal) => ports.post(url, secret, body, key, signal),
      },
      () => this.follow(),
    );
    addEventListener('beforeunload', this.leaving);
    if (options.ask.files) void this.bringFiles();
  }

  /** Something is here that would be lost with the page. */
  get unsent(): boolean {
    return (
      this.sender.state.is !== 'sent' && (this.message.trim() !== '' || this.uploads.length > 0)
    );
  }

  render(): TemplateResult {
    return answerView(this);
  }

  disconnect(): void {
    this.gone = true;
    this.sender.stop();
    if (typeof this.files === 'object') this.files.disconnect?.();
    removeEventListener('beforeunload', this.leaving);
  }

  type = (event: Event): void => {
    this.message = (event.target as HTMLTextAreaElement).value;
    // Said again only when it is sent; what is mended is no longer at fault.
    if (!this.fault || this.faultNow()) return;
    this.fault = '';
    this.options.refresh();
  };

  submit = (event: Event): void => {
    event.preventDefault();
    if (this.sender.busy) return;
    this.fault = this.faultNow();
    this.options.refresh();
    const form = event.currentTarget as Element;
    if (this.fault) return form.querySelector('textarea')!.focus();
    const message = this.message.trim();
    const files = [...this.uploads];
    this.sender.send({ ...(message && { message }), ...(files.length > 0 && { files }) }, this.key);
  };

  retry = (): void => this.sender.retry();

  bringFiles = async (): Promise<void> => {
    this.files = 'loading';
    try {
      this.files = await this.ports.files(this.fileContext());
    } catch (error) {
      console.warn('union-widgets: 上传文件的部分没有载入成功。', error);
      this.files = 'failed';
    }
    if (!this.gone) this.options.refresh();
    else if (typeof this.files === 'object') this.files.disconnect?.();
  };

  private faultNow(): string {
    const { ask } = this.options;
    const length = [...this.message.trim()].length;
    if (length > ask.maxLength) return this.t('tooLong', { n: ask.maxLength, m: length });
    if (typeof this.files === 'object' && this.files.busy?.()) return this.t('filesBusy');
    if (length > 0 || this.uploads.length > 0) return '';
    return this.t(ask.files ? 'emptyFiles' : 'empty');
  }

  private follow(): void {
    if (this.gone) return;
    const { state } = this.sender;
    if (state.is === 'sent') return this.options.sent(this.t('sent'));
    this.options.refresh();
    // Withdrawn or decided meanwhile, or received before: the page shows how it stands now.
    const { code = '' } = state.is === 'refused' ? state.problem : {};
    if (['not-asked', 'key-reused', 'deleted'].includes(code)) this.options.outdated();
  }

  private leaving = (event: BeforeUnloadEvent): void => {
    if (!this.unsent) return;
    event.preventDefault();
    // Chromium asks from 119 on without it.
    event.returnValue = true;
  };

  /** To the field for files the answer is a form of one question. */
  private fileContext(): PartContext {
    const { options, t } = this;
    const { ask, uploads, lang } = options;
    const field = { name: 'files', type: 'file', label: t('files'), ...ask.files };
    const part = (): readonly string[] => this.uploads;
    const form = { id: 'answer', kind: 'answer', v: 1, title: '', steps: [], submit: { href: '' } };
    return {
      form,
      field,
      id: 'uf-answer-files',
      describedBy: '',
      invalid: false,
      answers: {},
      get value() {
        return part().length > 0 ? part() : undefined;
      },
      set: value => {
        this.uploads = Array.isArray(value) ? value.map(String) : [];
        if (this.fault && !this.faultNow()) this.fault = '';
        options.refresh();
      },
      refresh: () => options.refresh(),
      words: { t: key => key, lang, dir: lang === 'ug' ? 'rtl' : 'ltr' },
      lang,
      endpoints: { root: '', submit: '', uploads, orgs: '', regions: '', codes: '' },
      kiosk: false,
    };
  }
}
