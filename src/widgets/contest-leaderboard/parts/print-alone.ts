import type { CSSResult } from 'lit';

export interface PaperOptions {
  /** Name of the print job, and of the file where one prints into a file. */
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly styles: CSSResult;
}

/**
 * Prints one thing without the page around it: from a frame of its own that goes when the print
 * dialog closes, so that the page's own print styles neither help nor hinder.
 *
 * @param draw puts what is printed into the frame's body
 */
export function printAlone(draw: (body: HTMLElement) => void, options: PaperOptions): void {
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
  view.focus();
  view.print();
}

/** A shared style sheet belongs to one document: the frame gets one of its own. */
function dress(paper: Document, view: Window & typeof globalThis, { cssText }: CSSResult): void {
  if ('adoptedStyleSheets' in paper) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    paper.adoptedStyleSheets = [sheet];
    return;
  }
  const element = (paper as Document).createElement('style');
  element.textContent = cssText;
  (paper as Document).head.append(element);
}
