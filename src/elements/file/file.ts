import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FormController } from '../../base/form-controller.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { UnionElement } from '../../base/union-element.ts';
import { files } from '../../locale/files/namespace.ts';
import type { UnionAnnouncer } from '../announcer/announcer.ts';
import { frameStyles } from '../field/frame.styles.ts';
import { chooser } from './chooser.ts';
import { DropController } from './drop.ts';
import { FileRemoveEvent, FileRetryEvent } from './file-events.ts';
import { fileRow } from './file-row.ts';
import type { FileMark, FileState } from './file-row.ts';
import { refusals } from './refusals.ts';
import { sift } from './sift.ts';
import type { Refusal, Rules } from './sift.ts';
import { ThumbnailsController } from './thumbnails.ts';
import { actOf, limitsText, markText, refusalText, sizeText } from './words.ts';
import { styles } from './file.styles.ts';

/**
 * A native file input that keeps what was chosen: more can be added, any taken out again. What may
 * be chosen is said before, and a file that may not come in is named with the reason, while the good
 * ones stay. With a form they are sent under `name`; a page that sends them by itself shows how that
 * goes with `mark()`.
 *
 * @summary Photos or files, chosen from the device or dropped.
 * @element union-file
 * @fires {Event} input - A person added or removed files.
 * @fires {Event} change - A person added or removed files; read `files`.
 * @fires {FileRemoveEvent} union-file-remove - A person removed a file; before `change`.
 * @fires {FileRetryEvent} union-file-retry - A person wants a failed file sent again.
 * @csspart zone - The button, with room to drop files where there is a mouse.
 * @csspart row - A chosen file.
 */
export class UnionFile extends UnionElement {
  static readonly tag = 'union-file';
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [UnionElement.styles, frameStyles, styles];

  @property({ reflect: true }) name = '';

  /** What to choose; always needed, see `labelHidden`. */
  @property() label = '';

  /** Keeps the label for screen readers alone. */
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;

  /** Helps before an error happens; what may be chosen is said by itself. */
  @property() hint = '';

  /** What is wrong and how to put it right; the element is then invalid. */
  @property() error = '';

  /** Types that may come in, as in the native attribute: `image/*,.pdf`. */
  @property() accept = '';

  /** Opens the camera of a phone, of the face (`user`) or the other one; then none of its photos. */
  @property() capture: '' | 'user' | 'environment' = '';

  /** More than one file. */
  @property({ type: Boolean, reflect: true }) multiple = false;

  /** How many files at most, with `multiple`. */
  @property({ type: Number }) max?: number;

  /** Largest size of each file, in bytes: 5242880 is 5 MB. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes?: number;

  /** Must be answered, and is marked with a star: a page says once what that means. */
  @property({ type: Boolean, reflect: true }) required = false;

  @property({ type: Boolean, reflect: true }) disabled = false;

  /** The files chosen, the oldest first; a page may set others. */
  @property({ attribute: false }) files: readonly File[] = [];

  @state() private refused: readonly Refusal[] = [];

  @query('.native') private input!: HTMLInputElement;
  @query('union-announcer') private announcer!: UnionAnnouncer | null;

  #locale = new LocaleController(this, files);
  #form = new FormController(this, { value: () => this.#value, control: () => this.input });
  #thumbnails = new ThumbnailsController(this);
  #dropping = new DropController(
    this,
    (files, folders) => this.#add(files, folders),
    () => this.#form.disabled,
  );
  #marks = new WeakMap<File, FileMark>();

  formResetCallback(): void {
    this.files = [];
    this.refused = [];
  }

  formDisabledCallback(disabled: boolean): void {
    this.#form.fieldsetDisabled = disabled;
  }

  formStateRestoreCallback(value: File | string | FormData): void {
    if (!(value instanceof FormData)) return;
    this.files = value.getAll(this.name).filter((one): one is File => one instanceof File);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('files')) this.#thumbnails.keep(this.files);
    this.#form.settle();
  }

  /** Whether what is chosen holds, as the native method says it. */
  checkValidity(): boolean {
    return this.#form.checkValidity();
  }

  /** Shows how the sending of a file goes; without a state, nothing. */
  mark(file: File, state?: FileState, detail: Omit<FileMark, 'state'> = {}): void {
    const before = this.#marks.get(file)?.state;
    if (state) this.#marks.set(file, { ...detail, state });
    else this.#marks.delete(file);
    this.requestUpdate();
    if (state === before || !this.files.includes(file)) return;
    if (state === 'done' || state === 'failed') {
      this.#say(`${file.name} ${markText(this.#locale, this.#marks.get(file))}`);
    }
  }

  protected override render() {
    const { error } = this;
    const { lang, dir } = this.#locale;
    const off = this.#form.disabled;
    const n = this.files.length;
    return html`<div
      class="file ${error ? 'wrong' : ''} ${off ? 'off' : ''} ${this.#dropping.over ? 'over' : ''}"
      lang=${lang}
      dir=${dir}
      @dragover=${this.#dropping}
      @dragleave=${this.#dropping}
      @drop=${this.#dropping}
    >
      ${chooser(this, {
        accept: this.accept,
        capture: this.capture,
        multiple: this.multiple,
        off,
        mustWord: this.#locale.t('file.required'),
        limits: limitsText(this.#locale, this.#rules),
        act: this.#locale.t(actOf(this)),
        dropWord: this.#locale.t('file.drop'),
        held: n ? this.#locale.t('file.held', { n }) : '',
        choose: this.#chosen,
      })}
      ${refusals(
        this.#locale.t('file.left', { n: this.refused.length }),
        this.refused.map(one => refusalText(this.#locale, one, this.#rules)),
      )}
      ${this.#list(off)}
      <union-announcer></union-announcer>
    </div>`;
  }

  #list(off: boolean) {
    if (this.files.length === 0) return nothing;
    return html`<div class="files" role="list">
      ${repeat(
        this.files,
        file => file,
        file =>
          fileRow({
            file,
            size: sizeText(this.#locale, file.size),
            picture: this.#thumbnails.of(file),
            mark: this.#marks.get(file),
            state: markText(this.#locale, this.#marks.get(file)),
            off,
            removeWord: this.#locale.t('file.remove', { name: file.name }),
            retryWord: this.#locale.t('retry'),
            remove: () => this.#remove(file),
            retry: () => this.dispatchEvent(new FileRetryEvent(file)),
            unshown: () => this.#thumbnails.fail(file),
          }),
      )}
    </div>`;
  }

  get #rules(): Rules {
    const { accept, multiple, max = Infinity, maxBytes = Infinity } = this;
    return { accept, max: multiple ? max : 1, maxBytes };
  }

  get #value(): FormData | null {
    if (!this.name || this.files.length === 0) return null;
    const data = new FormData();
    for (const file of this.files) data.append(this.name, file, file.name);
    return data;
  }

  #chosen(): void {
    const chosen = [...(this.input.files ?? [])];
    // So that the same file can be chosen again after it was removed.
    this.input.value = '';
    this.#add(chosen);
  }

  #add(chosen: readonly File[], folders: readonly File[] = []): void {
    if (chosen.length === 0) return;
    const held = this.multiple ? this.files : [];
    const { kept, refused } = sift(chosen, held, this.#rules, folders);
    this.refused = refused;
    if (kept.length === 0) return;
    this.files = [...held, ...kept];
    this.#say(this.#locale.t('file.added', { n: kept.length }));
    this.#tell();
  }

  #remove(file: File): void {
    const at = this.files.indexOf(file);
    this.files = this.files.filter(other => other !== file);
    this.refused = [];
    this.#say(this.#locale.t('file.removed', { name: file.name }));
    this.dispatchEvent(new FileRemoveEvent(file));
    this.#tell();
    void this.#focusNear(at);
  }

  /** The button that was pressed is gone: on to the next one, else to the choosing. */
  async #focusNear(at: number): Promise<void> {
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.remove');
    (buttons[Math.min(at, buttons.length - 1)] ?? this.input).focus();
  }

  #tell(): void {
    this.#form.tell('input');
    this.#form.tell('change');
  }

  #say(words: string): void {
    this.announcer?.say(words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-file': UnionFile;
  }
}
