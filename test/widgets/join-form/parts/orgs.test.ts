import { expect } from '@open-wc/testing';
import type { OrgsAnswer } from '../../../../src/data/generated/types.ts';
import type { Sent } from '../../../../src/data/send.ts';
import type { FormField } from '../../../../src/form/index.ts';
import { create } from '../../../../src/widgets/join-form/parts/orgs.ts';
import type { OrgPorts } from '../../../../src/widgets/join-form/parts/org-search.ts';
import { idle } from '../../../helpers/fake-clock.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ok, press, stage, type as write, type Setting, type Stage } from './fake-part.ts';

const ORG: FormField = { name: 'org', type: 'org', label: '单位名称', source: 'v1/orgs' };
const REGION: FormField = { name: 'where', type: 'region', label: '地区' };

const ITEMS = [
  { id: 'o-1', name: '示例物流有限公司', address: '示例路 1 号' },
  { id: 'o-2', name: '示例物流集团工会' },
];

interface Asked {
  q: string;
  region: string | undefined;
  signal: AbortSignal | undefined;
}

function directory(answer: (q: string) => Sent<OrgsAnswer> | Promise<Sent<OrgsAnswer>>) {
  const asked: Asked[] = [];
  const quiet: (() => void)[] = [];
  const ports: OrgPorts = {
    findOrgs(_url, q, search, signal) {
      asked.push({ q, region: search?.region, signal });
      return Promise.resolve(answer(q));
    },
    getOrg: async (_url, id) => ok({ items: ITEMS.filter(org => org.id === id) }),
    wait: (_ms, signal) =>
      new Promise(resolve => {
        quiet.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  };
  /** Typing has stopped for long enough. */
  const settle = (): void => quiet.splice(0).forEach(ring => ring());
  return { asked, ports, settle };
}

const found = () => directory(() => ok({ items: ITEMS }));

const open = (ports: OrgPorts, setting?: Setting): Promise<Stage> =>
  stage(ORG, context => create(context, ports), setting);

const box = (at: Stage): HTMLInputElement => at.find('input');
const options = (at: Stage): HTMLElement[] => at.all('[role=option]');

async function search(at: Stage, settle: () => void, text: string): Promise<void> {
  write(box(at), text);
  settle();
  await until(() => options(at).length > 0);
}

describe('organisation of a form', () => {
  it('answers with the id of the one that is chosen, and shows its name', async () => {
    const { ports, settle } = found();
    const at = await open(ports);
    await search(at, settle, '示例');
    expect(options(at).map(row => row.querySelector('bdi')?.textContent)).to.eql([
      '示例物流有限公司',
      '示例物流集团工会',
      undefined,
    ]);
    options(at)[1]!.click();
    expect(at.value()).to.equal('o-2');
    expect(box(at).value).to.equal('示例物流集团工会');
    expect(at.part.text?.()).to.equal('示例物流集团工会');
    expect(at.find('[role=status]').textContent?.trim()).to.equal('已从单位目录中选定');
    expect(options(at)).to.eql([]);
  });

  it('always takes what was typed', async () => {
    const { ports, settle } = found();
    const at = await open(ports);
    await search(at, settle, '示例小店');
    const own = options(at).pop()!;
    expect(own.textContent?.trim()).to.equal('列表里没有，就用“示例小店”');
    own.click();
    expect(at.value()).to.equal('示例小店');
    expect(at.text()).to.include('由工作人员核对');
  });

  it('forgets the chosen one when the name is changed', async () => {
    const { ports, settle } = found();
    const at = await open(ports);
    await search(at, settle, '示例');
    options(at)[0]!.click();
    write(box(at), '示例物流有限公司二分店');
    expect(at.value()).to.equal('示例物流有限公司二分店');
    write(box(at), '');
    expect(at.value()).to.equal(undefined);
  });

  it('waits for quiet, asks for two characters at least, and gives up the older question', async () => {
    const { ports, settle, asked } = directory(q =>
      q === '示例'
        ? new Promise<Sent<OrgsAnswer>>(() => undefined)
        : ok({ items: [{ id: 'o-3', name: q }] }),
    );
    const at = await open(ports);
    write(box(at), '示');
    settle();
    write(box(at), '示例');
    write(box(at), '示例物');
    write(box(at), '示例');
    settle();
    await until(() => asked.length === 1);
    expect(asked[0]!.q).to.equal('示例');
    write(box(at), '示例物流');
    settle();
    await until(() => options(at).length === 2);
    expect(asked.map(({ q }) => q)).to.eql(['示例', '示例物流']);
    expect(asked[0]!.signal?.aborted).to.equal(true);
  });

  it('looks for what lies in the region that was answered first', async () => {
    const { ports, settle, asked } = found();
    const at = await open(ports, { fields: [REGION], answers: { where: '410105' } });
    await search(at, settle, '示例');
    expect(asked[0]!.region).to.equal('410105');
  });

  it('leaves an input method alone until it has finished', async () => {
    const { ports, settle, asked } = found();
    const at = await open(ports);
    box(at).dispatchEvent(new CompositionEvent('compositionstart'));
    write(box(at), 'shi li');
    settle();
    expect(at.said).to.eql([]);
    box(at).value = '示例';
    box(at).dispatchEvent(new CompositionEvent('compositionend'));
    expect(at.value()).to.equal('示例');
    settle();
    await until(() => asked.length === 1);
    expect(asked[0]!.q).to.equal('示例');
  });

  it('works by the keyboard', async () => {
    const { ports, settle } = found();
    const at = await open(ports);
    await search(at, settle, '示例');
    const input = box(at);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    const active = at.find('[aria-selected=true]');
    expect(active.querySelector('bdi')?.textContent).to.equal('示例物流集团工会');
    expect(input.getAttribute('aria-activedescendant')).to.equal(active.id);
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    expect(at.find('[aria-selected=true] bdi').textContent).to.equal('示例物流有限公司');
    press(input, 'ArrowUp');
    expect(at.find('[aria-selected=true]').textContent).to.include('列表里没有');
    press(input, 'ArrowDown');
    const enter = press(input, 'Enter');
    expect(enter.defaultPrevented, 'the form is not sent').to.equal(true);
    expect(at.value()).to.equal('o-1');
    expect(press(input, 'Enter').defaultPrevented, 'the next Enter goes on').to.equal(false);
  });

  it('closes by Escape and keeps the text', async () => {
    const { ports, settle } = found();
    const at = await open(ports);
    await search(at, settle, '示例');
    press(box(at), 'Escape');
    expect(options(at)).to.eql([]);
    expect(box(at).getAttribute('aria-expanded')).to.equal('false');
    expect(at.value()).to.equal('示例');
    press(box(at), 'ArrowDown');
    expect(options(at)).to.have.length(3);
  });

  it('says when nothing was found, and when nothing can be looked up', async () => {
    const none = directory(() => ok({ items: [] }));
    const at = await open(none.ports);
    await search(at, none.settle, '无此单位');
    expect(at.find('[role=status]').textContent).to.include('没有找到“无此单位”');
    const off = directory(() => bad(0));
    const offline = await open(off.ports);
    await search(offline, off.settle, '示例');
    expect(offline.find('[role=status]').textContent).to.include('现在查不了');
    expect(offline.value()).to.equal('示例');
  });

  it('shows the name of an id that was brought along', async () => {
    const { ports } = found();
    const at = await open(ports, { value: 'o-2' });
    await until(() => box(at).value === '示例物流集团工会');
    expect(at.said, 'nobody answered anything').to.eql([]);
    const unknown = await open(ports, { value: 'o-77' });
    await until(() => box(unknown).value === 'o-77');
    const latin = await open(ports, { value: 'example-trade' });
    expect(box(latin).value, 'a name, or an id of somebody’s own').to.equal('example-trade');
    const late = await open(ports, { value: 'o-2' });
    write(box(late), '别的单位');
    await idle();
    expect(box(late).value, 'what a person types meanwhile stays').to.equal('别的单位');
    const off = await open({ ...ports, getOrg: async () => bad(0) }, { value: 'o-2' });
    await until(() => box(off).value === 'o-2');
    expect(off.find('[role=status]').textContent).to.include('现在查不了');
    const typed = await open(ports, { value: '示例小店' });
    expect(box(typed).value).to.equal('示例小店');
  });

  it('follows what the form answers by itself', async () => {
    const { ports, settle } = found();
    const at = await open(ports, { value: '示例' });
    at.answer('示例物流（在等待时输入）');
    expect(box(at).value).to.equal('示例物流（在等待时输入）');
    expect(at.part.text?.()).to.equal('示例物流（在等待时输入）');
    await search(at, settle, '示例');
    options(at)[0]!.click();
    at.answer(undefined);
    expect(box(at).value).to.equal('');
    expect(at.find('[role=status]').textContent).to.include('输入名称中的两个字');
  });

  it('is a named combobox with a named list', async () => {
    const { ports, settle } = found();
    const at = await open(ports, { invalid: true });
    await search(at, settle, '示例');
    const input = box(at);
    expect(input.labels?.[0]?.textContent).to.equal('单位名称');
    expect(input.getAttribute('aria-describedby')).to.equal('uf-x-hint uf-x-note');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(at.find('[role=listbox]').id).to.equal(input.getAttribute('aria-controls'));
    expect(at.find('[role=listbox]').getAttribute('aria-label')).to.equal('找到的单位');
    await expect(at.place).to.be.accessible();
  });
});
