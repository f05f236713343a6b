import { html, nothing, type TemplateResult } from 'lit';
import type { ElectronicResource } from '../../../data/generated/types.ts';
import { press, outward, section, type Shown } from '../../../stations/detail-pieces.ts';
import { type DetailView } from './detail-view.ts';
import type * as Qr from '../../../stations/qr.ts';

/** What can be read on a phone, each with its link and the code to take it along. */
export class ResourcesView {
  /** Address whose code is shown. */
  private shown = '';
  private coder: typeof Qr | undefined;
  private isFailed = false;

  render(view: DetailView): Shown {
    const { words, properties } = view;
    const resources = properties.reading?.eResources ?? [];
    if (resources.length === 0) return nothing;
    const content = html`<ul class="resources">
      ${resources.map(one => this.item(view, one))}
    </ul>`;
    return section(view, 'e-resources', words.t('eResources'), content);
  }

  /** Of a station that is left nothing stays. */
  reset(): void {
    this.shown = '';
    this.isFailed = false;
  }

  private item(view: DetailView, { type, href, title }: ElectronicResource): TemplateResult {
    const { words, context, feature } = view;
    const sort = words.word(`resource.${type}`, type);
    const name = title || sort;
    const isOpen = this.shown === href;
    const browse = (): void => context.searchBooks('', [feature.id]);
    return html`<li>
      <div class="what">
        <div>${outward(view, href, html`<bdi>${name}</bdi>`)}</div>
        ${title && title !== sort ? html`<div class="muted small">${sort}</div>` : nothing}
      </div>
      <div class="acts">
        ${
          type === 'opds' && context.books
            ? press(words.t('browse'), browse, { kind: 'plain' })
            : nothing
        }
        ${press(words.t(isOpen ? 'hideQr' : 'showQr'), () => this.toggle(view, href), {
          kind: 'plain',
          expanded: isOpen,
        })}
      </div>
      ${isOpen ? this.code(view, href, name) : nothing}
    </li>`;
  }

  private code({ words, context }: DetailView, href: string, name: string): TemplateResult {
    const { resolve } = context.model;
    const address = resolve ? resolve(href) : href;
    const label = words.t('qrOf', { name });
    const picture = address === undefined ? undefined : this.coder?.qrPicture(address, label);
    if (picture)
      return html`<div class="code">
        ${picture}
        <p>${words.t('qrHint')}</p>
      </div>`;
    return html`<p class="code muted" role="status">
      ${words.t(this.isFailed || this.coder || address === undefined ? 'qrFailed' : 'loading')}
    </p>`;
  }

  private toggle(view: DetailView, href: string): void {
    this.shown = this.shown === href ? '' : href;
    this.isFailed = false;
    view.context.requestUpdate();
    if (this.shown && !this.coder) void this.bring(view);
  }

  private async bring({ context }: DetailView): Promise<void> {
    try {
      this.coder = await import('../../../stations/qr.ts');
    } catch {
      // Offline: the link is there.
      this.isFailed = true;
    }
    context.requestUpdate();
  }
}
