import type * as notices from './parts/notices.ts';
import type { Desk, DeskOptions, WallHost } from './desk.ts';
import type { Entry } from './entry.ts';
import type { TileContext } from './tile-view.ts';
import type { WallModel } from './wall-model.ts';
import type { Words } from './words.ts';

type Notices = typeof notices;

/**
 * What a person works at, which comes after the first tiles. Where it does not arrive, the tiles stay
 * as they are; one that is pressed meanwhile opens when it is here.
 */
export class DeskHolder implements TileContext {
  desk: Desk | undefined;
  /** What messages are made of; it comes with the first of them. */
  notices: Notices | undefined;

  readonly words: Words;
  private host: WallHost;
  private options: DeskOptions;
  private here: Promise<Desk | undefined> | undefined;

  constructor(host: WallHost, options: DeskOptions) {
    this.host = host;
    this.options = options;
    this.words = options.words;
    host.addController({
      hostConnected: () => this.desk?.wake(),
      hostDisconnected: () => this.desk?.sleep(),
    });
  }

  /** Hands over what has been loaded, and brings the desk for it where there is none yet. */
  async take(model: WallModel): Promise<void> {
    if (model.total === 0) return;
    const desk = await (this.here ??= this.bring());
    if (!desk) return;
    desk.take(model);
    if (!this.host.isConnected) desk.sleep();
    this.desk = desk;
    this.host.requestUpdate();
  }

  bringNotices(): void {
    if (this.notices) return;
    import('./parts/notices.ts').then(
      notices => {
        this.notices = notices;
        this.host.requestUpdate();
      },
      (error: unknown) => console.warn('union-widgets: 工匠墙的提示没有加载成功。', error),
    );
  }

  hrefOf({ id }: Entry): string {
    const { personHref } = this.options.settings();
    return personHref ? personHref.split('{id}').join(encodeURIComponent(id)) : '#';
  }

  press(event: MouseEvent, entry: Entry): void {
    // The desk is on its way: what it would say is not known yet, so the press waits for it.
    const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
    if (ctrlKey || metaKey || shiftKey || altKey || button !== 0) return;
    event.preventDefault();
    void this.here?.then(desk => desk?.enter(entry));
  }

  private async bring(): Promise<Desk | undefined> {
    try {
      const [{ WallDesk }] = await Promise.all([
        import('./parts/wall-desk.ts'),
        // What finds, which the desk would ask for only when it is here.
        import('./parts/people-table.ts'),
      ]);
      return new WallDesk(this.host, this.options);
    } catch (error) {
      this.here = undefined;
      console.warn('union-widgets: 名录的查找和筛选没有加载成功，内容照常显示。', error);
      return undefined;
    }
  }
}
