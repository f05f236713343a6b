import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/list/index.ts';
import type { UnionListItem } from '../../../src/elements/list/list-item.ts';
import type { UnionList } from '../../../src/elements/list/list.ts';

async function stand(roving: boolean, selected = '') {
  const page = await fixture(
    html`<div>
      <button>前</button>
      <union-list label="站点列表" ?roving=${roving}>
        ${['a', 'b', 'c'].map(
          id =>
            html`<union-list-item value=${id} selectable ?selected=${id === selected}>
              驿站 ${id}
            </union-list-item>`,
        )}
      </union-list>
      <button>后</button>
    </div>`,
  );
  const list = page.querySelector('union-list')!;
  await settled(list);
  page.querySelector('button')!.focus();
  return list;
}

async function settled(list: UnionList) {
  await list.updateComplete;
  await aTimeout(0);
  await Promise.all(rows(list).map(row => row.updateComplete));
}

const rows = (list: UnionList) => [...list.children] as UnionListItem[];
const here = () => (document.activeElement as UnionListItem).value ?? 'outside';

async function press(...keys: string[]) {
  const stops: string[] = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    stops.push(here());
  }
  return stops;
}

describe('union-list', () => {
  it('is a list of items with a name', async () => {
    const list = await stand(false);
    expect(list.shadowRoot!.querySelector('[role="list"]')!.getAttribute('aria-label')).to.equal(
      '站点列表',
    );
    await expect(list).to.be.accessible();
  });

  it('is walked row by row with Tab', async () => {
    await stand(false);
    expect(await press('Tab', 'Tab', 'Tab')).to.deep.equal(['a', 'b', 'c']);
  });

  it('is one stop when roving, walked with the arrows, Home and End', async () => {
    await stand(true);
    expect(
      await press(
        'Tab',
        'ArrowDown',
        'ArrowDown',
        'ArrowDown',
        'ArrowUp',
        'Home',
        'ArrowUp',
        'End',
      ),
    ).to.deep.equal(['a', 'b', 'c', 'c', 'b', 'a', 'a', 'c']);
    expect((await press('Tab'))[0]).to.not.be.oneOf(['a', 'b', 'c']);
  });

  it('comes back to the row last used', async () => {
    const list = await stand(true);
    await press('Tab', 'ArrowDown', 'Tab');
    // WebDriver has no key that is held down: the person comes from before the list again.
    (list.previousElementSibling as HTMLElement).focus();
    expect(await press('Tab')).to.deep.equal(['b']);
  });

  it('starts at the selected row', async () => {
    await stand(true, 'c');
    expect(await press('Tab')).to.deep.equal(['c']);
  });

  it('keeps a stop when the row that had it goes', async () => {
    const list = await stand(true);
    await press('Tab', 'ArrowDown');
    rows(list)[1]!.remove();
    await settled(list);
    expect(rows(list).filter(row => !row.skipped)).to.have.length(1);
  });

  it('gives all rows back to Tab when it no longer roves', async () => {
    const list = await stand(true);
    list.roving = false;
    await settled(list);
    expect(rows(list).some(row => row.skipped)).to.equal(false);
  });
});
