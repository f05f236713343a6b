import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/badge/index.ts';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/link-button/index.ts';
import '../../../src/elements/table/index.ts';
import type { UnionTable } from '../../../src/elements/table/table.ts';

const rows = html`<tr>
    <th scope="row">拱墅区</th>
    <td><a href="#b">东环</a></td>
    <td>3,410</td>
    <td>2026-02-28</td>
  </tr>
  <tr>
    <th scope="row">上城区</th>
    <td><a href="#a">人民路</a></td>
    <td>12,680</td>
    <td>2026-03-12</td>
  </tr>
  <tr>
    <th scope="row">临平区</th>
    <td>北站</td>
    <td>980</td>
    <td>—</td>
  </tr>`;

const head = html`<thead>
  <tr>
    <th>区</th>
    <th>站点</th>
    <th>人次</th>
    <th>检查</th>
  </tr>
</thead>`;

const sample = html`<table>
  <caption>
    使用情况
  </caption>
  ${head}
  <tbody>
    ${rows}
  </tbody>
  <tfoot>
    <tr>
      <th scope="row" colspan="2">合计</th>
      <td>17,070</td>
      <td></td>
    </tr>
  </tfoot>
</table>`;

async function stand(content: unknown, width = 800) {
  const page = await fixture<HTMLElement>(html`<div>${content}</div>`);
  page.style.width = `${width}px`;
  const table = page.querySelector('union-table')!;
  await laidOut(table);
  return table;
}

/** It measures in one frame, draws in the next, and may then fit otherwise. */
async function laidOut(table: UnionTable) {
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
  await table.updateComplete;
}

const inside = (table: Element) => table.shadowRoot!.querySelector('table')!;
const region = (table: Element) => table.shadowRoot!.querySelector<HTMLElement>('.region')!;
const text = (node: Element) => node.textContent!.replace(/\s+/g, ' ').trim();
const firsts = (table: Element) =>
  [...inside(table).tBodies[0]!.rows].map(row => text(row.cells[0]!));
const header = (table: Element, word: string) =>
  [...inside(table).querySelectorAll<HTMLElement>('thead th')].find(th => text(th) === word)!;

async function sortBy(table: UnionTable, word: string) {
  header(table, word).querySelector('button')!.click();
  await table.updateComplete;
}

describe('union-table', () => {
  it('is a table with its name, headers and cells', async () => {
    const table = await stand(html`<union-table>${sample}</union-table>`);
    expect(inside(table).rows).to.have.length(5);
    expect(header(table, '人次').getAttribute('scope')).to.equal('col');
    expect(inside(table).querySelector('tbody th')!.getAttribute('scope')).to.equal('row');
    const caption = inside(table).getAttribute('aria-labelledby')!;
    expect(text(table.shadowRoot!.getElementById(caption)!)).to.equal('使用情况');
    await expect(table).to.be.accessible();
  });

  it('leaves the page’s own table as it was', async () => {
    const table = await stand(html`<union-table sortable>${sample}</union-table>`);
    const own = table.querySelector('table')!;
    const before = own.cloneNode(true);
    await sortBy(table, '人次');
    expect(own.isEqualNode(before)).to.equal(true);
  });

  it('puts figures and their header to the right of the column, and nothing else', async () => {
    const table = await stand(html`<union-table>${sample}</union-table>`);
    const sides = [...inside(table).rows].map(row =>
      [...row.cells].map(cell => getComputedStyle(cell).textAlign).join(' '),
    );
    expect(sides.slice(0, 4)).to.deep.equal(Array(4).fill('start start right start'));
    expect(sides[4]).to.equal('start right start');
  });

  it('takes a first row of headers for the head where an editor wrote none', async () => {
    const table = await stand(
      html`<union-table label="名单"
        ><table>
          <tr>
            <th>姓名</th>
            <th>单位</th>
          </tr>
          <tr>
            <td>张三（示例）</td>
            <td>示例物流</td>
          </tr>
        </table></union-table
      >`,
    );
    expect(inside(table).tHead!.rows).to.have.length(1);
    expect(inside(table).getAttribute('aria-label')).to.equal('名单');
    expect(firsts(table)).to.deep.equal(['张三（示例）']);
  });

  it('keeps cells that go over rows and columns', async () => {
    const table = await stand(
      html`<union-table label="成绩"
        ><table>
          <thead>
            <tr>
              <th rowspan="2">姓名</th>
              <th colspan="2">笔试</th>
            </tr>
            <tr>
              <th>得分</th>
              <th>名次</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th>张三</th>
              <td rowspan="2">90</td>
              <td>1</td>
            </tr>
            <tr>
              <th>李四</th>
              <td>1</td>
            </tr>
          </tbody>
        </table></union-table
      >`,
    );
    const spans = [...inside(table).querySelectorAll<HTMLTableCellElement>('th, td')]
      .filter(({ colSpan, rowSpan }) => colSpan + rowSpan > 2)
      .map(cell => `${text(cell)} ${cell.colSpan}×${cell.rowSpan}`);
    expect(spans).to.deep.equal(['姓名 1×2', '笔试 2×1', '90 1×2']);
    expect(header(table, '笔试').getAttribute('scope')).to.equal('colgroup');
    await expect(table).to.be.accessible();
  });

  describe('what stands in a cell', () => {
    const one = (content: unknown) =>
      html`<union-table label="表"
        ><table>
          <tbody>
            <tr>
              <td>${content}</td>
            </tr>
          </tbody>
        </table></union-table
      >`;

    it('is kept: words, links, emphasis, pictures, elements of ours', async () => {
      const table = await stand(
        one(
          html`<font color="red">重要</font> <b>加粗</b> <a href="tel:12351">12351</a>
            <union-badge tone="warning">整修</union-badge>`,
        ),
      );
      const cell = inside(table).rows[0]!.cells[0]!;
      expect(text(cell)).to.equal('重要 加粗 12351 整修');
      expect(cell.querySelector('font')).to.equal(null);
      expect(cell.querySelector('strong')!.textContent).to.equal('加粗');
      expect(cell.querySelector('a')!.getAttribute('href')).to.equal('tel:12351');
      expect(cell.querySelector('union-badge')!.tone).to.equal('warning');
    });

    it('makes words of a link that would run script, and drops scripts', async () => {
      const table = await stand(
        one(
          html`<a href="javascript:alert(1)">办理</a>
            <script type="text/plain">
              秘密
            </script>`,
        ),
      );
      const cell = inside(table).rows[0]!.cells[0]!;
      expect(cell.querySelector('a, script')).to.equal(null);
      expect(text(cell)).to.equal('办理');
    });

    it('hands a press on to the page’s own link or button, once', async () => {
      const heard: string[] = [];
      const press = (event: Event) => {
        event.preventDefault();
        heard.push((event.currentTarget as Element).id);
      };
      const table = await stand(
        one(
          html`<a id="link" href="#nowhere" @click=${press}>查看</a>
            <button id="button" type="button" @click=${press}>报名</button>
            <union-button id="ours" @click=${press}>收藏</union-button>`,
        ),
      );
      let outside = 0;
      table.parentElement!.addEventListener('click', () => (outside += 1));
      const cell = inside(table).rows[0]!.cells[0]!;
      cell.querySelector('a')!.click();
      cell.querySelector('button')!.click();
      cell.querySelector('union-button')!.click();
      expect(heard).to.deep.equal(['link', 'button', 'ours']);
      expect(outside).to.equal(3);
      expect(location.hash).to.not.equal('#nowhere');
    });

    it('shows the page’s own table where a copy would be dead', async () => {
      for (const live of [html`<input aria-label="分数" />`, html`<some-thing></some-thing>`]) {
        const table = await stand(one(live));
        expect(table.shadowRoot!.querySelector('table')).to.equal(null);
        expect(table.querySelector('table')!.offsetHeight).to.be.above(0);
      }
    });

    it('follows the page’s changes, and an element of ours stays the same one', async () => {
      const table = await stand(one(html`<union-badge>审核中</union-badge>`));
      const cell = () => inside(table).rows[0]!.cells[0]!;
      const shown = cell().querySelector('union-badge')!;
      const own = table.querySelector('union-badge')!;
      own.tone = 'success';
      own.textContent = '已通过';
      await laidOut(table);
      expect(text(cell())).to.equal('已通过');
      expect(cell().querySelector('union-badge') === shown).to.equal(true);
      expect(shown.tone).to.equal('success');
      const row = table.querySelector('tbody')!.insertRow();
      row.insertCell().textContent = '新的一行';
      await laidOut(table);
      expect(inside(table).rows).to.have.length(2);
      row.hidden = true;
      await laidOut(table);
      expect(inside(table).rows).to.have.length(1);
    });

    it('is read when the page brings its table later, or another one', async () => {
      const table = await stand(html`<union-table label="表"></union-table>`);
      expect(table.shadowRoot!.querySelector('table')).to.equal(null);
      for (const words of ['第一张', '第二张']) {
        const own = document.createElement('table');
        own.insertRow().insertCell().textContent = words;
        table.querySelector('table')?.remove();
        table.append(own);
        await laidOut(table);
        expect(text(inside(table))).to.equal(words);
      }
    });

    it('is found in what an editor wraps round it, and in a language of its own', async () => {
      const table = await stand(
        html`<union-table label="表">
          <p></p>
          <figure class="table">
            <table>
              <tbody>
                <tr>
                  <td lang="ug" dir="rtl">جەدۋەل</td>
                </tr>
              </tbody>
            </table>
          </figure>
        </union-table>`,
      );
      expect(inside(table).querySelector('[lang="ug"]')!.textContent).to.equal('جەدۋەل');
      expect(inside(table).querySelector('[lang="ug"]')!.getAttribute('dir')).to.equal('rtl');
    });

    it('loses nothing that stands beside it', async () => {
      const table = await stand(
        html`<union-table label="表"
          ><table>
            <tbody>
              <tr>
                <td>一</td>
              </tr>
            </tbody>
          </table>
          <p>注：数据截至三月。</p></union-table
        >`,
      );
      const note = table.querySelector('p')!;
      expect(note.offsetHeight).to.be.above(0);
      expect(table.querySelector('table')!.offsetHeight).to.be.above(0);
      note.remove();
      await laidOut(table);
      expect(text(inside(table))).to.equal('一');
    });

    it('is no longer watched once removed, and read anew when it comes back', async () => {
      const table = await stand(one('旧'));
      const page = table.parentElement!;
      table.remove();
      table.querySelector('td')!.textContent = '新';
      await aTimeout(20);
      expect(text(inside(table))).to.equal('旧');
      page.append(table);
      await table.updateComplete;
      expect(text(inside(table))).to.equal('新');
    });
  });

  describe('out of Word, Excel and old editors', () => {
    /** As these write it: HTML of their own, read by the browser as a page's. */
    const pasted = async (markup: string, width = 800) => {
      const table = await stand(html`<union-table label="表" sortable></union-table>`, width);
      const page = new DOMParser().parseFromString(markup, 'text/html');
      table.append(page.body.firstElementChild!);
      await laidOut(table);
      return table;
    };
    const shown = (table: Element) =>
      [...inside(table).rows].map(row => [...row.cells].map(text).join('|'));

    const word = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'>
      <tr><td width=97 style='background:#D9D9D9'><p class=MsoNormal align=center><b><span
        style='font-size:10.5pt;font-family:宋体'>姓名<o:p></o:p></span></b></p></td>
        <td><p><b>单位</b></p></td><td style="display:none"><p><b>编号</b></p></td>
        <td><p style='font-weight:700'>得分</p></td><td><p><b>备注</b></p></td></tr>
      <tr><td><p class=MsoNormal>张三<o:p></o:p></p></td><td rowspan=2><p>示例物流</p></td>
        <td style="display:none">ID-1</td><td><p><span lang=EN-US>90.5</span></p></td>
        <td><p><span style='display:none;mso-hide:all'>隐藏文字</span>&nbsp;</p></td></tr>
      <tr><td><p>李四</p></td><td style="display:none">ID-2</td><td><p>108</p></td>
        <td><p><o:p>&nbsp;</o:p></p><input type=hidden value=2></td></tr>
      <tr style="display: none"><td>藏起来的</td><td>x</td><td>ID-3</td><td>1</td><td></td></tr>
    </table>`;

    it('leaves out rows, cells and words that the page hides', async () => {
      expect(shown(await pasted(word))).to.deep.equal([
        '姓名|单位|得分|备注',
        '张三|示例物流|90.5|',
        '李四|示例物流|108|',
      ]);
    });

    it('takes a first row of bold words for the head, and sorts by what one sees', async () => {
      const table = await pasted(word);
      expect(inside(table).tHead!.rows).to.have.length(1);
      await sortBy(table, '得分');
      await sortBy(table, '得分');
      expect(firsts(table)).to.deep.equal(['李四', '张三']);
      await expect(table).to.be.accessible();
    });

    it('takes no head where all is bold, or nothing is', async () => {
      const row = (a: string, b: string) => `<tr><td>${a}</td><td>${b}</td></tr>`;
      for (const [first, second] of [
        [row('<b>甲</b>', '<b>乙</b>'), row('<b>丙</b>', '<b>丁</b>')],
        [row('<b>甲</b>', '<b>乙</b>一'), row('丙', '丁')],
        [row('甲', '乙'), row('丙', '丁')],
      ]) {
        const table = await pasted(`<table>${first}${second}</table>`);
        expect(inside(table).tHead, first).to.equal(null);
      }
    });

    it('takes two rows of headers for the head, an empty row and one beside the data for none', async () => {
      const two = await pasted(
        `<table><tr><th rowspan=2>姓名</th><th colspan=2>笔试</th></tr><tr><th>得分</th><th>名次</th></tr>
         <tr><td>张三</td><td>90</td><td>1</td></tr></table>`,
      );
      expect(inside(two).tHead!.rows).to.have.length(2);
      for (const first of ['<tr></tr>', '<tr><th rowspan=2>上午</th></tr>']) {
        const table = await pasted(`<table>${first}<tr><td>合唱</td></tr></table>`);
        expect(inside(table).tHead, first).to.equal(null);
      }
    });

    it('keeps lines apart, and gives a card no line for an empty cell', async () => {
      const table = await pasted(
        `<table><tr><th>人</th><th>备注</th></tr><tr><th><center>王五</center><center>组长</center></th>
         <td><p>&nbsp;<o:p></o:p></p></td></tr></table>`,
        320,
      );
      table.narrow = 'cards';
      await laidOut(table);
      const [name, remark] = inside(table).tBodies[0]!.rows[0]!.cells;
      expect(name!.innerText.trim()).to.equal('王五\n组长');
      expect(remark!.offsetHeight).to.equal(0);
    });

    it('keeps links that only run the page’s own script', async () => {
      const table = await pasted(
        `<table><tr><td><a href="javascript:;" onclick="this.closest('table').dataset.n = 7">查看</a></td></tr></table>`,
      );
      const copy = inside(table).querySelector('button')!;
      expect(text(copy)).to.equal('查看');
      copy.click();
      expect(table.querySelector('table')!.dataset.n).to.equal('7');
    });

    it('shows a table whose cells are pressed as it is', async () => {
      const table = await pasted(`<table><tr onclick="void 0"><td>一</td></tr></table>`);
      expect(table.shadowRoot!.querySelector('table')).to.equal(null);
    });
  });

  it('tells the page’s own link-button of a press, which may call it off', async () => {
    const heard: string[] = [];
    const table = await stand(
      html`<union-table label="表"
        ><table>
          <tbody>
            <tr>
              <td>
                <union-link-button
                  href="#nowhere"
                  @click=${(event: Event) => {
                    event.preventDefault();
                    heard.push('own');
                  }}
                  >查看</union-link-button
                >
              </td>
            </tr>
          </tbody>
        </table></union-table
      >`,
    );
    table.parentElement!.addEventListener('click', () => heard.push('page'));
    const twin = inside(table).querySelector('union-link-button')!;
    twin.shadowRoot!.querySelector('a')!.click();
    expect(heard).to.deep.equal(['own', 'page']);
    expect(location.hash).to.not.equal('#nowhere');
  });

  describe('sorted', () => {
    it('goes up, down, and back to the page’s order, and says so', async () => {
      const table = await stand(html`<union-table sortable>${sample}</union-table>`);
      const status = () => text(table.shadowRoot!.querySelector('[role="status"]')!);
      const said: string[] = [];
      const orders: string[] = [];
      for (let n = 0; n < 3; n += 1) {
        await sortBy(table, '人次');
        orders.push(`${firsts(table).join()} ${header(table, '人次').getAttribute('aria-sort')}`);
        said.push(status());
      }
      expect(orders).to.deep.equal([
        '临平区,拱墅区,上城区 ascending',
        '上城区,拱墅区,临平区 descending',
        '拱墅区,上城区,临平区 null',
      ]);
      expect(said).to.deep.equal([
        '已按“人次”排列：从小到大',
        '已按“人次”排列：从大到小',
        '已恢复原来的顺序',
      ]);
      expect(text(inside(table).tFoot!.rows[0]!.cells[0]!)).to.equal('合计');
      await expect(table).to.be.accessible();
    });

    it('sorts names by pinyin and dates by time, what is missing last', async () => {
      const table = await stand(html`<union-table sortable>${sample}</union-table>`);
      await sortBy(table, '区');
      expect(firsts(table)).to.deep.equal(['拱墅区', '临平区', '上城区']);
      await sortBy(table, '检查');
      expect(firsts(table)).to.deep.equal(['拱墅区', '上城区', '临平区']);
      expect(header(table, '区').hasAttribute('aria-sort')).to.equal(false);
    });

    it('stays sorted while the page changes its rows', async () => {
      const table = await stand(html`<union-table sortable>${sample}</union-table>`);
      await sortBy(table, '人次');
      const body = table.querySelector('tbody')!;
      const row = body.rows[1]!.cloneNode(true) as HTMLTableRowElement;
      row.cells[0]!.textContent = '西湖区';
      row.cells[2]!.textContent = '1,000';
      body.prepend(row);
      body.rows[1]!.cells[2]!.firstChild!.nodeValue = '99';
      await laidOut(table);
      expect(firsts(table)).to.deep.equal(['拱墅区', '临平区', '西湖区', '上城区']);
      expect(header(table, '人次').getAttribute('aria-sort')).to.equal('ascending');
      body.rows[0]!.remove();
      await laidOut(table);
      expect(firsts(table)).to.deep.equal(['拱墅区', '临平区', '上城区']);
    });

    it('is the page’s order again where there is nothing to press any more', async () => {
      const table = await stand(html`<union-table sortable>${sample}</union-table>`);
      await sortBy(table, '人次');
      table.sortable = false;
      await table.updateComplete;
      expect(firsts(table)).to.deep.equal(['拱墅区', '上城区', '临平区']);
    });

    it('works by the keyboard, and the focus stays on the header', async () => {
      const table = await stand(html`<union-table sortable>${sample}</union-table>`);
      const button = header(table, '人次').querySelector('button')!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await table.updateComplete;
      expect(firsts(table)[0]).to.equal('临平区');
      expect(table.shadowRoot!.activeElement === button).to.equal(true);
    });

    it('goes by what the page says a cell stands for', async () => {
      const table = await stand(
        html`<union-table sortable label="距离"
          ><table>
            <thead>
              <tr>
                <th>距离</th>
                <th>时间</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td data-value="1200">1.2 公里</td>
                <td><time datetime="2026-02-14">今天</time></td>
              </tr>
              <tr>
                <td data-value="350">350 米</td>
                <td><time datetime="2026-02-13">昨天</time></td>
              </tr>
            </tbody>
          </table></union-table
        >`,
      );
      await sortBy(table, '距离');
      expect(firsts(table)).to.deep.equal(['350 米', '1.2 公里']);
      await sortBy(table, '时间');
      expect(firsts(table)).to.deep.equal(['350 米', '1.2 公里']);
    });

    it('says a cell that went over several rows in each of them', async () => {
      const table = await stand(
        html`<union-table sortable label="班次"
          ><table>
            <thead>
              <tr>
                <th>日期</th>
                <th>班次</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td rowspan="2">周一</td>
                <td>2</td>
              </tr>
              <tr>
                <td>1</td>
              </tr>
            </tbody>
          </table></union-table
        >`,
      );
      await sortBy(table, '班次');
      expect(
        [...inside(table).tBodies[0]!.rows].map(row => [...row.cells].map(text).join(' ')),
      ).to.deep.equal(['周一 1', '周一 2']);
    });

    it('has no button over a column of buttons, nor without the attribute', async () => {
      const table = await stand(
        html`<union-table sortable label="活动"
          ><table>
            <thead>
              <tr>
                <th>活动</th>
                <th>操作</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>读书会</td>
                <td><button>报名</button></td>
              </tr>
            </tbody>
          </table></union-table
        >`,
      );
      const buttons = () => inside(table).querySelectorAll('thead button');
      expect(buttons()).to.have.length(1);
      table.sortable = false;
      await table.updateComplete;
      expect(buttons()).to.have.length(0);
    });
  });

  describe('on a narrow place', () => {
    it('scrolls sideways in a named region that Tab reaches, only when it must', async () => {
      const table = await stand(html`<union-table>${sample}</union-table>`);
      expect(region(table).hasAttribute('tabindex')).to.equal(false);
      expect(region(table).hasAttribute('role')).to.equal(false);
      table.parentElement!.style.width = '240px';
      await laidOut(table);
      expect(region(table).tabIndex).to.equal(0);
      expect(region(table).getAttribute('aria-label')).to.equal('使用情况，可以滚动');
      expect([...region(table).classList]).to.include('more-right');
      expect(table.shadowRoot!.querySelector('.hint')).to.not.equal(null);
      await expect(table).to.be.accessible();
      region(table).scrollLeft = 10_000;
      await laidOut(table);
      expect([...region(table).classList]).to.not.include('more-right');
    });

    it('never makes its page wider, in a grid or a flexbox either', async () => {
      for (const display of ['grid', 'flex']) {
        const table = await stand(html`<union-table>${sample}</union-table>`, 240);
        table.parentElement!.style.display = display;
        await laidOut(table);
        expect(table.offsetWidth, display).to.equal(240);
        expect(region(table).tabIndex, display).to.equal(0);
      }
    });

    it('keeps the row’s own header in sight', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const table = await stand(html`<union-table dir=${dir}>${sample}</union-table>`, 240);
        const first = inside(table).querySelector('tbody th')!;
        const before = first.getBoundingClientRect().left;
        region(table).scrollLeft += dir === 'rtl' ? -120 : 120;
        await laidOut(table);
        expect(Math.abs(first.getBoundingClientRect().left - before), dir).to.be.at.most(1);
      }
    });

    it('has its whole focus ring round it, above what stays in sight', async () => {
      const table = await stand(html`<union-table>${sample}</union-table>`, 240);
      region(table).focus();
      const { outlineStyle, outlineOffset, maskImage } = getComputedStyle(region(table));
      expect([outlineStyle, outlineOffset, maskImage]).to.deep.equal(['solid', '0px', 'none']);
    });

    it('shows the page’s own table, too wide, in the same region', async () => {
      const table = await stand(
        html`<union-table label="打分"
          ><table>
            <tbody>
              <tr>
                <td><input aria-label="分数" style="width: 900px" /></td>
              </tr>
            </tbody></table
        ></union-table>`,
        300,
      );
      expect(region(table).tabIndex).to.equal(0);
      expect(region(table).scrollWidth).to.be.above(900);
    });

    it('is a card a row, with the header’s words before each value, and still a table', async () => {
      const table = await stand(html`<union-table narrow="cards">${sample}</union-table>`, 328);
      const lines = [...inside(table).tBodies[0]!.rows[0]!.cells].map(text);
      expect(lines).to.deep.equal(['拱墅区', '站点 东环', '人次 3,410', '检查 2026-02-28']);
      const roles = [...inside(table).querySelectorAll('tbody, tbody tr, tbody tr > *')];
      expect(roles.every(node => node.hasAttribute('role'))).to.equal(true);
      const { scrollWidth, clientWidth } = region(table);
      expect(scrollWidth).to.be.at.most(clientWidth);
      await expect(table).to.be.accessible();
      table.parentElement!.style.width = '800px';
      await laidOut(table);
      expect([...inside(table).classList]).to.include('grid');
    });

    it('sorts cards by a list', async () => {
      const table = await stand(
        html`<union-table narrow="cards" sortable>${sample}</union-table>`,
        328,
      );
      const select = table.shadowRoot!.querySelector('select')!;
      expect(select.labels![0]!.textContent).to.equal('排列方式');
      expect(text(select.options[6]!)).to.equal('人次：从大到小');
      expect(select.offsetHeight).to.be.at.least(44);
      select.selectedIndex = 6;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await table.updateComplete;
      expect(firsts(table)).to.deep.equal(['上城区', '拱墅区', '临平区']);
      await expect(table).to.be.accessible();
      select.selectedIndex = 0;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await table.updateComplete;
      expect(firsts(table)).to.deep.equal(['拱墅区', '上城区', '临平区']);
    });
  });

  it('keeps its head in sight, on the page or in a height of its own', async () => {
    const top = (node: Element) => Math.round(node.getBoundingClientRect().top);
    const table = await stand(html`<union-table>${sample}</union-table>`);
    const place = table.parentElement!;
    place.style.cssText = 'width: 800px; height: 120px; overflow: auto';
    place.scrollTop = 90;
    expect(top(header(table, '区')), 'the page scrolls').to.equal(top(place));
    place.style.cssText = 'width: 800px';
    table.style.setProperty('--union-table-height', '120px');
    await laidOut(table);
    expect(region(table).tabIndex).to.equal(0);
    region(table).scrollTop = 90;
    expect(top(header(table, '区')), 'the rows scroll').to.equal(top(region(table)));
  });

  it('has low rows when dense', async () => {
    const table = await stand(html`<union-table>${sample}</union-table>`);
    const { offsetHeight } = inside(table).tBodies[0]!.rows[0]!;
    table.dense = true;
    await table.updateComplete;
    expect(inside(table).tBodies[0]!.rows[0]!.offsetHeight).to.be.below(offsetHeight);
  });

  it('has full targets in either size', async () => {
    const table = await stand(html`<union-table sortable>${sample}</union-table>`);
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      table.size = size;
      await table.updateComplete;
      for (const button of inside(table).querySelectorAll<HTMLElement>('thead button')) {
        expect(Math.min(button.offsetHeight, button.offsetWidth), size).to.be.at.least(target);
      }
    }
  });
});
