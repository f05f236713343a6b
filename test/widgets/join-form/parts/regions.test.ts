import { expect } from '@open-wc/testing';
import type { FormField } from '../../../../src/form/index.ts';
import { create, type RegionPorts } from '../../../../src/widgets/join-form/parts/regions.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ok, ROOT, stage, type as write, type Setting, type Stage } from './fake-part.ts';

const REGION: FormField = { name: 'region', type: 'region', label: '工作地区' };

const DOCUMENTS: Readonly<Record<string, object>> = {
  'index.json': {
    items: [
      { code: '110000', name: '北京市' },
      { code: '410000', name: '河南省' },
      { code: '710000', name: '台湾省' },
      { code: 5, name: '坏的' },
    ],
  },
  '41.json': {
    code: '410000',
    name: '河南省',
    items: [
      { code: '410100', name: '郑州市', items: [{ code: '410105', name: '金水区' }] },
      { code: '419001', name: '济源市' },
    ],
  },
  '11.json': { code: '110000', name: '北京市', items: [{ code: '110101', name: '东城区' }] },
  '71.json': { code: '710000', name: '台湾省', items: [] },
};

function lists() {
  const asked: string[] = [];
  const state = { up: true };
  const ports: RegionPorts = {
    async regions(url) {
      const name = url.replace(`${ROOT}v1/regions/`, '');
      asked.push(name);
      const document = DOCUMENTS[name];
      return state.up && document
        ? ok(document as Record<string, unknown>)
        : bad(state.up ? 404 : 0);
    },
  };
  return { asked, ports, state };
}

const open = (ports: RegionPorts, setting?: Setting): Promise<Stage> =>
  stage(REGION, context => create(context, ports), setting);

const selects = (at: Stage): HTMLSelectElement[] => at.all('select') as HTMLSelectElement[];
const wordsOf = (select: HTMLSelectElement | undefined): string[] =>
  Array.from(select?.options ?? [], option => option.text);

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('region of a form', () => {
  it('goes from province to district, and answers with the deepest', async () => {
    const { ports } = lists();
    const at = await open(ports);
    await until(() => wordsOf(selects(at)[0]).length > 1);
    expect(wordsOf(selects(at)[0])).to.eql(['省、自治区、直辖市', '北京市', '河南省', '台湾省']);
    choose(selects(at)[0]!, '410000');
    expect(at.value()).to.equal('410000');
    await until(() => selects(at).length === 2);
    choose(selects(at)[1]!, '410100');
    expect(selects(at)).to.have.length(3);
    choose(selects(at)[2]!, '410105');
    expect(at.value()).to.equal('410105');
    expect(at.part.text?.()).to.equal('河南省 郑州市 金水区');
  });

  it('goes back to the place above when one is taken back', async () => {
    const { ports } = lists();
    const at = await open(ports, { value: '410105' });
    await until(() => selects(at).length === 3);
    choose(selects(at)[2]!, '');
    expect(at.value()).to.equal('410100');
    choose(selects(at)[0]!, '');
    expect(at.value()).to.equal(undefined);
    expect(selects(at)).to.have.length(1);
  });

  it('shows the place that was given beforehand, and asks for nothing twice', async () => {
    const { ports, asked } = lists();
    const at = await open(ports, { value: '410105' });
    await until(() => selects(at).length === 3);
    expect(selects(at).map(select => select.value)).to.eql(['410000', '410100', '410105']);
    expect(at.said).to.eql([]);
    choose(selects(at)[0]!, '110000');
    await until(() => selects(at).length === 2);
    choose(selects(at)[0]!, '410000');
    await until(() => wordsOf(selects(at)[1]).includes('郑州市'));
    expect(asked).to.eql(['index.json', '41.json', '11.json']);
  });

  it('leaves out levels that a place has not', async () => {
    const { ports } = lists();
    const at = await open(ports, { value: '110101' });
    await until(() => selects(at).length === 2);
    expect(wordsOf(selects(at)[1]), 'a municipality').to.eql(['市、州、盟', '东城区']);
    choose(selects(at)[0]!, '710000');
    await until(() => !at.text().includes('正在载入'));
    expect(selects(at)).to.have.length(1);
    expect(at.value()).to.equal('710000');
  });

  it('keeps a code that the lists do not know, and says it', async () => {
    const { ports } = lists();
    const at = await open(ports, { value: '410199' });
    await until(() => selects(at).length === 2);
    expect(selects(at)[0]!.value).to.equal('410000');
    expect(at.value()).to.equal('410199');
    expect(at.part.text?.()).to.equal('河南省 410199');
  });

  it('takes the name where the lists do not load, until the person chooses from them', async () => {
    const { ports, state } = lists();
    state.up = false;
    const at = await open(ports);
    await until(() => at.all('input').length === 1);
    expect(at.find('[role=status]').textContent).to.include('没有载入成功');
    write(at.find('input'), '河南省郑州市');
    expect(at.value()).to.equal('河南省郑州市');
    state.up = true;
    at.find('button').click();
    await until(() => selects(at).length === 1);
    expect(at.value()).to.equal(undefined);
  });

  it('leaves a name alone while it is typed or composed, blanks too', async () => {
    const { ports, state } = lists();
    state.up = false;
    const at = await open(ports);
    await until(() => at.all('input').length === 1);
    const input = at.find('input') as HTMLInputElement;
    const say = (value: string, event: Event): void => {
      input.value = value;
      input.dispatchEvent(event);
    };
    say('河南省 ', new InputEvent('input', { bubbles: true }));
    expect(input.value, 'a word follows the blank').to.equal('河南省 ');
    say('河南省 zheng', new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(at.value(), 'no answer yet').to.equal('河南省 ');
    say('河南省 郑州市 ', new CompositionEvent('compositionend', { bubbles: true }));
    expect(at.value()).to.equal('河南省 郑州市 ');
    say('河南省 郑州市 ', new Event('change', { bubbles: true }));
    expect(at.value()).to.equal('河南省 郑州市');
    expect(input.value).to.equal('河南省 郑州市');
  });

  it('names each level', async () => {
    const { ports } = lists();
    const at = await open(ports, { value: '410105', invalid: true });
    await until(() => selects(at).length === 3);
    expect(selects(at).map(select => select.getAttribute('aria-label'))).to.eql([
      '工作地区 省、自治区、直辖市',
      '工作地区 市、州、盟',
      '工作地区 区、县',
    ]);
    expect(selects(at)[0]!.id).to.equal('uf-x');
    expect(selects(at).every(select => select.getAttribute('aria-invalid') === 'true')).to.equal(
      true,
    );
    await expect(at.place).to.be.accessible();
  });
});
