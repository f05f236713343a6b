import { css, html, type TemplateResult } from 'lit';
import { sampleReading } from '../../scripts/lib/sample-reading.mjs';
import { define } from '../../src/base/define.ts';
import { LocaleController } from '../../src/base/locale-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { createClient } from '../../src/data/client.ts';
import { memoryStore } from '../../src/data/saved-document.ts';
import { reading } from '../../src/locale/reading/namespace.ts';
import { stations } from '../../src/locale/stations/namespace.ts';
import { StationModel } from '../../src/stations/station-model.ts';
import type { ReadingContext } from '../../src/widgets/reading-locator/part.ts';
import { doorView, styles } from '../../src/widgets/reading-locator/parts/print-door.ts';
import { printWords } from '../../src/widgets/reading-locator/parts/print-words.ts';
import { qrPicture } from '../../src/stations/qr.ts';
import { EVERYTHING } from '../../src/widgets/reading-locator/reading-query.ts';
import { DEFAULTS } from '../../src/widgets/reading-locator/settings.ts';

/** The notice for the door of a station, as the printer would have it. */
class DoorSheet extends UnionElement {
  static override styles = [
    UnionElement.styles,
    styles,
    css`
      .sheet {
        width: max-content;
        background: white;
        color: black;
      }
    `,
  ];

  station = '';

  private words = new LocaleController(this, stations, reading);
  private sheet: TemplateResult | undefined;

  protected override render(): TemplateResult {
    return html`<div class="sheet" lang=${this.words.lang} dir=${this.words.dir}>
      ${this.sheet}
    </div>`;
  }

  protected override firstUpdated(): void {
    void this.write();
  }

  /** What takes pictures waits until all is there. */
  private async write(): Promise<void> {
    this.setAttribute('data-going', '');
    const sample = sampleReading();
    const room = sample.stations.find(({ feature }) => feature.id === this.station)!;
    const features = sample.stations.map(({ feature }) => feature);
    const context = contextOf(this, this.words, features);
    const words = await printWords(context);
    const code = qrPicture(context.pageOf(this.station), words.t('scan'));
    this.sheet = doorView(context, room.detail, words, code);
    this.requestUpdate();
    await this.updateComplete;
    this.removeAttribute('data-going');
  }
}
define('story-door-sheet', DoorSheet);

type Features = ConstructorParameters<typeof StationModel>[1]['features'];

/** What a sheet asks a locator; nothing can be pressed on paper. */
function contextOf(
  host: UnionElement,
  words: ReadingContext['words'],
  features: Features,
): ReadingContext {
  const client = createClient({ store: memoryStore() });
  const nothing = (): void => undefined;
  return {
    host: host as unknown as ReadingContext['host'],
    words,
    model: new StationModel(() => client, { features }, { changed: nothing }),
    settings: DEFAULTS,
    books: undefined,
    now: Date.now(),
    ...{ here: undefined, accuracy: 0, place: undefined, bounds: undefined },
    query: EVERYTHING,
    rows: [],
    mask: new Uint8Array(features.length),
    selected: '',
    client: () => Promise.resolve(client),
    metresTo: () => undefined,
    locate: () => Promise.resolve(false),
    pageOf: id => `https://zgh.example.cn/reading.html#reading?station=${id}`,
    ...{ ask: nothing, choose: nothing, close: nothing, within: nothing },
    ...{ searchBooks: nothing, requestUpdate: () => host.requestUpdate() },
  };
}

/** @param station id of one of the samples */
export const doorSheet = (station: string, lang: string): TemplateResult =>
  html`<story-door-sheet lang=${lang} .station=${station}></story-door-sheet>`;
