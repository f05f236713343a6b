import { expect } from '@open-wc/testing';
import type { PlainTable } from '../../../../src/widgets/contest-leaderboard/parts/plain-table.ts';
import { SaveView } from '../../../../src/widgets/contest-leaderboard/parts/save-view.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, type PartHost } from './part-host.ts';

describe('SaveView', () => {
  afterEach(leaveNoHost);

  const table: PlainTable = { title: '示例/成绩', head: ['名次'], rows: [[1]] };
  const shown = (make: () => PlainTable, print = () => {}) =>
    partHost(host => {
      const view = new SaveView(host, host.words);
      return () => view.render(make, print);
    });
  const said = (host: PartHost) => host.one('[role=status]').textContent!.trim();

  /** Names of files that were offered while `act` ran. */
  async function offered(act: () => Promise<void>): Promise<string[]> {
    const names: string[] = [];
    const take = (event: Event) => {
      const link = event.target;
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      names.push(link.download);
      event.preventDefault();
    };
    document.addEventListener('click', take);
    await act();
    document.removeEventListener('click', take);
    return names;
  }

  for (const [at, kind] of ['csv', 'xlsx'].entries()) {
    it(`offers a ${kind} file under a name that every system takes`, async () => {
      const host = await shown(() => table);
      const names = await offered(async () => {
        host.all('union-button')[at]!.click();
        await until(() => said(host).startsWith('已生成'));
      });
      expect(names).to.deep.equal([`示例 成绩.${kind}`]);
    });
  }

  it('says what to do when it fails', async () => {
    const host = await shown(() => {
      throw new RangeError('no room');
    });
    const { warn } = console;
    console.warn = () => {};
    host.one('union-button').click();
    await until(() => said(host).startsWith('文件没有生成成功'));
    console.warn = warn;
  });

  it('prints what it is told to', async () => {
    let printed = 0;
    const host = await shown(
      () => table,
      () => (printed += 1),
    );
    host.all('union-button')[2]!.click();
    expect(printed).to.equal(1);
  });
});
