/** Field `photo` or `file`: made small on the device and sent at once; the answer is their ids. */
import { html, type TemplateResult } from 'lit/html.js';
import { postUpload } from '../../../data/uploads.ts';
import { formParts } from '../../../locale/form-parts/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FieldPart, PartContext } from '../part.ts';
import { kindsOf } from './file-kind.ts';
import { fileRow, type Held } from './file-row.ts';
import { Upload, type Refusal, type UploadPorts, type UploadRules } from './file-upload.ts';
import { bring, speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { pause } from './pause.ts';
import { numbered } from '../../../rules/numbered.ts';

export const load = (lang: Language): Promise<void> => bring(formParts, lang);

/** What the server takes where the form says nothing (its `UPLOAD_MAX_BYTES`). */
const MAX_BYTES = 5_000_000;

export function create(
  context: PartContext,
  ports: UploadPorts = { postUpload, wait: pause },
): FilesPart {
  return new FilesPart(context, ports);
}

export class FilesPart implements FieldPart {
  private context: PartContext;
  private ports: UploadPorts;
  private t;
  private held: Held[];
  private uploads: Upload[] = [];
  /** What was not taken, in words; until the next choice. */
  private notices: string[] = [];
  /** What has just happened, for who does not see the rows. */
  private said = '';
  private over = false;
  /** One after another: two photos decoded at once are too much for a small phone. */
  private queue: Promise<void> = Promise.resolve();
  private gone = false;

  constructor(context: PartContext, ports: UploadPorts) {
    this.context = context;
    this.ports = ports;
    this.t = speak(formParts, context.lang);
    const ids = Array.isArray(context.value) ? context.value.map(String) : [];
    this.held = ids.map((id, n) => ({ id, name: this.t('fileNameless', { n: n + 1 }) }));
    addEventListener('online', this.online);
  }

  /** A file is being read or sent. */
  busy(): boolean {
    return this.uploads.some(({ state }) => /^(reading|sending|waiting)$/.test(state));
  }

  text(): string | undefined {
    const n = this.ids.length;
    return n > 0 ? this.t('fileUploads', { n }) : undefined;
  }

  disconnect(): void {
    this.gone = true;
    removeEventListener('online', this.online);
    this.uploads.forEach(upload => upload.end());
  }

  render(): TemplateResult {
    const { id, describedBy, invalid } = this.context;
    return html`<div
      class=${this.over ? 'uf-files uf-over' : 'uf-files'}
      ?data-refused=${this.notices.length > 0}
      ${styled()}
      @dragover=${this.drag}
      @dragleave=${this.drag}
      @drop=${this.drop}
    >
      <p class="uf-part-note" id="${id}-limit">${this.limits}</p>
      <ul class="uf-plain-list uf-file-list" ?hidden=${this.count === 0}>
        ${this.rows.map(row => this.row(row))}
      </ul>
      <div id="${id}-refused">${this.notices.map(text => this.notice(text))}</div>
      <input
        class="uf-sr uf-file-input"
        type="file"
        id=${id}
        accept=${this.rules.kinds.join()}
        ?multiple=${this.most > 1}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby=${`${describedBy} ${id}-limit ${id}-refused`.trim()}
        @change=${this.choose}
      /><label class="uf-part-button" for=${id}>${this.t(this.act)}</label>
      <p class="uf-sr" role="status">${this.said}</p>
    </div>`;
  }

  private notice(text: string): TemplateResult {
    return html`<p class="uf-error" role="alert">
      <span class="uf-error-mark">${this.t('fileMark')}</span>${text}
    </p>`;
  }

  private row(row: Upload | Held): TemplateResult {
    return fileRow(row, {
      t: this.t,
      remove: event => this.remove(row, event).focus(),
      retry: () => this.run(row as Upload),
      again: event => this.remove(row, event).click(),
      keep: () => {
        (row as Upload).advice = undefined;
        this.context.refresh();
      },
    });
  }

  private get act(): 'fileOther' | 'fileMore' | 'filePhoto' | 'fileChoose' {
    if (this.count > 0) return this.most === 1 ? 'fileOther' : 'fileMore';
    return this.context.field.type === 'photo' ? 'filePhoto' : 'fileChoose';
  }

  private get most(): number {
    return Math.max(1, this.context.field.maxFiles ?? 1);
  }

  private get rows(): readonly (Upload | Held)[] {
    return [...this.held, ...this.uploads];
  }

  private get count(): number {
    return this.rows.length;
  }

  private get ids(): string[] {
    const sent = this.uploads.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return [...this.held.map(({ id }) => id), ...sent];
  }

  /**
   * A form does not say what a picture shows. Taken for a card or a paper, which should lie in it
   * whole: what a `file` field asks for, and a `photo` that is `sensitive`. Any other photo is of a
   * face or a place.
   */
  private get rules(): UploadRules {
    const { field, endpoints } = this.context;
    const photo = field.type === 'photo';
    return {
      url: endpoints.uploads,
      kinds: kindsOf(field.accept, photo),
      maxBytes: field.maxBytes ?? MAX_BYTES,
      paper: !photo || field.sensitive === true,
    };
  }

  private get types(): string {
    const names = this.rules.kinds.map(kind => kind.replace(/.*\//, '').toUpperCase());
    return names.join(this.t('fileAnd')).replace('JPEG', 'JPG');
  }

  /** What may be chosen, and what is done with it. */
  private get limits(): string {
    const limit = this.t('fileLimit', { types: this.types, n: this.most });
    if (!this.rules.kinds.some(kind => kind !== 'application/pdf')) return limit;
    const space = this.context.lang.startsWith('zh') ? '' : ' ';
    return limit + space + this.t('filePrivacy');
  }

  private choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    this.take([...(input.files ?? [])]);
    // The same file may be chosen again after it was taken out.
    input.value = '';
  };

  private drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const over = event.type === 'dragover';
    if (over === this.over) return;
    this.over = over;
    this.context.refresh();
  };

  private drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = false;
    this.take([...event.dataTransfer.files]);
  };

  private take(files: File[]): void {
    this.notices = [];
    for (const [n, file] of numbered(files)) {
      // One alone is exchanged, see `news`.
      if (this.most === 1 ? n > 0 : this.count >= this.most) {
        this.notices.push(this.t('fileCount', { n: this.most, name: file.name }));
        continue;
      }
      const upload: Upload = new Upload(file, this.rules, this.ports, () => this.news(upload));
      this.uploads.push(upload);
      this.run(upload);
    }
    this.context.refresh();
  }

  private run(upload: Upload): void {
    this.queue = this.queue.then(() => upload.run());
  }

  private news(upload: Upload): void {
    const { state, name } = upload;
    if (state === 'refused') {
      this.forget(upload);
      this.notices.push(this.refusalText(upload));
    }
    // The former one stays until the next has turned out to be of use.
    if (state === 'sending' && this.most === 1) {
      this.rows.filter(row => row !== upload).forEach(row => this.forget(row));
    }
    if (state === 'failed') this.said = `${name} ${this.t('fileFailed')}`;
    if (state === 'sent') {
      this.said = `${name} ${this.t('fileHeld')}`;
      this.answer();
    } else if (!this.gone) this.context.refresh();
  }

  private refusalText({ refusal, name, why }: Upload): string {
    const size = Math.floor(this.rules.maxBytes / 100_000) / 10;
    const params = { name, why, size, types: this.types };
    return this.t(`file${refusal as Refusal}`, params);
  }

  /** @returns the input: the pressed button goes with its row. */
  private remove(row: Upload | Held, event: Event): HTMLInputElement {
    const part = (event.currentTarget as Element).closest('.uf-files')!;
    this.forget(row);
    this.said = this.t('fileRemoved', { name: row.name });
    this.answer();
    return part.querySelector('input')!;
  }

  private forget(row: Upload | Held): void {
    if (row instanceof Upload) row.end();
    this.uploads = this.uploads.filter(one => one !== row);
    this.held = this.held.filter(one => one !== row);
  }

  private answer(): void {
    if (this.gone) return;
    const ids = this.ids;
    this.context.set(ids.length > 0 ? ids : undefined);
  }

  private online = (): void => {
    this.uploads.filter(({ state }) => state === 'failed').forEach(upload => this.run(upload));
  };
}
