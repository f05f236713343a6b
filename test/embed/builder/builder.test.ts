import { expect, fixture, html } from '@open-wc/testing';
import { UnionBuilder } from '../../../src/embed/builder/builder.ts';
import '../../../src/embed/builder/index.ts';
import type { Engine, Imported } from '../../../src/embed/builder/work.ts';
import { until } from '../../helpers/until.ts';

const IMPORTED: Imported = {
  kind: 'stations',
  file: '站点.xlsx',
  read: 3,
  kept: 2,
  refused: 1,
  counted: '个站点',
  sheets: ['名单'],
  contests: [],
  findings: [
    {
      severity: 'error',
      message: '没有经度。',
      fix: '请补上。',
      places: ['名单!E4 经度'],
      count: 1,
    },
  ],
};

let asked: [string, unknown][] = [];
const engine = (async (task: string, give: unknown) => {
  asked.push([task, give]);
  switch (task) {
    case 'import':
      return IMPORTED;
    case 'find':
      return {
        ok: false,
        tried: [{ url: 'https://union.example/.well-known/union-widgets.json', why: 'cors' }],
      };
    case 'code':
      return [
        [true, false],
        [false, true],
      ];
    default:
      return {};
  }
}) as unknown as Engine;

describe('union-builder', () => {
  let builder: UnionBuilder;
  const inside = <T extends Element>(selector: string) =>
    builder.shadowRoot!.querySelector<T>(selector)!;
  const choose = (name: string, value: string) => {
    const select = inside(`[name=${name}]`).shadowRoot!.querySelector(
      'select, input',
    ) as HTMLInputElement;
    select.value = value;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };
  const drop = async () => {
    const file = inside<HTMLElement & { files: readonly File[] }>('union-file');
    const moved = new DataTransfer();
    moved.items.add(new File(['x'], '站点.xlsx'));
    const zone = file.shadowRoot!.querySelector('.file')!;
    zone.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: moved }),
    );
    await builder.updateComplete;
  };

  beforeEach(async () => {
    asked = [];
    UnionBuilder.engine = engine;
    builder = await fixture(html`<union-builder lang="zh-Hans"></union-builder>`);
  });

  it('does not guess where coordinates were taken', async () => {
    await drop();
    await until(() => inside<HTMLElement & { error: string }>('[name=crs]').error !== '');
    expect(asked).to.deep.equal([]);
  });

  it('names sheet and cell, and goes on with the good rows', async () => {
    await builder.updateComplete;
    choose('crs', 'gcj02');
    await drop();
    await until(() => inside('#place'));
    expect(inside('.report').textContent).to.include('名单!E4 经度').and.include('请补上');
    expect(inside('.report union-notice').getAttribute('heading')).to.equal('导入了 2 个站点');
    const [task, given] = asked[0]!;
    expect(task).to.equal('import');
    expect(given).to.include({ crs: 'gcj02', kind: 'stations', fileName: '站点.xlsx' });
  });

  it('says what was tried where an address has no site', async () => {
    const source = inside('union-segmented').shadowRoot!.querySelectorAll('input')[1]!;
    source.click();
    await until(() => inside('form'));
    choose('address', 'union.example');
    await inside<HTMLElement & { updateComplete: Promise<unknown> }>('[name=address]')
      .updateComplete;
    inside<HTMLFormElement>('form').requestSubmit();
    await until(() => inside('.tried'));
    expect(asked[0]).to.deep.equal(['find', { address: 'union.example', page: location.href }]);
    expect(inside('.tried').textContent)
      .to.include('https://union.example/.well-known/union-widgets.json')
      .and.include('Access-Control-Allow-Origin');
  });

  it('gives UEditor what it leaves, says what it strips, and draws the code once it is known where', async () => {
    choose('crs', 'gcj02');
    await drop();
    await until(() => inside('#place'));
    choose('upload', 'https://www.example.org/gonghui');
    choose('destination', 'ueditor');
    await until(() => inside('pre')?.textContent?.includes('<a href'));
    await until(() => inside('canvas'));
    const texts = [...builder.shadowRoot!.querySelectorAll('pre')].map(pre => pre.textContent);
    expect(texts.join()).to.include('https://www.example.org/gonghui/embed/station-map/');
    expect(texts.join()).to.not.include('您的网站');
    const headings = [...builder.shadowRoot!.querySelectorAll('union-notice')].map(
      ({ heading }) => heading,
    );
    expect(headings).to.include('这个编辑器会改您的代码');
    await until(() =>
      asked.some(([task, give]) => task === 'code' && String(give).includes('example.org')),
    );
  });

  it('is accessible before and after', async () => {
    await expect(builder).to.be.accessible();
    choose('crs', 'gcj02');
    await drop();
    await until(() => inside('#place'));
    await expect(builder).to.be.accessible();
  });
});
