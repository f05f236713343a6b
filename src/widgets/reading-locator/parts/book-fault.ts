import { html, nothing, type TemplateResult } from 'lit';
import '../../../elements/button/index.ts';
import '../../../elements/link-button/index.ts';
import '../../../elements/notice/index.ts';
import { safeUrl } from '../../../base/safe-url.ts';
import type { EpubFault } from '../../../rules/books/epub-package.ts';
import { MOST_BOOK_BYTES } from '../../../data/books-file.ts';
import type { ProblemCode } from '../../../data/problem.ts';
import type { ReaderWords } from './book-words.ts';

/** Why a book does not open. */
export type BookFault = ProblemCode | EpubFault | 'sound';

const NAMED = [
  ...(['network', 'offline', 'timeout', 'http', 'too-large'] as const),
  ...(['not-epub', 'damaged', 'protected', 'sound'] as const),
];
/** Another try may go better. */
const PASSING: readonly BookFault[] = ['network', 'offline', 'timeout'];

/** What kept a book from opening, in plain words, and the ways on. */
export function faultView(
  fault: BookFault,
  words: ReaderWords,
  { site, outside, retry }: { site: string; outside: string | undefined; retry: () => void },
): TemplateResult {
  // A page in place of the file, and something else than a book, are the same to a reader.
  const told = fault === 'invalid' ? 'not-epub' : fault;
  const name = NAMED.find(one => one === told) ?? 'other';
  const n = MOST_BOOK_BYTES / (1024 * 1024);
  const href = safeUrl(outside);
  return html`<union-notice tone="warning" heading=${words.t(`fault.${name}.title`, { site })}>
    ${words.t(`fault.${name}.text`, { site, n })}
    ${
      href
        ? html`<union-link-button slot="actions" external href=${href}>
            ${words.t('outside', { site })}
          </union-link-button>`
        : nothing
    }
    ${
      PASSING.includes(fault)
        ? html`<union-button slot="actions" @click=${retry}>${words.t('retry')}</union-button>`
        : nothing
    }
  </union-notice>`;
}
