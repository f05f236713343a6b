import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { alliance, clearAddress, stand, textOf, type Stand } from './wall-page.ts';

/** Presses the button and gives what went to the printer, as it stood when it was asked for. */
async function printed({ page }: Stand): Promise<Document> {
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
    await page.press('打印名录');
    await until(() => sheets.length, 'nothing was printed');
  } finally {
    Reflect.deleteProperty(document.body, 'append');
  }
  return sheets[0]!;
}

const plain = alliance().map(({ photo: _photo, ...item }) => item);

describe('union-craftsman-wall: on paper', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('prints all that the filters leave, not the page alone, and nothing around', async () => {
    const standing = await stand({ items: plain, attributes: { 'page-size': '20' } });
    await standing.page.filter('国家级');
    const wanted = plain.filter(({ honours }) => honours?.[0]?.level === 'national');
    const sheet = await printed(standing);
    expect([...sheet.querySelectorAll('li b')].map(textOf)).to.deep.equal(
      wanted.map(({ name }) => name),
    );
    const head = textOf(sheet.querySelector('header'));
    expect(head).to.contain(`找到 ${wanted.length} 条`).and.to.contain('国家级');
    expect(sheet.querySelector('union-button, input, select, nav')).to.equal(null);
    expect(document.querySelector('iframe[aria-hidden]')).to.equal(null);
    expect(sheet.documentElement.lang).to.equal('zh-Hans');
  });

  it('keeps the sections of committees, with who is in two in both', async () => {
    const standing = await stand({ items: plain, attributes: { view: 'committees' } });
    await until(() => standing.page.headings.length === 6, 'not six committees');
    const sheet = await printed(standing);
    expect(sheet.querySelectorAll('h2')).to.have.length(6);
    const wanted = plain.reduce((n, { committees = [] }) => n + committees.length, 0);
    expect(sheet.querySelectorAll('li')).to.have.length(wanted);
  });

  it('says on paper what was not typed: no word of the search', async () => {
    const standing = await stand({ items: plain });
    await standing.page.search('李');
    const sheet = await printed(standing);
    expect(textOf(sheet.querySelector('header'))).to.not.contain('李');
    expect(sheet.querySelectorAll('li').length).to.be.greaterThan(0);
  });
});
