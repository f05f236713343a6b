/**
 * Field `org`: an employer or a union, found in the directory as its name is typed, or typed alone.
 * The answer is the directory's id when one was chosen from the list, else the text as typed.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Organisation } from '../../../data/generated/types.ts';
import { findOrgs, getOrg } from '../../../data/look-ups.ts';
import { formParts } from '../../../locale/form-parts/namespace.ts';
import type { Answer } from '../../../form/index.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FieldPart, PartContext } from '../part.ts';
import { orgList, rowId } from './org-list.ts';
import { fieldsOf } from './fields-of.ts';
import { LEAST, OrgSearch, type OrgPorts } from './org-search.ts';
import { bring, speak } from './part-words.ts';
import { styled } from './parts.css.ts';
import { pause } from './pause.ts';

/* eslint lit-a11y/accessible-name: off -- The form's <label> names the input. */

export const load = (lang: Language): Promise<void> => bring(formParts, lang);

/** What may be an id of the directory; any other text is a name. */
const ID = /^[a-z0-9][a-z0-9-]{1,63}$/;

export function create(
  context: PartContext,
  ports: OrgPorts = { findOrgs, getOrg, wait: pause },
): FieldPart {
  return new OrgsPart(context, ports);
}

class OrgsPart implements FieldPart {
  private context: PartContext;
  private t;
  private written = '';
  private chosen: Organisation | undefined;
  private search: OrgSearch;
  private open = false;
  /** Row the arrow keys stand on, -1 for none; the row after the last is the text as typed. */
  private active = -1;
  private composing = false;
  /** The answer that `written` and `chosen` stand for. */
  private answered: Answer | undefined;

  constructor(context: PartContext, ports: OrgPorts) {
    this.context = context;
    this.search = new OrgSearch(ports, context.endpoints.orgs, () => context.refresh());
    this.t = speak(formParts, context.lang);
    this.follow();
  }

  text(): string | undefined {
    this.follow();
    return this.chosen?.name ?? (this.written.trim() || undefined);
  }

  disconnect(): void {
    this.search.stop();
  }

  render(): TemplateResult {
    this.follow();
    const { id, describedBy, invalid } = this.context;
    const open = this.open && this.query.length >= LEAST && this.search.state !== 'idle';
    const rows = open ? this.search.rows : [];
    return html`<div class="uf-combo" ${styled()}>
      <input
        class="uf-input"
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="next"
        aria-autocomplete="list"
        aria-controls="${id}-list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-activedescendant=${open && this.active >= 0 ? rowId(id, this.active) : nothing}
        aria-invalid=${invalid ? 'true' : 'false'}
        aria-describedby=${`${describedBy} ${id}-note`.trim()}
        .value=${live(this.written)}
        @input=${this.type}
        @compositionstart=${this.compose}
        @compositionend=${this.compose}
        @keydown=${this.key}
        @blur=${this.close}
      />
      ${orgList({
        id,
        label: this.t('orgList'),
        rows,
        own: open ? this.t('orgOwn', { text: this.query }) : '',
        active: this.active,
        take: row => this.take(row),
      })}
      <p class="uf-part-note" id="${id}-note" role="status">${this.note(open)}</p>
    </div>`;
  }

  /** Where the person said to be: what lies there comes first. */
  private get region(): string | undefined {
    const { form, answers } = this.context;
    const field = fieldsOf(form).find(({ type }) => type === 'region');
    const code = field && answers[field.name];
    return typeof code === 'string' && /^\d{6}$/.test(code) ? code : undefined;
  }

  /**
   * What the form answered by itself: a draft, a QR code, or what was typed into the plain input
   * that stood here until this part had come.
   */
  private follow(): void {
    const { value } = this.context;
    if (value === this.answered) return;
    this.answered = value;
    this.search.clear();
    this.chosen = undefined;
    this.written = typeof value === 'string' ? value : '';
    if (!ID.test(this.written)) return;
    // An import may have ids of its own making, which could be a name in Latin letters as well.
    const own = this.written;
    if (own.startsWith('o-')) this.written = '';
    void this.search.name(own, org => {
      this.chosen = org;
      // Better an id in the box than an answer that nobody sees.
      this.written = org?.name ?? own;
    });
  }

  private answer(value: string | undefined): void {
    this.answered = value;
    this.context.set(value);
  }

  private get query(): string {
    return this.written.trim();
  }

  private note(open: boolean): string {
    if (this.chosen) return this.t('orgChosen');
    if (this.search.state === 'failed') return this.t('orgOffline');
    if (!open) return this.t(this.query.length >= LEAST ? 'orgTyped' : 'orgHint');
    if (this.search.state === 'busy') return this.t('orgBusy');
    const n = this.search.rows.length;
    return n > 0 ? this.t('orgFound', { n }) : this.t('orgNone', { text: this.query });
  }

  private type = (event: Event): void => {
    this.written = (event.currentTarget as HTMLInputElement).value;
    this.chosen = undefined;
    this.active = -1;
    this.search.clear();
    this.open = true;
    if (this.composing) return;
    void this.search.look(this.query, this.region);
    this.answer(this.query || undefined);
  };

  /** What an input method has not finished is no name: 交通 is j, ji, jia … until then. */
  private compose = (event: Event): void => {
    this.composing = event.type === 'compositionstart';
    if (this.composing) this.search.stop();
    else this.type(event);
  };

  /** An organisation of the list, or the text as typed. */
  private take(org: Organisation | undefined): void {
    this.search.stop();
    this.open = false;
    this.active = -1;
    this.chosen = org;
    if (org) this.written = org.name;
    this.answer(org ? org.id : this.query || undefined);
  }

  private close = (): void => {
    this.open = false;
    this.active = -1;
    this.context.refresh();
  };

  private key = (event: KeyboardEvent): void => {
    // The input method's own keys: its candidates are chosen with the same ones.
    if (event.isComposing || event.ctrlKey || event.metaKey || this.search.state === 'idle') return;
    const { key } = event;
    const count = this.search.rows.length + 1;
    const shown = this.open && this.query.length >= LEAST;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (shown) {
        const step = key === 'ArrowDown' ? 1 : -1;
        const from = this.active < 0 && step < 0 ? 0 : this.active;
        this.active = (from + step + count) % count;
      }
      this.open = true;
    } else if (key === 'Enter' && shown && this.active >= 0) {
      this.take(this.search.rows[this.active]);
    } else if (key === 'Escape' && shown) {
      this.open = false;
      this.active = -1;
    } else return;
    // Neither the caret nor the form moves along.
    event.preventDefault();
    this.context.refresh();
    const combo = (event.currentTarget as Element).parentElement!;
    requestAnimationFrame(() => {
      combo.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    });
  };
}
