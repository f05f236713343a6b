import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import type { StationSelectEvent } from '../../../src/stations/station-select.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT, sample, SITE, siteTable } from '../../helpers/station-client.ts';
import { hear, stand, textOf, type Stand, type StandOptions } from '../../helpers/station-page.ts';
import { atRest, picture } from './map-picture.ts';

const DAQING = {
  id: 'st-56e33h7wen7w',
  name: '工桥通业职工就业再就业服务中心',
  at: [125.1, 46.59],
};

async function standMap(options: StandOptions = {}): Promise<Stand> {
  const standing = await stand({ width: 900, ...options });
  await drawn(standing);
  return standing;
}

/** Waits until the map has drawn something. */
async function drawn({ page }: Stand): Promise<void> {
  await until(() => inked(page.canvas) > 0, 'the map draws');
  await atRest(page);
}

/** How many samples of the picture differ from its corner. */
function inked(canvas: HTMLCanvasElement | null): number {
  if (!canvas?.width) return 0;
  const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const at = (pixel: number) => data.slice(pixel * 4, pixel * 4 + 4).join();
  const paper = at(width + 1);
  let count = 0;
  for (let pixel = 0; pixel < data.length / 4; pixel += 37) if (at(pixel) !== paper) count += 1;
  return count;
}

/** Presses the canvas at its middle, or beside it. */
function press(canvas: HTMLCanvasElement, dx = 0, dy = 0): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const init: PointerEventInit & MouseEventInit = {
    bubbles: true,
    composed: true,
    clientX: left + width / 2 + dx,
    clientY: top + height / 2 + dy,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    button: 0,
  };
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...init, buttons: 1 }));
  canvas.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1, view: window }));
  canvas.dispatchEvent(new PointerEvent('pointerup', init));
  canvas.dispatchEvent(new MouseEvent('mouseup', { ...init, view: window }));
  canvas.dispatchEvent(new MouseEvent('click', { ...init, detail: 1 }));
}

describe('union-station-map: list and map in step', () => {
  it('opens the station whose pin is pressed', async () => {
    const { el, page } = await standMap();
    el.focusOn(DAQING.at[0]!, DAQING.at[1]!);
    await atRest(page);
    const heard = hear<StationSelectEvent>(el, 'union-station-select');
    press(page.canvas);
    await until(() => page.detail, 'the pin opens its station');
    expect(page.title).to.equal(DAQING.name);
    expect(heard.map(({ station }) => station.id)).to.deep.equal([DAQING.id]);
  });

  it('moves to the station chosen in the list', async () => {
    const { page } = await standMap();
    await page.choose(DAQING.name);
    await atRest(page);
    await page.press('返回列表');
    // What lies in the middle now is that station; a busy machine moves the map a moment later.
    await until(() => {
      if (!page.detail) press(page.canvas);
      return page.detail;
    }, 'the station lies in the middle');
    expect(page.title).to.equal(DAQING.name);
  });

  it('hides the pins that the filters leave out', async () => {
    const { el, page } = await standMap();
    await page.search('陆家嘴');
    el.focusOn(DAQING.at[0]!, DAQING.at[1]!);
    await atRest(page);
    press(page.canvas);
    await page.still();
    expect(page.detail === null).to.equal(true);
  });

  it('limits the list to what the map shows once a person has moved it', async () => {
    const { el, page } = await standMap();
    el.focusOn(DAQING.at[0]!, DAQING.at[1]!);
    await atRest(page);
    expect(page.names, 'the page moved it, not a person').to.have.length(20);
    await page.press('放大');
    await until(() => page.names.length === 1, 'the list follows the map');
    expect(page.names).to.deep.equal([DAQING.name]);
    expect(page.summary).to.equal('地图范围内 1 个站点');
    await page.press('显示全部站点');
    await atRest(page);
    expect(page.names).to.have.length(20);
  });

  it('says so where the map shows no station, and leads back', async () => {
    const { el, page } = await standMap();
    el.focusOn(90, 40);
    await atRest(page);
    await page.press('放大');
    await until(() => page.notices.join().includes('地图范围内没有站点'));
    await page.press('显示全部');
    expect(page.names).to.have.length(20);
  });

  it('zooms in and out, and back to all stations', async () => {
    const { page } = await standMap();
    const whole = picture(page.canvas);
    await page.press('放大');
    await atRest(page);
    const near = picture(page.canvas);
    expect(near === whole).to.equal(false);
    await page.press('缩小');
    await atRest(page);
    expect(picture(page.canvas) === near).to.equal(false);
    await page.press('显示全部站点');
    await atRest(page);
    expect(picture(page.canvas) === whole).to.equal(true);
  });

  it('is moved with the arrow keys and zoomed with plus and minus', async () => {
    const { page } = await standMap();
    let before = picture(page.canvas);
    for (const key of ['ArrowLeft', '+', '-']) {
      page.canvas.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await atRest(page);
      const after = picture(page.canvas);
      expect(after === before, key).to.equal(false);
      before = after;
    }
  });

  it('is where the person left it after the list was shown in its place', async () => {
    const { page } = await standMap({ width: 400, attributes: { site: SITE, view: 'map' } });
    await page.press('放大');
    await atRest(page);
    const left = picture(page.canvas);
    await page.press('地图');
    await page.press('地图');
    await atRest(page);
    expect(picture(page.canvas) === left).to.equal(true);
  });

  it('waits behind its button on a phone, and shows the same when it comes', async () => {
    const narrow = await stand({ width: 400 });
    const { page } = narrow;
    expect(page.root.querySelectorAll('canvas')).to.have.length(0);
    await page.choose(DAQING.name);
    await page.press('返回列表');
    await page.press('地图');
    await drawn(narrow);
    // The map comes with what was chosen before it was there.
    press(page.canvas);
    await until(() => page.detail, 'the station chosen lies in the middle');
    expect(page.title).to.equal(DAQING.name);
    await page.press('返回列表');
    await page.press('地图');
    expect(page.names).to.have.length(20);
  });

  it('names places on a phone without another press, and before there are tools', async () => {
    const asks: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      asks.push(text);
      fillText.call(this, text, ...where);
    };
    try {
      const { el, page } = await stand({ width: 400 });
      await page.press('地图');
      await drawn({ el, page } as Stand);
      await until(() => asks.includes('上海市'), 'a place');
      expect(page.buttons).to.include('按地区');
      el.focusOn(DAQING.at[0]!, DAQING.at[1]!);
      await until(() => {
        page.canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
        return asks.join('').includes(DAQING.name);
      }, 'the station');
    } finally {
      CanvasRenderingContext2D.prototype.fillText = fillText;
    }
  });

  it('begins with the map on a phone where the page wants it', async () => {
    const { page } = await stand({
      attributes: { site: SITE, view: 'map' },
    });
    expect(page.root.querySelectorAll('canvas')).to.have.length(1);
  });
});

describe('union-station-map: what lies under the stations', () => {
  const outline = { base: 'outline', outline: 'v1/map/outline.json', attribution: '示例底图' };
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [104, 22],
        [104, 48],
        [128, 48],
        [128, 22],
        [104, 22],
      ],
    ],
  };

  async function standOn(map: Record<string, unknown>) {
    const table = siteTable(sample(), { map });
    table[`${ROOT}v1/map/outline.json`] = json(square);
    const { error } = console;
    const told: string[] = [];
    console.error = (...words: unknown[]) => void told.push(words.join(' '));
    const standing = await standMap({ table });
    console.error = error;
    const caption = textOf(standing.page.root.querySelector('.caption'));
    return { ...standing, caption, told };
  }

  it('is paper alone where the site names no base', async () => {
    const { caption, client } = await standOn({ base: 'none' });
    expect(caption).to.equal('');
    expect(client.paths.filter(path => path.includes('/map/'))).to.deep.equal([]);
  });

  it('is not shown without an approval number, nor even asked for', async () => {
    const { caption, client, told } = await standOn(outline);
    expect(caption).to.equal('底图没有审图号，未显示。');
    expect(told.join()).to.contain('approvalNo');
    expect(client.paths.filter(path => path.includes('/map/'))).to.deep.equal([]);
  });

  it('is shown with its source and its approval number', async () => {
    const bare = await standMap();
    const { caption, page } = await standOn({ ...outline, approvalNo: 'GS(2024)0000号' });
    expect(caption).to.equal('示例底图 · GS(2024)0000号');
    expect(picture(page.canvas) === picture(bare.page.canvas)).to.equal(false);
  });

  it('leaves the stations usable when it does not come', async () => {
    const { caption, page } = await standOn({
      ...outline,
      outline: 'v1/map/gone.json',
      approvalNo: 'GS(2024)0000号',
    });
    expect(caption).to.contain('底图没有载入');
    expect(page.names).to.have.length(20);
    expect(inked(page.canvas)).to.be.greaterThan(0);
  });
});
