import type { CSSResult } from 'lit';
import { styleElement } from './style-element.ts';

export interface PaperOptions {
  /** Name of the print job, and of the file where one prints into a file. */
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly styles: CSSResult;
}

/** How long pictures are waited for, milliseconds; then the sheet is printed without them. */
const PICTURES_MS = 10_000;

/**
 * Prints one thing without the page around it: from a frame of its own that goes when the print
 * dialog closes, so that the page's own print styles neither help nor hinder. Without pictures that
 * are still on their way the dialog is asked for at once; else when they are here.
 *
 * @param draw puts what is printed into the frame's body
 * @returns settled when the print dialog was asked for
 * @throws Error where the page does not let a frame be made
 */
export function printAlone(
  draw: (body: HTMLElement) => void,
  options: PaperOptions,
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = options.title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Out of sight, but drawn: what is not displayed has no size to be laid out in.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const paper = frame.contentDocument;
  if (!view || !paper) {
    frame.remove();
    throw new Error('The page does not let a frame be made');
  }
  paper.title = options.title;
  paper.documentElement.lang = options.lang;
  paper.documentElement.dir = options.dir;
  dress(paper, view, options.styles);
  draw(paper.body);
  view.addEventListener('afterprint', () => frame.remove());
  const print = (): void => {
    view.focus();
    view.print();
  };
  const coming = [...paper.images].filter(image => !image.complete);
  if (coming.length === 0) return Promise.resolve(print());
  return pictures(coming).then(print);
}

/** Resolves when each picture is here or is known not to come. */
function pictures(images: readonly HTMLImageElement[]): Promise<unknown> {
  const ends = images.map(
    image =>
      new Promise<void>(done => {
        image.addEventListener('load', () => done());
        image.addEventListener('error', () => done());
      }),
  );
  const late = new Promise(done => setTimeout(done, PICTURES_MS));
  return Promise.race([Promise.all(ends), late]);
}

/** A shared style sheet belongs to one document: the frame gets one of its own. */
function dress(paper: Document, view: Window & typeof globalThis, { cssText }: CSSResult): void {
  if ('adoptedStyleSheets' in paper) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    paper.adoptedStyleSheets = [sheet];
    return;
  }
  const element = styleElement(paper as Document);
  element.textContent = cssText;
  (paper as Document).head.append(element);
}
