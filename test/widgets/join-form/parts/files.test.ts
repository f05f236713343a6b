import { expect } from '@open-wc/testing';
import type { UploadAnswer } from '../../../../src/data/generated/types.ts';
import type { Sent } from '../../../../src/data/send.ts';
import type { FormField } from '../../../../src/form/index.ts';
import { create } from '../../../../src/widgets/join-form/parts/files.ts';
import type { FilesPart } from '../../../../src/widgets/join-form/parts/files.ts';
import type { UploadPorts } from '../../../../src/widgets/join-form/parts/file-upload.ts';
import { until } from '../../../helpers/until.ts';
import { bad, ok, stage, type Setting, type Stage } from './fake-part.ts';
import {
  blobOf,
  CAMERA,
  canvasOf,
  cardPicture,
  indexIn,
  segmentsOf,
  withExif,
} from './pictures.ts';

interface Sending {
  url: string;
  blob: Blob;
  key: string;
}

/** A server that answers in turn; the last answer stays. */
function server(...answers: Sent<UploadAnswer>[]) {
  const sent: Sending[] = [];
  const waits: number[] = [];
  const ports: UploadPorts = {
    async postUpload(url, blob, key, onProgress) {
      sent.push({ url, blob, key });
      onProgress?.(0.4);
      return answers[Math.min(sent.length, answers.length) - 1] ?? ok({ id: `u-${sent.length}` });
    },
    async wait(ms) {
      waits.push(ms);
    },
  };
  return { sent, waits, ports };
}

const PHOTO: FormField = { name: 'photo', type: 'photo', label: '近照' };
const FILES: FormField = { name: 'papers', type: 'file', label: '材料', maxFiles: 3 };

const open = (field: FormField, ports: UploadPorts, setting?: Setting): Promise<Stage> =>
  stage(field, context => create(context, ports), setting);

function choose(at: Stage, ...files: File[]): void {
  const input = at.find<HTMLInputElement>('input[type=file]');
  const transfer = new DataTransfer();
  files.forEach(file => transfer.items.add(file));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const fileOf = (name: string, ...parts: BlobPart[]): File => new File(parts, name);
const picture = async (name = '示例.jpg', type = 'image/jpeg'): Promise<File> =>
  fileOf(name, await blobOf(cardPicture(800, 600, { x: 80, y: 90, w: 640, h: 400 }), type));
const pdf = (name = '示例.pdf'): File => fileOf(name, '%PDF-1.7\n示例');

const button = (at: Stage, words: string): HTMLElement =>
  at.all('button').find(one => one.textContent?.includes(words))!;

describe('files of a form', () => {
  it('sends a photo without its place and camera, the right way up', async () => {
    const { ports, sent } = server();
    const at = await open(PHOTO, ports);
    const whole = await withExif(
      await blobOf(cardPicture(640, 480, { x: 60, y: 60, w: 500, h: 340 })),
    );
    expect(indexIn(whole, CAMERA), 'the test picture names a camera').to.be.above(0);
    expect(segmentsOf(whole)).to.include(0xe1);
    choose(at, fileOf('照片.jpg', whole));
    await until(() => at.value());
    const blob = sent[0]!.blob;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(blob.type).to.equal('image/jpeg');
    for (const trace of ['Exif', CAMERA, 'http://ns.adobe.com', 'GPS']) {
      expect(indexIn(bytes, trace), trace).to.equal(-1);
    }
    // APP1 (EXIF, XMP), APP13 (IPTC) and comments are where such things stand.
    expect(segmentsOf(bytes)).to.not.include.members([0xe1]);
    expect(segmentsOf(bytes)).to.not.include.members([0xed]);
    expect(segmentsOf(bytes)).to.not.include.members([0xfe]);
    const bitmap = await createImageBitmap(blob);
    expect([bitmap.width, bitmap.height], 'turned as the camera was held').to.eql([480, 640]);
    expect(at.value()).to.eql(['u-1']);
  });

  it('makes a large photo small enough', async () => {
    const { ports, sent } = server();
    const at = await open({ ...PHOTO, maxBytes: 60_000 }, ports);
    const [canvas, context] = canvasOf(2400, 1800);
    for (let n = 0; n < 4000; n += 1) {
      context.fillStyle = `hsl(${(n * 137) % 360} 70% ${30 + (n % 50)}%)`;
      context.fillRect((n * 89) % 2400, (n * 53) % 1800, 40, 40);
    }
    choose(at, fileOf('大.jpg', await blobOf(canvas)));
    await until(() => at.value());
    expect(sent[0]!.blob.size).to.be.at.most(60_000);
    const { width, height } = await createImageBitmap(sent[0]!.blob);
    expect(Math.max(width, height)).to.be.at.most(1600);
    expect(width / height).to.be.closeTo(4 / 3, 0.01);
  });

  it('goes by the bytes, not by the name', async () => {
    const { ports, sent } = server();
    const at = await open({ ...FILES, accept: ['image/png', 'application/pdf'] }, ports);
    choose(at, fileOf('假.png', 'MZ not a picture'), await picture('照片.png'), pdf('真.dat'));
    await until(() => at.all('.uf-error').length === 2 && at.value());
    const notices = at.all('.uf-error').map(one => one.textContent);
    expect(notices[0]!.trim()).to.equal('错误：“假.png”的格式不能用。可以用的格式：PNG、PDF。');
    expect(notices[1], 'a JPEG where none is taken').to.include('照片.png');
    expect(at.all('.uf-error').every(one => one.getAttribute('role') === 'alert')).to.equal(true);
    expect(sent.map(({ blob }) => blob.type)).to.eql(['application/pdf']);
    // As every other fault: by word, with the bar, and told of the control.
    at.find('.uf-files').style.setProperty('--union-danger', 'red');
    expect(getComputedStyle(at.find('.uf-files')).borderInlineStartWidth).to.equal('4px');
    const input = at.find('input[type=file]');
    expect(input.getAttribute('aria-describedby')).to.include('uf-x-refused');
    expect(at.find('#uf-x-refused').textContent).to.include('假.png').and.include('照片.png');
    choose(at, pdf('再一份.pdf'));
    await until(() => at.all('.uf-error').length === 0);
    expect(getComputedStyle(at.find('.uf-files')).borderInlineStartWidth).to.equal('0px');
  });

  it('keeps a PDF byte for byte', async () => {
    const { ports, sent } = server();
    const at = await open(FILES, ports);
    choose(at, pdf());
    await until(() => at.value());
    expect(await sent[0]!.blob.text()).to.equal('%PDF-1.7\n示例');
    expect(at.text()).to.include('已上传');
  });

  it('says what to do with a file that cannot be used, and keeps the good ones', async () => {
    const { ports } = server();
    const at = await open({ ...FILES, maxFiles: 5, maxBytes: 100_000 }, ports);
    choose(
      at,
      fileOf('空.jpg'),
      fileOf('苹果.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
      fileOf('断.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])),
      fileOf('大.pdf', '%PDF-1.7', 'x'.repeat(200_000)),
      pdf('好.pdf'),
    );
    await until(() => at.value() && at.all('.uf-error').length === 4);
    const notices = at.all('.uf-error').map(one => one.textContent ?? '');
    expect(notices[0]).to.include('空文件');
    expect(notices[1]).to.include('HEIC').and.include('兼容性最佳');
    expect(notices[2]).to.include('“断.jpg”打不开');
    expect(notices[3]!.trim()).to.equal('错误：“大.pdf”太大，每个不能超过 0.1 MB。');
    expect(at.value()).to.eql(['u-1']);
    expect(at.all('.uf-file-name').map(one => one.textContent)).to.eql(['好.pdf']);
  });

  it('takes no more than there may be, and says which was left out', async () => {
    const { ports } = server();
    const at = await open({ ...FILES, maxFiles: 2 }, ports);
    choose(at, pdf('一.pdf'), pdf('二.pdf'), pdf('三.pdf'));
    await until(() => (at.value() as string[] | undefined)?.length === 2);
    expect(at.all('.uf-error').map(one => one.textContent!.trim())).to.eql([
      '错误：最多 2 个，“三.pdf”没有加上。',
    ]);
  });

  it('puts the next photo in the place of the one', async () => {
    const { ports } = server();
    const at = await open(PHOTO, ports);
    choose(at, await picture('一.jpg'));
    await until(() => at.value());
    choose(at, await picture('二.jpg'));
    await until(() => String(at.value()) === 'u-2');
    expect(at.all('.uf-file-name').map(one => one.textContent)).to.eql(['二.jpg']);
  });

  it('keeps the one it has when the next cannot be used', async () => {
    const { ports } = server();
    const at = await open(PHOTO, ports);
    choose(at, await picture('好.jpg'));
    await until(() => at.value());
    choose(at, fileOf('坏.jpg', 'no picture'), await picture('多.jpg'));
    await until(() => at.all('.uf-error').length === 2 && !at.part.busy?.());
    expect(at.value()).to.eql(['u-1']);
    expect(at.all('.uf-file-name').map(one => one.textContent)).to.eql(['好.jpg']);
  });

  it('tries again with the same key, and waits as long as the server says', async () => {
    const { ports, sent, waits } = server(
      bad(0),
      bad(429, { retryAfterMs: 7000 }),
      bad(503),
      ok({ id: 'u-9' }, 201),
    );
    const at = await open(FILES, ports);
    choose(at, pdf());
    await until(() => at.value());
    expect(waits).to.eql([1000, 7000, 15_000]);
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
    expect(at.value()).to.eql(['u-9']);
  });

  it('offers to send it again when that does not help, and does when the network is back', async () => {
    const answers = [bad(0), bad(0), bad(0), bad(0), bad(0), bad(0), bad(0), bad(0)];
    const { ports, sent } = server(...answers, ok({ id: 'u-8' }, 201));
    const at = await open(FILES, ports);
    choose(at, pdf());
    await until(() => button(at, '再传一次'));
    expect(at.part.busy?.()).to.equal(false);
    expect(at.find('[role=status]').textContent).to.include('没有传上去');
    button(at, '再传一次').click();
    await until(() => sent.length === 8 && button(at, '再传一次'));
    window.dispatchEvent(new Event('online'));
    await until(() => at.value());
    expect(new Set(sent.map(({ key }) => key)).size).to.equal(1);
  });

  it('tells the server’s refusal in its words', async () => {
    const refusal = bad(422, { problem: { code: 'damaged', detail: '文件已损坏。' } });
    const { ports } = server(refusal);
    const at = await open(FILES, ports);
    choose(at, pdf());
    await until(() => at.all('.uf-error').length === 1);
    expect(at.find('.uf-error').textContent!.trim()).to.equal(
      '错误：“示例.pdf”没有被收下：文件已损坏。',
    );
    expect(at.value()).to.equal(undefined);
  });

  it('advises on a blurred paper, and lets it be used', async () => {
    const { ports } = server();
    const at = await open(FILES, ports);
    const blurred = cardPicture(1200, 900, { x: 120, y: 130, w: 960, h: 610 }, 16);
    choose(at, fileOf('糊.jpg', await blobOf(blurred)));
    await until(() => at.value());
    expect(at.find('.uf-advice').textContent).to.include('照片看起来有些模糊');
    button(at, '仍然使用').click();
    expect(at.all('.uf-advice')).to.eql([]);
    expect(at.value(), 'it is used all the same').to.eql(['u-1']);
  });

  it('takes a file out, gives the focus back and lets go of the picture', async () => {
    const { ports } = server();
    const at = await open({ ...PHOTO, maxFiles: 2 }, ports);
    choose(at, await picture());
    await until(() => at.value());
    const url = at.find<HTMLImageElement>('img').src;
    button(at, '移除').click();
    expect(at.value()).to.equal(undefined);
    expect(document.activeElement).to.equal(at.find('input'));
    expect(at.find('[role=status]').textContent).to.equal('已移除“示例.jpg”');
    const gone = await fetch(url).then(
      () => false,
      () => true,
    );
    expect(gone, 'the address holds nothing in memory').to.equal(true);
  });

  it('shows files that were sent before, and ends what is under way when the field goes', async () => {
    let aborted = false;
    const ports: UploadPorts = {
      postUpload: (_url, _blob, _key, _progress, signal) =>
        new Promise(resolve => {
          signal?.addEventListener('abort', () => {
            aborted = true;
            resolve(bad(0));
          });
        }),
      wait: async () => undefined,
    };
    const at = await open(FILES, ports, { value: ['u-5'] });
    expect(at.all('.uf-file-name').map(one => one.textContent)).to.eql(['文件 1']);
    expect(at.part.text?.()).to.equal('已上传 1 个文件');
    choose(at, pdf());
    await until(() => at.text().includes('正在上传'));
    expect(at.part.busy?.()).to.equal(true);
    at.part.disconnect?.();
    await until(() => aborted);
    expect(at.value()).to.eql(['u-5']);
  });

  it('takes what is dropped on it, and leaves other drags alone', async () => {
    const { ports } = server();
    const at = await open(FILES, ports);
    const zone = at.find('.uf-files');
    const text = new DataTransfer();
    text.setData('text/plain', 'x');
    const other = new DragEvent('dragover', { dataTransfer: text, cancelable: true });
    zone.dispatchEvent(other);
    expect(other.defaultPrevented).to.equal(false);
    const files = new DataTransfer();
    files.items.add(pdf());
    const over = new DragEvent('dragover', { dataTransfer: files, cancelable: true });
    zone.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    expect(zone.classList.contains('uf-over')).to.equal(true);
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
    await until(() => at.value());
    expect(zone.classList.contains('uf-over')).to.equal(false);
  });

  it('is named, described and told to be wrong', async () => {
    const { ports } = server();
    const at = await open(PHOTO, ports, { invalid: true });
    const input = at.find<HTMLInputElement>('input');
    const names = Array.from(input.labels!, label => label.textContent?.trim());
    expect(names).to.eql(['近照', '拍照或选照片']);
    expect(input.getAttribute('aria-describedby')).to.equal('uf-x-hint uf-x-limit uf-x-refused');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.hasAttribute('capture'), 'the person chooses camera or album').to.equal(false);
    expect(at.find('#uf-x-limit').textContent?.trim()).to.equal(
      '格式：JPG、PNG、WEBP；最多 1 个。照片会先在这台设备上缩小，去掉拍摄地点等信息。',
    );
    choose(at, await picture());
    await until(() => at.value());
    await expect(at.place).to.be.accessible();
    (at.part as FilesPart).disconnect();
  });
});
