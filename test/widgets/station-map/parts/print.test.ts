import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { StationFeature } from '../../../../src/data/generated/types.ts';
import '../../../../src/data/station-detail.ts';
import type { MapContext, Part } from '../../../../src/widgets/station-map/part.ts';
import { printList } from '../../../../src/widgets/station-map/parts/print-list.ts';
import { sheetStyles } from '../../../../src/stations/print-list.ts';
import { until } from '../../../helpers/until.ts';
import { textOf } from '../../reading-locator/parts/part-stand.ts';
import { leaveNone, ROOT, standPart, type StandOptions } from './trail-stand.ts';

/** What went to the printer, as it stood when it was asked for. */
async function printed(act: () => unknown): Promise<Document> {
  const sheets: Document[] = [];
  const { append } = document.body;
  document.body.append = function (...nodes: (Node | string)[]) {
    append.apply(document.body, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement)) continue;
      node.contentWindow!.print = () => {
        sheets.push(node.contentDocument!.cloneNode(true) as Document);
        node.contentWindow!.dispatchEvent(new Event('afterprint'));
      };
    }
  };
  try {
    await act();
    await until(() => sheets.length, 'nothing was printed');
  } finally {
    Reflect.deleteProperty(document.body, 'append');
  }
  return sheets[0]!;
}

function station(
  id: string,
  lon: number,
  more: Partial<StationFeature['properties']>,
): StationFeature {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, 31.3] },
    properties: { name: id, kinds: ['rest'], ...more },
  };
}

const STATIONS = [
  station('东驿站', 120.1, {
    address: '东门路 1 号',
    hours: 'Mo-Fr 09:00-18:00',
    kinds: ['rest', 'rider'],
  }),
  station('西驿站', 120.2, { hours: '每逢赶集日' }),
  station('停用驿站', 120.3, { status: 'closed' }),
  station('筛掉的驿站', 120.4, {}),
];

/** A map, or none, that stands beside the list. */
class Stage implements Part {
  colour = '';

  draw(): TemplateResult {
    return html`${this.colour ? html`<canvas width="40" height="30"></canvas>` : ''}`;
  }

  updated(root: ParentNode): void {
    const context = root.querySelector('canvas')?.getContext('2d');
    if (!context) return;
    context.fillStyle = this.colour;
    context.fillRect(0, 0, 40, 30);
  }
}

async function stand(colour = '', options: StandOptions = {}) {
  const stage = new Stage();
  stage.colour = colour;
  const detail = {
    v: 1,
    ...STATIONS[0]!,
    properties: { ...STATIONS[0]!.properties, phones: ['0512-1'] },
  };
  return standPart(
    { make: () => stage, styles: sheetStyles },
    {
      stations: STATIONS,
      answers: { [`${ROOT}v1/stations/${encodeURIComponent('东驿站')}.json`]: detail },
      ...options,
      context: {
        rows: [1],
        result: { mask: Uint8Array.of(1, 1, 1, 0) },
        map: { notes: ['GS(2026)0000号'] },
        ...options.context,
      } as unknown as Partial<MapContext>,
    },
  );
}

describe('stations of a map on paper', () => {
  afterEach(leaveNone);

  it('prints all that the filters take in, those listed first, open or not at this minute', async () => {
    const { context } = await stand();
    const sheet = await printed(() => printList(context));
    expect([...sheet.querySelectorAll('li b')].map(textOf)).to.deep.equal([
      '西驿站',
      '东驿站',
      '停用驿站',
    ]);
    const [west, east, closed] = [...sheet.querySelectorAll('li')].map(textOf);
    expect(west).to.include('每逢赶集日').and.not.include('时：');
    // Labour Day, which the hours say nothing of.
    expect(east)
      .to.include('东门路 1 号')
      .and.include('户外劳动者驿站 · 骑手驿站')
      .and.include('周一至周五 09:00–18:00')
      .and.include('5月1日周五 10:00 时：开放中，至 18:00')
      .and.include('电话 0512-1');
    expect(closed).to.include('已停用').and.not.include('时：');
    expect(textOf(sheet.querySelector('header')))
      .to.include('示例市总工会')
      .and.include('共 3 个站点。')
      .and.include('2026年5月1日 打印');
    expect(sheet.querySelector('canvas')).to.equal(null);
  });

  it('limited to the map it prints what lies there', async () => {
    const { context } = await stand('', {
      context: {
        bounds: { west: 120.05, south: 31, east: 120.15, north: 32 },
        rows: [],
      } as Partial<MapContext>,
    });
    const sheet = await printed(() => printList(context));
    expect([...sheet.querySelectorAll('li b')].map(textOf)).to.deep.equal(['东驿站']);
  });

  it('near ones first where it is known where the person is, and does not print where', async () => {
    const metres = [300, 200, 100];
    const { context } = await stand('', {
      context: {
        here: [120.123456, 31.3],
        rows: [],
        metresTo: (row: number) => metres[row],
      } as Partial<MapContext>,
    });
    const sheet = await printed(() => printList(context));
    expect([...sheet.querySelectorAll('li b')].map(textOf)).to.deep.equal([
      '停用驿站',
      '西驿站',
      '东驿站',
    ]);
    expect(textOf(sheet.querySelector('header'))).to.include('由近到远。');
    expect(textOf(sheet.body)).not.to.include('120.12');
  });

  it('prints the map that is in sight, with what must be said of its base', async () => {
    const { context } = await stand('#eef');
    const sheet = await printed(() => printList(context));
    expect(sheet.querySelector('figure canvas')).not.to.equal(null);
    expect(textOf(sheet.querySelector('figcaption'))).to.equal('GS(2026)0000号');
  });

  it('leaves out a map that is dark, or that nobody may read', async () => {
    const dark = await stand('#111');
    const sheet = await printed(() => printList(dark.context));
    expect(sheet.querySelector('figure')).to.equal(null);
    leaveNone();
    const light = await stand('#eef');
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = () => {
      throw new DOMException('tainted', 'SecurityError');
    };
    try {
      const other = await printed(() => printList(light.context));
      expect(other.querySelector('figure')).to.equal(null);
      expect(other.querySelectorAll('li')).to.have.length(3);
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });

  it('speaks the language of the page', async () => {
    const { context } = await stand('', { lang: 'ug' });
    const sheet = await printed(() => printList(context));
    expect(sheet.documentElement.dir).to.equal('rtl');
    expect(textOf(sheet.querySelectorAll('header p')[0])).not.to.match(/[\u4e00-\u9fff]/);
  });
});
