import { html, nothing } from 'lit';
import { extensionOf } from './types.ts';

/** How the page's sending of a file goes. */
export type FileState = 'sending' | 'done' | 'failed';

export interface FileMark {
  readonly state: FileState;
  /** From 0 to 1, while it is sent; leave it out while nobody knows. */
  readonly progress?: number;
  /** What went wrong, in a few words. */
  readonly message?: string;
}

export interface RowView {
  readonly file: File;
  readonly size: string;
  /** Address of its small picture. */
  readonly picture: string | undefined;
  readonly mark: FileMark | undefined;
  /** What the mark says, e.g. 正在上传 40%. */
  readonly state: string;
  readonly off: boolean;
  readonly removeWord: string;
  readonly retryWord: string;
  readonly remove: () => void;
  readonly retry: () => void;
  readonly unshown: () => void;
}

/** Longer ones do not fit the little square: .numbers, .torrent. */
const LONGEST_EXTENSION = 4;

/** A chosen file: what it is, how its sending goes, and the way to take it out. */
export function fileRow(view: RowView) {
  const { file, mark, off } = view;
  return html`<div class="row" part="row" role="listitem">
    <div class="picture" aria-hidden="true">${picture(view)}</div>
    <div class="about">
      <div><bdi>${file.name}</bdi></div>
      <div class="state ${mark?.state ?? ''}">
        ${sign(mark?.state)} ${view.size} ${mark ? html`· ${view.state}` : nothing}
      </div>
      ${mark?.state === 'sending' ? progress(view, mark) : nothing}
      ${mark?.state === 'failed' && !off ? again(view) : nothing}
    </div>
    ${
      off
        ? nothing
        : html`<union-button
            class="remove"
            variant="quiet"
            label=${view.removeWord}
            @click=${view.remove}
            ><union-icon name="close"></union-icon
          ></union-button>`
    }
  </div>`;
}

function progress({ file }: RowView, { progress }: FileMark) {
  return html`<union-progress
    class="progress"
    label=${file.name}
    label-hidden
    figures="none"
    value=${progress ?? nothing}
    max="1"
  ></union-progress>`;
}

function again({ file, retry, retryWord }: RowView) {
  return html`<union-button class="retry" @click=${retry}
    >${retryWord}<span class="visually-hidden"> ${file.name}</span></union-button
  >`;
}

function picture({ file, picture, unshown }: RowView) {
  if (picture) return html`<img class="image" src=${picture} alt="" @error=${unshown} />`;
  const extension = extensionOf(file.name);
  return extension && extension.length <= LONGEST_EXTENSION
    ? html`<span class="extension">${extension.toUpperCase()}</span>`
    : html`<union-icon name="file"></union-icon>`;
}

function sign(state: FileState | undefined) {
  if (state === 'done') return html`<union-icon class="sign" name="success"></union-icon>`;
  if (state === 'failed') return html`<union-icon class="sign" name="problem"></union-icon>`;
  return nothing;
}
