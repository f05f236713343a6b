import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { formParts } from '../../../locale/form-parts/namespace.ts';
import { Upload } from './file-upload.ts';
import type { Speak } from './part-words.ts';

/** A file that an earlier visit to this step has sent; its picture is not kept. */
export interface Held {
  readonly id: string;
  readonly name: string;
}

export interface RowActs {
  readonly t: Speak<typeof formParts.source>;
  readonly remove: (event: Event) => void;
  readonly retry: () => void;
  /** Takes it out and opens the camera or the folder again. */
  readonly again: (event: Event) => void;
  /** Puts the advice away. */
  readonly keep: () => void;
}

/** A chosen file: what it looks like, how far it is, and the way to take it out. */
export function fileRow(row: Upload | Held, acts: RowActs): TemplateResult {
  const { t, remove, retry } = acts;
  const upload = row instanceof Upload ? row : undefined;
  return html`<li class="uf-file">
    ${picture(row)}
    <div>
      <bdi class="uf-file-name">${row.name}</bdi>
      <div class="uf-file-state">${upload ? stateText(upload, t) : t('fileHeld')}</div>
      ${
        upload?.state === 'sending'
          ? html`<progress max="1" .value=${upload.part} aria-label=${row.name}></progress>`
          : nothing
      }
      ${
        upload?.state === 'failed'
          ? html`<button class="uf-part-button" type="button" @click=${retry}>
              ${t('fileRetry')}<span class="uf-sr"> ${row.name}</span>
            </button>`
          : nothing
      }
    </div>
    <button class="uf-part-button" type="button" @click=${remove}>
      ${t('fileRemove')}<span class="uf-sr"> ${row.name}</span>
    </button>
    ${upload?.advice ? advice(upload, acts) : nothing}
  </li>`;
}

function picture(row: Upload | Held): TemplateResult {
  const preview = row instanceof Upload ? row.preview : undefined;
  if (preview) return html`<img class="uf-file-picture" src=${preview} alt="" />`;
  const ending = /\.(\w{1,4})$/.exec(row.name)?.[1] ?? '';
  return html`<span class="uf-file-picture" aria-hidden="true">${ending.toUpperCase()}</span>`;
}

function stateText({ state, part, blob }: Upload, t: RowActs['t']): string {
  if (state === 'sending') return t('fileSending', { n: Math.round(part * 100) });
  if (state === 'sent') return t('fileSent', { size: Math.ceil((blob?.size ?? 0) / 1000) });
  if (state === 'waiting') return t('fileWaiting');
  return t(state === 'failed' ? 'fileFailed' : 'fileReading');
}

const ADVICE = { blur: 'fileBlur', cut: 'fileCut', far: 'fileFar' } as const;

function advice({ advice }: Upload, { t, again, keep }: RowActs): TemplateResult {
  return html`<div class="uf-advice">
    ${t(ADVICE[advice!])}
    <div class="uf-part-row">
      <button class="uf-part-button" type="button" @click=${again}>${t('fileAgain')}</button>
      <button class="uf-part-button" type="button" @click=${keep}>${t('fileKeep')}</button>
    </div>
  </div>`;
}
