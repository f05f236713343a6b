import { expect } from '@open-wc/testing';
import type { UnionButton } from '../../../../src/elements/button/button.ts';
import type { UnionDialog } from '../../../../src/elements/dialog/dialog.ts';
import {
  BookReader,
  styles,
  type ReadableBook,
} from '../../../../src/widgets/reading-locator/parts/book-reader.ts';
import { until } from '../../../helpers/until.ts';
import { BOOK, chapter, zipOf, type Files } from '../../../rules/books/epub-samples.ts';
import { leaveNone, standPart, textOf, type PartStand } from './part-stand.ts';

const HREF = 'https://zgh.example/v1/books/file?id=1';
const EPUB: ReadableBook = { title: '示例', href: HREF, type: 'application/epub+zip' };
const platform = globalThis.fetch;

/** Answers the file of the book, and whatever else as the platform does. */
function serve(answer: (signal: AbortSignal) => Response | Promise<Response>): void {
  globalThis.fetch = (input, init) =>
    String(input).startsWith(HREF) ? Promise.resolve(answer(init!.signal!)) : platform(input, init);
}
const epub = (more: Files = {}) =>
  new Response(zipOf({ ...BOOK, ...more }) as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': 'application/epub+zip' },
  });

const make = (context: ConstructorParameters<typeof BookReader>[0]) => new BookReader(context);

async function reader(book: ReadableBook = EPUB, lang = 'zh-Hans') {
  const { el, part } = await standPart({ make, styles }, { lang });
  part.open(book);
  await el.still();
  return { el, part };
}
const page = (el: PartStand) => textOf(el.one('.reader-page'));
const shows = (el: PartStand, words: string) =>
  until(() => el.text.includes(words), `"${words}" in: ${el.text}`);
const button = (el: PartStand, words: string) =>
  el
    .all('union-button')
    .find(one => textOf(one) === words || (one as UnionButton).label === words) as UnionButton;
const isShut = (el: PartStand) => !el.one('union-dialog');

afterEach(leaveNone);

describe('the reader of books', () => {
  afterEach(() => {
    globalThis.fetch = platform;
  });

  it('opens an EPUB at its first chapter, in its language', async () => {
    serve(() => epub());
    const { el } = await reader();
    await shows(el, '先看工具');
    expect(el.one<UnionDialog>('union-dialog').heading).to.equal('示例读本');
    expect(el.one('.reader-page').lang).to.equal('zh-CN');
    expect(el.text).to.contain('第 1 节，共 3 节');
    expect(el.text).to.contain('关闭网页后不保留');
    expect(button(el, '上一节').disabled).to.equal(true);
  });

  it('goes on, back, and to a line of the contents', async () => {
    serve(() => epub());
    const { el } = await reader();
    await shows(el, '先看工具');
    expect(el.one<HTMLSelectElement>('union-select').value).to.equal('0');
    button(el, '下一节').click();
    await shows(el, '注释在这里');
    expect(el.root.activeElement).to.equal(el.one('.reader-start'));
    const select = el.one<HTMLSelectElement>('union-select');
    expect(select.value).to.equal('2');
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await shows(el, '焊枪、面罩');
    expect(select.value).to.equal('1');
    button(el, '下一节').click();
    await shows(el, '注释在这里');
    button(el, '上一节').click();
    await shows(el, '焊枪、面罩');
  });

  it('follows a link in the text, and leads back to it', async () => {
    serve(() => epub());
    const { el } = await reader();
    await shows(el, '先看工具');
    const before = location.href;
    el.act('注释').click();
    await shows(el, '注释在这里');
    expect(location.href).to.equal(before);
    button(el, '回到刚才的地方').click();
    await until(() => textOf(el.root.activeElement) === '注释');
    expect(button(el, '回到刚才的地方')).to.equal(undefined);
  });

  it('shows the pictures of the book, and lets go of them', async () => {
    serve(() => epub());
    const { el, part } = await reader();
    await shows(el, '先看工具');
    const image = el.one<HTMLImageElement>('.reader-page img');
    await until(() => image.naturalWidth === 1);
    expect(image.alt).to.equal('一支焊枪');
    const url = image.src;
    expect(url).to.match(/^blob:/);
    part.close();
    const gone = await platform(url).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('taken off the page lets go of them, and shows them again where it stands next', async () => {
    serve(() => epub());
    const { el, part } = await reader();
    await until(() => el.one<HTMLImageElement>('.reader-page img')?.naturalWidth === 1);
    const before = el.one<HTMLImageElement>('.reader-page img').src;
    part.sleep();
    part.wake();
    await until(() => {
      const { src, naturalWidth } = el.one<HTMLImageElement>('.reader-page img');
      return src !== before && naturalWidth === 1;
    });
  });

  it('says what a picture shows where it cannot be shown', async () => {
    serve(() => epub({ 'OEBPS/images/1.png': 'no picture' }));
    const { el } = await reader();
    await shows(el, '（图片：一支焊枪）');
    expect(el.one('.reader-page img')).to.equal(null);
  });

  it('sets the text larger and smaller', async () => {
    serve(() => epub());
    const { el } = await reader();
    await shows(el, '先看工具');
    const size = () => parseFloat(getComputedStyle(el.one('.reader-page')).fontSize);
    const before = size();
    button(el, '文字大一些 A+').click();
    await until(() => size() > before);
    button(el, '文字小一些 A−').click();
    button(el, '文字小一些 A−').click();
    await until(() => size() < before);
  });

  it('knows where a book was left as long as the page stands', async () => {
    const kept = (): string[] => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    const before = kept();
    serve(() => epub());
    const { el, part } = await reader();
    await shows(el, '先看工具');
    button(el, '下一节').click();
    await shows(el, '注释在这里');
    el.one<UnionDialog>('union-dialog').close('button');
    await until(() => isShut(el));
    part.open(EPUB);
    await shows(el, '注释在这里');
    expect(kept()).to.deep.equal(before);
  });

  it('never runs or loads what a book brings', async () => {
    const hostile = `<p>读<script>window.uwHacked = 1</script><img src="x" onerror="window.uwHacked = 1" alt="图"/><a href="javascript:window.uwHacked=1">链</a><iframe src="https://far.example/"></iframe></p>`;
    serve(() => epub({ 'OEBPS/text/1.xhtml': chapter(hostile) }));
    const { el } = await reader();
    await shows(el, '读');
    el.all('.reader-page *').forEach(one => one.click());
    expect((window as { uwHacked?: number }).uwHacked).to.equal(undefined);
    expect(el.all('.reader-page script, .reader-page iframe, .reader-page a')).to.deep.equal([]);
  });
});

describe('a book that does not open', () => {
  afterEach(() => {
    globalThis.fetch = platform;
  });

  const FAULTS: [string, () => Response | Promise<Response>, string][] = [
    [
      'a host that does not let us',
      () => Promise.reject(new TypeError('Failed to fetch')),
      '没有收到这本书',
    ],
    ['an error', () => new Response('', { status: 404 }), '没有提供这本书'],
    [
      'a page to sign in',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      '取到的不是电子书',
    ],
    ['something else', () => new Response('PK?'), '取到的不是电子书'],
    ['a locked one', () => epub({ 'META-INF/license.lcpl': '{}' }), '加了版权保护'],
    ['a damaged one', () => epub({ 'OEBPS/book.opf': '<x>' }), '这本书打不开'],
    [
      'one too large',
      () => new Response('x', { headers: { 'content-length': '99000000' } }),
      '太大',
    ],
  ];
  for (const [name, answer, words] of FAULTS) {
    it(`says so of ${name}, and where else to read it`, async () => {
      serve(answer);
      const { el } = await reader({ ...EPUB, page: 'https://zgh.example/book/1' });
      await until(
        () => el.one<HTMLElement & { heading: string }>('union-notice')?.heading.includes(words),
        words,
      );
      const out = el.one<HTMLElement & { href: string }>('union-link-button');
      expect(out.href).to.equal('https://zgh.example/book/1');
      expect(textOf(out)).to.equal('到 zgh.example 阅读');
    });
  }

  it('is asked for again', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    const { el } = await reader();
    await until(() => button(el, '重试'));
    serve(() => epub());
    button(el, '重试').click();
    await shows(el, '先看工具');
  });

  it('is not loaded on when it is shut', async () => {
    let ended = false;
    serve(
      signal =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            ended = true;
            reject(new DOMException('x', 'AbortError'));
          }),
        ),
    );
    const { el } = await reader();
    expect(el.one('union-progress')).to.not.equal(null);
    el.one<UnionDialog>('union-dialog').close('button');
    await until(() => isShut(el) && ended);
  });
});

describe('a recording', () => {
  it('is played by the browser’s own controls, and loaded only then', async () => {
    const { el, part } = await reader({ title: '示例', href: `${HREF}.mp3`, type: 'audio/mpeg' });
    const audio = el.one<HTMLAudioElement>('audio');
    expect(audio.controls).to.equal(true);
    expect(audio.preload).to.equal('none');
    audio.dispatchEvent(new Event('error'));
    await until(
      () =>
        el.one<HTMLElement & { heading: string }>('union-notice')?.heading === '这段音频播放不了',
    );
    part.close();
    await until(() => isShut(el));
  });
});

describe('the reader for everybody', () => {
  afterEach(() => {
    globalThis.fetch = platform;
  });

  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug']) {
    it(`is accessible in ${lang}`, async () => {
      serve(() => epub());
      const { el } = await reader(EPUB, lang);
      await until(() => page(el).includes('先看工具'));
      expect(el.one('.reader-page').dir).to.equal('ltr');
      await expect(el).to.be.accessible();
    });
  }
});
