import { html, type Markup } from './markup.ts';
import { lookEntries } from './look.ts';
import type { StatusView } from './status-page.ts';

/**
 * Where the link is pasted that the page was not opened with. By post: what it carries shall be in no
 * address and no log.
 */
export function pasteMarkup(
  { words, look, frames }: Pick<StatusView, 'words' | 'look' | 'frames'>,
  typed?: string,
): Markup {
  const isWrong = typed !== undefined;
  return html`<form method="post" action="${new URL(frames).pathname}status" novalidate>
      ${lookEntries(look).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      <div class="uf-field" ${isWrong && html` data-invalid`}>
        <label class="uf-label" for="uf-link">${words.t('statusPaste')}</label>
        ${
          isWrong &&
          html`<p class="uf-error" id="uf-link-error">
            <span class="uf-error-mark">${words.t('errorMark')}</span>${words.t('statusPasteWrong')}
          </p>`
        }<input
          class="uf-input"
          id="uf-link"
          name="link"
          type="url"
          autocomplete="off"
          spellcheck="false"
          ${isWrong && html` value="${typed}" aria-invalid="true" aria-describedby="uf-link-error" autofocus`}
        />
      </div>
      <div class="uf-actions">
        <button class="uf-button" type="submit">${words.t('statusOpen')}</button>
      </div>
    </form>
    <p>${words.own('statusLost')}</p>`;
}

const PART = '[A-Za-z0-9_-]{8,200}';
/** The link of a receipt: a fragment, which a browser sends to nobody. */
const LINK = new RegExp(`#(${PART})\\.(${PART})$`);
/** The address of an application's page, as it stands in its QR code. */
const ADDRESS = new RegExp(`/status/(${PART})$`);

/** An application's id and what opens it, from a link or an address that a person was given. */
export function readPasted(text: string): { id: string; receipt: string } | undefined {
  const plain = text.trim();
  const [, id, secret] = LINK.exec(plain) ?? [];
  if (id && secret) return { id, receipt: secret };
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  const named = ADDRESS.exec(url?.pathname ?? '')?.[1];
  const receipt = url?.searchParams.get('receipt');
  return named && receipt ? { id: named, receipt } : undefined;
}
