import type { TemplateResult } from 'lit';
import { PartShelf, type Shelved } from '../../../base/part-shelf.ts';
import { adopt } from '../../../base/worn.ts';
import { quietly } from '../../../stations/quietly.ts';
import type { MapHolder } from '../map-holder.ts';
import type { MapContext, MapHost, Part } from '../part.ts';

interface HelpPart extends Part {
  open(): void;
  close(): void;
}

type OftenContext = MapContext & { readonly holder: MapHolder };

/** What stands by the list and the map whatever is open: help, printing, whose the stations are. */
export class DeskOften {
  private host: MapHost;
  private context: () => OftenContext;
  private shelf: PartShelf;
  private isHelped = false;
  private failed: (told: 'printFailed') => void;
  /** Where the reports come from that are followed. */
  private feeds = '';

  constructor(host: MapHost, context: () => OftenContext, failed: (told: 'printFailed') => void) {
    this.host = host;
    this.context = context;
    this.failed = failed;
    this.shelf = new PartShelf(host, '站点地图');
  }

  openHelp(): void {
    this.isHelped = true;
    const { help } = this;
    if (typeof help === 'object') help.open();
    this.host.requestUpdate();
  }

  /** Prints what is listed; the desk is told where that fails. */
  async print(): Promise<void> {
    const desk = this.context();
    try {
      const { printList } = await import('./print-list.ts');
      await printList(desk);
    } catch (error) {
      console.warn('union-widgets: 站点列表没有打印。', error);
      this.failed('printFailed');
    }
  }

  /** The dialog, once somebody asked for it. */
  drawHelp(): TemplateResult | undefined {
    const { help } = this;
    return typeof help === 'object' ? help.draw() : undefined;
  }

  /** Whose the stations are, where that is several sites. */
  drawSources(): TemplateResult | undefined {
    if (!this.context().sources) return undefined;
    const sources = this.shelf.get('sources', async () => {
      const { SourcesPart, styles } = await import('./sources-part.ts');
      adopt(this.host.renderRoot, styles);
      return new SourcesPart(this.context);
    });
    return typeof sources === 'object' ? sources.draw() : undefined;
  }

  updated(root: ParentNode): void {
    const { help } = this;
    if (typeof help === 'object') help.updated?.(root);
    if (this.context().sources) void this.followLive();
  }

  /** A site that came after the others has reports of its own. */
  private async followLive(): Promise<void> {
    const { holder, model } = this.context();
    const feeds = model.feeds.join(' ');
    if (feeds === this.feeds) return;
    this.feeds = feeds;
    const { followLive } = await import('../after-first.ts');
    await quietly(followLive(holder, new AbortController().signal));
  }

  private get help(): Shelved<HelpPart> | undefined {
    if (!this.isHelped) return undefined;
    return this.shelf.get('help', async () => {
      const { HelpPart, styles } = await import('./help-part.ts');
      adopt(this.host.renderRoot, styles);
      const part: HelpPart = new HelpPart(this.context);
      part.open();
      return part;
    });
  }
}
