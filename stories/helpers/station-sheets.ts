import { css, html, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { sampleTrail, sampleTrailStations } from '../../scripts/lib/sample-trail.mjs';
import { define } from '../../src/base/define.ts';
import { LocaleController } from '../../src/base/locale-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import { createClient } from '../../src/data/client.ts';
import { memoryStore } from '../../src/data/saved-document.ts';
import { partialDateText } from '../../src/locale/partial-date.ts';
import { stationMap } from '../../src/locale/station-map/namespace.ts';
import { stations } from '../../src/locale/stations/namespace.ts';
import { stationStamps } from '../../src/locale/station-stamps/namespace.ts';
import { qrPath } from '../../src/rules/qr-path.ts';
import { sheetStyles } from '../../src/stations/print-list.ts';
import { StationModel } from '../../src/stations/station-model.ts';
import type { MapContext } from '../../src/widgets/station-map/part.ts';
import { listPaper } from '../../src/widgets/station-map/parts/print-list.ts';
import { drawCard } from '../../src/widgets/station-map/parts/stamps-picture.ts';
import { caseStations } from './station-cases.ts';

/** What a station map prints, as it comes out of the printer. */
abstract class Sheet extends UnionElement {
  protected abstract readonly words: { readonly lang: string };
  private sheet: TemplateResult | Element | undefined;
  private writtenIn = '';

  protected override render(): TemplateResult {
    return html`<div class="sheet">${this.sheet}</div>`;
  }

  protected override updated(): void {
    if (this.writtenIn !== this.words.lang) void this.write();
  }

  protected abstract draw(): Promise<TemplateResult | Element>;

  /** What takes pictures waits until all is there, in the language of the end. */
  private async write(): Promise<void> {
    const { lang } = this.words;
    this.writtenIn = lang;
    this.setAttribute('data-going', '');
    const sheet = await this.draw();
    if (this.writtenIn !== lang) return;
    this.sheet = sheet;
    this.requestUpdate();
    await this.updateComplete;
    this.removeAttribute('data-going');
  }
}

class ListSheet extends Sheet {
  static override styles = [
    UnionElement.styles,
    sheetStyles,
    css`
      .sheet {
        background: white;
        color: black;
        font-size: 9.5pt;
        line-height: 1.5;
      }
    `,
  ];

  protected readonly words = new LocaleController(this, stations, stationMap);

  protected override async draw(): Promise<TemplateResult> {
    const { view, words } = await listPaper(contextOf(this, this.words));
    return html`<div lang=${words.lang} dir=${words.dir}>${view}</div>`;
  }
}
define('story-list-sheet', ListSheet);

/** What the sheet asks a map; nothing can be pressed on paper. */
function contextOf(host: UnionElement, words: MapContext['words']): MapContext {
  const all = [...caseStations(), ...sampleTrailStations()];
  const client = createClient({ store: memoryStore() });
  const features = all.map(({ feature }) => feature);
  const model = new StationModel(() => client, { features }, { changed: () => undefined });
  const asked: Partial<MapContext> = {
    host: host as unknown as MapContext['host'],
    words,
    model,
    now: Date.now(),
    result: { mask: new Uint8Array(features.length).fill(1) } as MapContext['result'],
    rows: [...features.keys()],
    client: () => Promise.resolve(client),
    metresTo: () => undefined,
  };
  return asked as MapContext;
}

class StampSheet extends Sheet {
  static override styles = [
    UnionElement.styles,
    css`
      canvas {
        display: block;
        width: 450px;
        max-width: 100%;
        height: auto;
      }
    `,
  ];

  protected readonly words = new LocaleController(this, stationStamps);

  protected override async draw(): Promise<Element> {
    const { words } = this;
    await stationStamps.load(words.lang);
    await this.updateComplete;
    const { title, by = '' } = sampleTrail();
    const stops = sampleTrailStations().map(({ feature }) => feature.properties.name);
    const date = partialDateText('2026-03-14', words.lang);
    const code = encode('https://union.example.org/map.html#map?trail=t-sample', { border: 4 });
    const canvas = drawCard({
      dir: words.dir,
      face: getComputedStyle(this).fontFamily,
      by,
      title,
      done: words.t('cardStops', { n: stops.length }),
      days: date,
      stops,
      code: { size: code.size, path: qrPath(code.data) },
      scan: words.t('cardScan'),
    });
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words.t('cardLabel', { title, n: stops.length, date }));
    return canvas;
  }
}
define('story-stamp-sheet', StampSheet);

/** The list of the sample city on A4. */
export const listSheet = (lang: string): TemplateResult =>
  html`<story-list-sheet lang=${lang}></story-list-sheet>`;

/** The card of the sample trail, walked to its end. */
export const stampCard = (lang: string): TemplateResult =>
  html`<story-stamp-sheet lang=${lang}></story-stamp-sheet>`;
