import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/file/index.ts';
import type { UnionFile } from '../../../src/elements/file/file.ts';
import type { FileRemoveEvent, FileRetryEvent } from '../../../src/elements/file/file-events.ts';
import { until } from '../../helpers/until.ts';

const file = (name: string, bytes = 10, type = 'image/png') =>
  new File([new Uint8Array(bytes)], name, { type, lastModified: 1 });

const native = (element: Element) => element.shadowRoot!.querySelector('input')!;
const rows = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
const names = (element: Element) => rows(element).map(row => row.querySelector('bdi')!.textContent);
const refused = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.reason')].map(reason => reason.textContent);
const words = (row: Element) =>
  row.querySelector('.state')!.textContent!.replace(/\s+/g, ' ').trim();
const removers = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('.remove'),
];

/** What the browser does when a person has chosen; by a list of our own, as old WebKits make none. */
async function choose(element: UnionFile, ...files: File[]): Promise<void> {
  const input = native(element);
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** A drag of files as the browser tells it; engines make no such event from scripts. */
function drag(type: string, files: { file: File; folder?: boolean }[], types = ['Files']) {
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  const items = files.map(({ file: one, folder = false }) => ({
    kind: 'file',
    getAsFile: () => one,
    webkitGetAsEntry: () => ({ isDirectory: folder }),
  }));
  return Object.assign(event, { dataTransfer: { types, items, dropEffect: 'none' } });
}

function heard(element: Element) {
  const events: string[] = [];
  for (const type of ['input', 'change', 'union-file-remove']) {
    element.parentElement!.addEventListener(type, event => {
      const { files } = event.target as UnionFile;
      events.push(`${type}:${files.map(({ name }) => name).join()}`);
    });
  }
  return events;
}

const photos = () =>
  fixture<UnionFile>(
    html`<union-file
      label="证明材料"
      name="proof"
      accept="image/*,.pdf"
      multiple
      max="3"
      max-bytes="1048576"
    ></union-file>`,
  );

describe('union-file', () => {
  it('is accessible empty, with files in every state, with refused ones and with an error', async () => {
    const element = await photos();
    await expect(element).to.be.accessible();
    const [one, two, three] = [file('甲.png'), file('乙.png', 11), file('丙.pdf', 12, '')];
    await choose(element, one!, two!, three!, file('丁.docx', 1, 'application/msword'));
    element.mark(one!, 'sending', { progress: 0.5 });
    element.mark(two!, 'done');
    element.mark(three!, 'failed');
    element.error = '请添加工资条。';
    element.hint = '可以只拍有名字的一页。';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('says before what may be chosen, and what is chosen', async () => {
    const element = await photos();
    const input = native(element);
    const described = () =>
      input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map(id => element.shadowRoot!.getElementById(id)!.textContent!.trim())
        .join('|');
    expect([...input.labels!].map(label => label.textContent)).to.deep.equal([
      '证明材料',
      '选择文件',
    ]);
    expect(described()).to.equal('格式：图片、PDF，每个不超过 1\u00a0MB，最多 3 个|');
    await choose(element, file('甲.png'));
    expect(described()).to.equal('格式：图片、PDF，每个不超过 1\u00a0MB，最多 3 个|已选 1 个文件');
    element.hint = '正面';
    element.error = '看不清';
    await element.updateComplete;
    expect(described()).to.match(/^正面\|格式.*\|看不清\|已选 1 个文件$/);
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('marks that a file must be chosen, in words for who hears it', async () => {
    const element = await photos();
    element.required = true;
    await element.updateComplete;
    const [label] = native(element).labels!;
    expect(label!.textContent).to.equal('证明材料\u00a0*（必填）');
    expect(native(element).getAttribute('aria-invalid')).to.equal('false');
    await expect(element).to.be.accessible();
  });

  it('names its button after what it does', async () => {
    const element = await fixture<UnionFile>(html`<union-file label="照片"></union-file>`);
    const act = async (more: Partial<UnionFile>) => {
      Object.assign(element, more);
      await element.updateComplete;
      return native(element).labels![1]!.textContent;
    };
    expect(await act({})).to.equal('选择文件');
    expect(await act({ accept: 'image/*' })).to.equal('选择图片');
    expect(await act({ accept: 'image/*,.pdf' })).to.equal('选择文件');
    expect(await act({ capture: 'environment' })).to.equal('拍照');
    expect(await act({ files: [file('甲.png')] })).to.equal('换一个');
    expect(await act({ multiple: true })).to.equal('继续添加');
  });

  it('hands the native input what it needs', async () => {
    const element = await fixture<UnionFile>(
      html`<union-file label="照片" accept="image/*" capture="user" multiple></union-file>`,
    );
    const input = native(element);
    expect(input.accept).to.equal('image/*');
    expect(input.getAttribute('capture')).to.equal('user');
    expect(input.multiple).to.equal(true);
  });

  it('adds what is chosen to what is there, and tells once each time', async () => {
    const element = await photos();
    const events = heard(element);
    await choose(element, file('甲.png'));
    await choose(element, file('乙.png'), file('丙.png'));
    expect(names(element)).to.deep.equal(['甲.png', '乙.png', '丙.png']);
    expect(events).to.deep.equal([
      'input:甲.png',
      'change:甲.png',
      'input:甲.png,乙.png,丙.png',
      'change:甲.png,乙.png,丙.png',
    ]);
  });

  it('has another choice take the place of the one, without `multiple`', async () => {
    const element = await fixture<UnionFile>(html`<union-file label="照片"></union-file>`);
    await choose(element, file('甲.png'));
    await choose(element, file('乙.png'));
    expect(names(element)).to.deep.equal(['乙.png']);
    await choose(element, file('丙.png'), file('丁.png'));
    expect(names(element)).to.deep.equal(['丙.png']);
    expect(refused(element)).to.deep.equal(['“丁.png”：最多选 1 个，已经选满']);
  });

  it('names what may not come in with the reason, and keeps the good ones', async () => {
    const element = await photos();
    await choose(
      element,
      file('甲.png', 2048),
      file('名册.docx', 1, 'application/msword'),
      file('大.png', 1_572_864),
      file('空.png', 0),
    );
    expect(names(element)).to.deep.equal(['甲.png']);
    expect(words(rows(element)[0]!)).to.equal('2 KB');
    expect(refused(element)).to.deep.equal([
      '“名册.docx”：格式不符，可用的格式：图片、PDF',
      '“大.png”：有 1.5\u00a0MB，每个不能超过 1\u00a0MB',
      '“空.png”：是空文件，里面没有内容',
    ]);
    const notice = element.shadowRoot!.querySelector('union-notice')!;
    expect(notice.heading).to.equal('有 3 个文件没有添加');
    await choose(element, file('乙.png'));
    expect(refused(element), 'old news').to.deep.equal([]);
  });

  it('tells nothing when nothing came in', async () => {
    const element = await photos();
    const events = heard(element);
    await choose(element, file('名册.docx', 1, 'application/msword'));
    await choose(element);
    expect(events).to.deep.equal([]);
  });

  it('empties the native input, so that a removed file can be chosen again', async () => {
    const element = await photos();
    let emptied = 0;
    Object.defineProperty(native(element), 'value', {
      configurable: true,
      get: () => '',
      set: () => (emptied += 1),
    });
    await choose(element, file('甲.png'));
    expect(emptied).to.equal(1);
  });

  it('takes a file out, tells which, and keeps the focus near', async () => {
    const element = await photos();
    const [one, two, three] = [file('甲.png'), file('乙.png'), file('丙.png')];
    await choose(element, one!, two!, three!);
    const events = heard(element);
    let removed: File | undefined;
    element.addEventListener('union-file-remove', event => {
      removed = (event as FileRemoveEvent).file;
    });
    expect(removers(element)[1]!.label).to.equal('移除“乙.png”');
    removers(element)[1]!.click();
    await aTimeout(0);
    expect(removed === two).to.equal(true);
    expect(events).to.deep.equal([
      'union-file-remove:甲.png,丙.png',
      'input:甲.png,丙.png',
      'change:甲.png,丙.png',
    ]);
    const focused = () => element.shadowRoot!.activeElement;
    expect(focused() === removers(element)[1], 'the next one').to.equal(true);
    removers(element)[1]!.click();
    await aTimeout(0);
    expect(focused() === removers(element)[0], 'the one before').to.equal(true);
    removers(element)[0]!.click();
    await aTimeout(0);
    expect(focused() === native(element), 'the choosing').to.equal(true);
    expect(element.files).to.deep.equal([]);
  });

  it('has what happened read out', async () => {
    const element = await photos();
    const told = () =>
      element.shadowRoot!.querySelector('union-announcer')!.shadowRoot!.textContent;
    const one = file('甲.png');
    await choose(element, one);
    await until(() => told()!.includes('已添加 1 个文件'));
    element.mark(one, 'failed', { message: '网络断开' });
    await until(() => told()!.includes('甲.png 网络断开'));
    removers(element)[0]!.click();
    await until(() => told()!.includes('已移除“甲.png”'));
  });

  it('shows how the sending of each file goes', async () => {
    const element = await photos();
    const [one, two] = [file('甲.png'), file('乙.png')];
    await choose(element, one!, two!);
    element.mark(one!, 'sending', { progress: 0.4 });
    await element.updateComplete;
    const [row] = rows(element);
    expect(words(row!)).to.equal('10 字节 · 正在上传 40%');
    expect(row!.querySelector('union-progress')!.value).to.equal(0.4);
    element.mark(one!, 'sending');
    await element.updateComplete;
    expect(words(row!), 'nobody knows how far').to.equal('10 字节 · 正在上传');
    element.mark(one!, 'done');
    await element.updateComplete;
    expect(words(row!)).to.equal('10 字节 · 已上传');
    expect(row!.querySelector('union-progress')).to.equal(null);
    element.mark(one!);
    await element.updateComplete;
    expect(words(row!)).to.equal('10 字节');
    expect(words(rows(element)[1]!)).to.equal('10 字节');
  });

  it('offers to send a failed file again', async () => {
    const element = await photos();
    const one = file('甲.png');
    await choose(element, one);
    element.mark(one, 'failed', { message: '网络断开，没有传完' });
    await element.updateComplete;
    expect(words(rows(element)[0]!)).to.equal('10 字节 · 网络断开，没有传完');
    const again = element.shadowRoot!.querySelector<HTMLElement>('.retry')!;
    expect(again.textContent).to.equal('重试 甲.png');
    let wanted: File | undefined;
    element.parentElement!.addEventListener('union-file-retry', event => {
      wanted = (event as FileRetryEvent).file;
    });
    again.click();
    expect(wanted === one).to.equal(true);
  });

  it('draws images, and lets go of them when they are out or it is removed', async () => {
    const { createObjectURL, revokeObjectURL } = URL;
    const held = new Set<string>();
    URL.createObjectURL = one => {
      const url = createObjectURL.call(URL, one);
      held.add(url);
      return url;
    };
    URL.revokeObjectURL = url => {
      held.delete(url);
      revokeObjectURL.call(URL, url);
    };
    try {
      const element = await photos();
      const parent = element.parentElement!;
      await choose(element, file('甲.png'), file('乙.png'), file('丙.pdf', 10, 'application/pdf'));
      expect(held.size).to.equal(2);
      element.files = element.files.slice(1);
      await element.updateComplete;
      expect(held.size).to.equal(1);
      element.remove();
      expect(held.size).to.equal(0);
      parent.append(element);
      await element.updateComplete;
      expect(held.size).to.equal(1);
      element.remove();
      element.files = [file('丁.png')];
      await element.updateComplete;
      expect(held.size, 'chosen while it stands nowhere').to.equal(0);
    } finally {
      Object.assign(URL, { createObjectURL, revokeObjectURL });
    }
  });

  it('shows the kind of a file that has no picture, or whose picture does not show', async () => {
    const element = await photos();
    await choose(element, file('合同.pdf', 10, 'application/pdf'), file('不是图.png'));
    const kinds = () => rows(element).map(row => row.querySelector('.extension')?.textContent);
    await until(() => kinds()[1] === 'PNG');
    expect(kinds()).to.deep.equal(['PDF', 'PNG']);
  });

  it('takes files that are dropped, by the same rules, and names folders', async () => {
    const element = await photos();
    const zone = element.shadowRoot!.querySelector('.zone')!;
    const events = heard(element);
    const one = { file: file('甲.png') };
    const over = drag('dragover', [one]);
    zone.dispatchEvent(over);
    await element.updateComplete;
    expect([over.defaultPrevented, over.dataTransfer.dropEffect]).to.deep.equal([true, 'copy']);
    expect(element.shadowRoot!.querySelector('.over') !== null).to.equal(true);
    const drop = drag('drop', [
      one,
      { file: file('材料', 4096, ''), folder: true },
      { file: file('名册.docx', 1, 'application/msword') },
    ]);
    zone.dispatchEvent(drop);
    await element.updateComplete;
    expect(drop.defaultPrevented).to.equal(true);
    expect(element.shadowRoot!.querySelector('.over')).to.equal(null);
    expect(events).to.deep.equal(['input:甲.png', 'change:甲.png']);
    expect(refused(element)).to.deep.equal([
      '“材料”：是文件夹，请选里面的文件',
      '“名册.docx”：格式不符，可用的格式：图片、PDF',
    ]);
  });

  it('shows no place to drop once the files are dragged away, or for what is no file', async () => {
    const element = await photos();
    const zone = element.shadowRoot!.querySelector('.zone')!;
    const over = () => element.shadowRoot!.querySelector('.over') !== null;
    const say = async (event: Event) => {
      zone.dispatchEvent(event);
      await element.updateComplete;
    };
    await say(drag('dragover', []));
    await say(Object.assign(drag('dragleave', []), { relatedTarget: native(element) }));
    expect(over(), 'still inside').to.equal(true);
    await say(Object.assign(drag('dragleave', []), { relatedTarget: document.body }));
    expect(over()).to.equal(false);
    const link = drag('dragover', [], ['text/uri-list']);
    await say(link);
    expect([over(), link.defaultPrevented]).to.deep.equal([false, false]);
  });

  it('lets nothing in or out when it is disabled, and never the page away', async () => {
    const element = await photos();
    element.files = [file('甲.png')];
    element.disabled = true;
    await element.updateComplete;
    expect(native(element).disabled).to.equal(true);
    expect(removers(element)).to.deep.equal([]);
    const zone = element.shadowRoot!.querySelector('.zone')!;
    const over = drag('dragover', []);
    const drop = drag('drop', [{ file: file('乙.png') }]);
    zone.dispatchEvent(over);
    zone.dispatchEvent(drop);
    await element.updateComplete;
    expect([over.defaultPrevented, drop.defaultPrevented]).to.deep.equal([true, true]);
    expect(over.dataTransfer.dropEffect).to.equal('none');
    expect(names(element)).to.deep.equal(['甲.png']);
  });

  it('makes no event of what the page sets', async () => {
    const element = await photos();
    const events = heard(element);
    element.files = [file('甲.png')];
    element.mark(element.files[0]!, 'done');
    await element.updateComplete;
    expect(events).to.deep.equal([]);
    expect(names(element)).to.deep.equal(['甲.png']);
  });

  it('takes part in its form: value, reset, restore, fieldset, validity', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-file name="proof" label="证明材料" multiple required></union-file>
        </fieldset>
      </form>`,
    );
    const element = form.querySelector('union-file')!;
    const sent = () =>
      new FormData(form).getAll('proof').map(one => (one instanceof File ? one.name : one));
    expect(sent()).to.deep.equal([]);
    expect(form.checkValidity(), 'required and empty').to.equal(false);
    await choose(element, file('甲.png'), file('乙.png'));
    expect(sent()).to.deep.equal(['甲.png', '乙.png']);
    expect(form.checkValidity()).to.equal(true);
    element.error = '看不清，请重拍。';
    await element.updateComplete;
    expect(form.checkValidity(), 'the page says it is wrong').to.equal(false);
    element.error = '';
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(sent()).to.deep.equal([]);
    expect(native(element).disabled).to.equal(true);
    form.querySelector('fieldset')!.disabled = false;
    form.reset();
    await element.updateComplete;
    expect([sent(), names(element)]).to.deep.equal([[], []]);
    const kept = new FormData();
    kept.append('proof', file('丙.png'));
    element.formStateRestoreCallback(kept);
    await element.updateComplete;
    expect(sent()).to.deep.equal(['丙.png']);
  });

  it('has full targets in either size, all of the button pressing the native input', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const element = await fixture<UnionFile>(
        html`<union-file label="照片" size=${size} .files=${[file('甲.png')]}></union-file>`,
      );
      const button = element.shadowRoot!.querySelector('.face')!.getBoundingClientRect();
      expect(button.height, size).to.be.at.least(target);
      for (const x of [button.left + 3, button.right - 3]) {
        const hit = element.shadowRoot!.elementFromPoint(x, button.top + button.height / 2);
        expect(hit === native(element), `${size} at ${x}`).to.equal(true);
      }
      const remove = removers(element)[0]!.getBoundingClientRect();
      expect(Math.min(remove.width, remove.height), size).to.be.at.least(target);
    }
  });

  it('speaks the language around it', async () => {
    const element = await fixture<UnionFile>(
      html`<union-file label="ھۆججەت" lang="ug" accept=".pdf"></union-file>`,
    );
    const inner = element.shadowRoot!.querySelector<HTMLElement>('.file')!;
    await until(() => inner.lang === 'ug');
    expect(inner.dir).to.equal('rtl');
    expect(element.shadowRoot!.querySelector('#limits')!.textContent).to.contain('PDF');
  });
});
