import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../../base/safe-url.ts';
import { addressOf } from '../../../data/urls.ts';
import { send } from '../../../data/send.ts';
import { partialDateText } from '../../../locale/partial-date.ts';
import type { Credential, Honour } from '../../../rules/people/person.ts';
import type { PartContext } from '../part.ts';
import { press } from './controls.ts';
import { badgeGist, type BadgeGist } from './open-badge.ts';
import type { MoreWords } from './part-words.ts';
import { mayLoad, outward } from './part-tools.ts';

/** How reading a credential's own document went. */
type Read = { gist: BadgeGist } | 'reading' | 'credFailed' | 'credGone' | 'credOther';

/**
 * The digital credential of an honour: who issued it, until when, whether it is revoked, where to
 * verify it; and, after a tap, what its own document says. Nothing is verified here, and it says so.
 */
export class CredentialView {
  private context: PartContext;
  private words: MoreWords;
  private read: Read | undefined;
  private isOpen = false;

  constructor(context: PartContext, words: MoreWords) {
    this.context = context;
    this.words = words;
  }

  render(honour: Honour): TemplateResult {
    const { words, context } = this;
    const credential = honour.credential!;
    const file = safeUrl(context.resolve(credential.href));
    const verify = safeUrl(credential.verify && context.resolve(credential.verify));
    return html`<div class="credential small">
      <p>
        <span class="muted">${words.t('credential')}</span>
        ${this.standing(credential)} ${this.facts(credential)}
      </p>
      <div class="acts">
        ${verify ? outward(verify, words.t('credVerify'), words) : nothing}
        ${file ? this.reader(file) : nothing}
      </div>
      <div role="status">${file && this.isOpen ? this.document(file) : nothing}</div>
    </div>`;
  }

  /** A button that reads the document here; a link to it where that is not ours to load. */
  private reader(file: string): TemplateResult {
    const { words, context } = this;
    if (!mayLoad(file, context)) return outward(file, words.t('credFile'), words);
    const text = words.t(this.isOpen ? 'credHide' : 'credRead');
    return press(text, () => this.toggle(file), {
      kind: 'plain',
      expanded: this.isOpen,
      busy: this.read === 'reading',
    });
  }

  /** Revoked or expired, in a word; nothing while it holds. */
  private standing({ revoked, expires }: Credential): TemplateResult | typeof nothing {
    const { words, context } = this;
    const isOver = expires !== undefined && context.today.slice(0, expires.length) > expires;
    if (!revoked && !isOver) return nothing;
    return html`<strong class="over">${words.t(revoked ? 'credRevoked' : 'credExpired')}</strong>`;
  }

  private facts({ issuer, issued, expires, revoked }: Credential): TemplateResult {
    const { words } = this;
    const day = (date: string): string => partialDateText(date, words.lang);
    const facts = [
      issuer && !issued && words.t('credIssuedBy', { name: issuer }),
      issued && !issuer && words.t('credIssued', { date: day(issued) }),
      issuer && issued && words.t('credIssuedByOn', { name: issuer, date: day(issued) }),
      expires && words.t('credExpires', { date: day(expires) }),
    ].filter(Boolean);
    const text = facts.join(words.t('dot'));
    return revoked ? html`<s>${text}</s>` : html`${text}`;
  }

  private document(file: string): TemplateResult | typeof nothing {
    const { read, words } = this;
    if (read === undefined) return nothing;
    if (read === 'reading') return html`<p class="muted">${words.t('credReading')}</p>`;
    if (typeof read === 'object') return this.gist(read.gist);
    return html`<p>${words.t(read)}</p>
      <p>${outward(file, words.t('credFile'), words)}</p>`;
  }

  private gist(gist: BadgeGist): TemplateResult {
    const { words } = this;
    const { name, description, issuer, from, until, status, proof } = gist;
    const rows = [
      [words.t('credName'), name],
      [words.t('credIssuer'), issuer],
      [words.t('credFrom'), from && this.day(from)],
      [words.t('credUntil'), until && this.end(until)],
      [words.t('credText'), description],
    ].filter(([, value], at) => value || at < 2);
    return html`<dl class="says">
        ${rows.map(
          ([term, value]) =>
            html`<div>
              <dt class="muted">${term}</dt>
              <dd dir="auto">${value || words.t('credUnsaid')}</dd>
            </div>`,
        )}
      </dl>
      <p>
        ${words.t('credShownOnly')}${proof ? nothing : words.t('credNoProof')}${
          status ? words.t('credStatus') : nothing
        }
      </p>`;
  }

  /** A moment as a day, where it is one. */
  private day(moment: string): string {
    const at = Date.parse(moment);
    return Number.isNaN(at) ? moment : this.words.date(at);
  }

  private end(moment: string): string {
    const over = Date.parse(moment) < this.context.client.now();
    const date = this.day(moment);
    return over ? this.words.t('credEnded', { date }) : date;
  }

  private toggle(file: string): void {
    this.isOpen = !this.isOpen;
    this.context.requestUpdate();
    if (this.isOpen && typeof this.read !== 'object') void this.load(file);
  }

  /** Past all copies: one kept earlier might say that a revoked credential holds. */
  private async load(file: string): Promise<void> {
    const { context } = this;
    this.read = 'reading';
    const address = addressOf(file);
    const whole = (value: unknown): unknown => value;
    const answer = address.ok
      ? await send(address.url.href, { read: whole, signal: context.signal })
      : undefined;
    if (answer?.ok) {
      const gist = badgeGist(answer.data);
      this.read = gist ? { gist } : 'credOther';
    } else if (answer?.status === 404 || answer?.status === 410) this.read = 'credGone';
    else this.read = answer?.problem.code === 'not-json' ? 'credOther' : 'credFailed';
    context.requestUpdate();
  }
}
