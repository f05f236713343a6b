import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { Person } from '../../../src/data/generated/types.ts';
import { PhotoFiles, type PhotoFile } from '../../src/import/photo-files.ts';
import { lookAtPhotos } from '../../src/photos/photo-folder.ts';
import { preparePhoto } from '../../src/photos/prepare-photo.ts';
import { temporaryFolder } from '../helpers/server.ts';
import {
  extended,
  jpeg,
  PDF,
  plainPng,
  png,
  PNG_HEAD,
  pngChunk,
  riff,
  SECRETS,
  VP8L,
  webp,
  webpChunk,
} from '../uploads/images.ts';
import { findings, importLines } from './make-list.ts';

const HEADER = '编号,姓名,工种,单位,同意日期,照片,照片说明';
const row = (id: string, name: string, photo: string, alt = '在车间'): string =>
  `${id},${name},焊工,示例机械厂,2026-01-02,${photo},${alt}`;

const file = (name: string, members: Partial<PhotoFile> = {}): PhotoFile => ({
  path: `/photos/${name}`,
  name,
  width: 600,
  height: 800,
  ending: 'jpg',
  digest: '0a1b2c3d',
  size: 90_000,
  ...members,
});

const read = (rows: readonly string[], photos: readonly PhotoFile[], more: object = {}) =>
  importLines([HEADER, ...rows], { kind: 'craftsmen', photos, ...more });

const photosOf = ({ documents }: Awaited<ReturnType<typeof read>>) =>
  documents.map(({ body }) => (JSON.parse(body) as Person).photo);

test('a photo gets a name by the person’s id and its content, and its dimensions', async () => {
  const result = await read([row('P-1', '单小林（示例）', '单小林.jpg')], [file('单小林.jpg')]);
  assert.deepEqual(findings(result), []);
  assert.deepEqual(photosOf(result), [
    {
      src: 'v1/people/photos/P-1-0a1b2c3d.jpg',
      alt: '在车间',
      w: 600,
      h: 800,
      consent: '2026-01-02',
    },
  ]);
  assert.deepEqual(
    result.photos?.map(({ name, person, file: { path } }) => [name, person, path]),
    [['P-1-0a1b2c3d.jpg', 'P-1', '/photos/单小林.jpg']],
  );
});

test('an id that is somebody’s name does not become a file’s name', async () => {
  const result = await read([row('单小林', '单小林（示例）', 'a.jpg')], [file('a.jpg')]);
  assert.match(photosOf(result)[0]!.src, /^v1\/people\/photos\/ph-[0-9a-z]{12}-0a1b2c3d\.jpg$/);
});

test('capitals, full-width characters, blanks, endings and folders of a computer do not matter', async () => {
  for (const [cell, name] of [
    ['ZHANG-1.JPG', 'zhang-1.jpg'],
    ['ｚｈａｎｇ－１．ｊｐｇ', 'zhang-1.jpg'],
    ['张 某.jpg', '张某.JPEG'],
    ['张某', '张某.png'],
    ['张某.jpeg', '张某.jpg'],
    ['张某.jpg', '张某.webp'],
    ['C:\\我的照片\\张某.jpg', '张某.jpg'],
    ['photos/张某.jpg', '张某.jpg'],
  ]) {
    const result = await read([row('P-1', '示例甲', cell!)], [file(name!), file('other.jpg')]);
    assert.equal(photosOf(result)[0]?.w, 600, `${cell} ${name}`);
    assert.deepEqual(
      findings(result).map(one => one.split(' ')[1]),
      ['photos-unused'],
      cell,
    );
  }
});

test('what is missing, twice there, or no photo is said at its cell; the person is kept', async () => {
  const rows = [
    row('P-1', '示例甲', 'none.jpg'),
    row('P-2', '示例乙', 'two'),
    row('P-3', '示例丙', 'scan.jpg'),
    row('P-4', '示例丁', 'phone.heic'),
    row('P-5', '示例戊', 'half.jpg'),
    row('P-6', '示例己', 'big.jpg'),
  ];
  const result = await read(rows, [
    file('two.jpg'),
    file('two.png'),
    file('scan.jpg', { fault: 'no-picture' }),
    file('phone.heic', { fault: 'heic' }),
    file('half.jpg', { fault: 'damaged' }),
    file('big.jpg', { size: 1_200_000 }),
  ]);
  assert.deepEqual(findings(result), [
    'warning photo-missing 名单.csv!F2',
    'warning photo-several 名单.csv!F3',
    'warning photo-no-picture 名单.csv!F4',
    'warning photo-heic 名单.csv!F5',
    'warning photo-damaged 名单.csv!F6',
    'note photo-large 名单.csv!F7',
    'note photos-unused',
  ]);
  assert.deepEqual(
    photosOf(result).map(photo => photo !== undefined),
    [false, false, false, false, false, true],
  );
  assert.equal(result.report.counts.kept, 6);
  assert.ok(!JSON.stringify(result.documents).includes('pending'));
});

test('a list without its folder keeps the photos that are published', async () => {
  const rows = [row('P-1', '示例甲', 'a.jpg', '新的说明')];
  const first = await read(rows, [file('a.jpg')]);
  const previous = first.documents.map(({ path, body }) => ({ path, body }));
  const again = await importLines([HEADER, ...rows], { kind: 'craftsmen', previous });
  assert.deepEqual(findings(again), ['note photo-kept 名单.csv!F2']);
  assert.equal(photosOf(again)[0]!.src, 'v1/people/photos/P-1-0a1b2c3d.jpg');
  const gone = await importLines([HEADER, ...rows], { kind: 'craftsmen', previous, photos: [] });
  assert.equal(photosOf(gone)[0]!.src, 'v1/people/photos/P-1-0a1b2c3d.jpg');
  const none = await importLines([HEADER, row('P-1', '示例甲', '')], {
    kind: 'craftsmen',
    previous,
  });
  assert.deepEqual(photosOf(none), [undefined], 'whoever empties the cell takes the photo off');
});

test('an address of its own stays one, whatever is in the folder', async () => {
  const result = await read([row('P-1', '示例甲', 'https://www.example.cn/a.jpg')], []);
  assert.equal(photosOf(result)[0]!.src, 'https://www.example.cn/a.jpg');
  assert.deepEqual(findings(result), []);
});

test('who took back their consent is not imported, and that is said', async () => {
  const withdrawn = ['v1/people/P-1.json'];
  const rows = [row('P-1', '示例甲', ''), row('P-2', '示例乙', '')];
  const result = await read(rows, [], { withdrawn });
  assert.deepEqual(findings(result), ['warning person-withdrawn 名单.csv!B2']);
  assert.deepEqual(
    result.documents.map(({ path }) => path),
    ['v1/people/P-2.json'],
  );
});

test('a photo loses what was written about it, and keeps its picture and how it was held', () => {
  for (const [bytes, mediaType, ending] of [
    [jpeg(), 'image/jpeg', 'jpg'],
    [png(), 'image/png', 'png'],
    [webp(), 'image/webp', 'webp'],
  ] as const) {
    const photo = preparePhoto(bytes);
    assert.ok(typeof photo !== 'string', mediaType);
    assert.deepEqual([photo.mediaType, photo.ending], [mediaType, ending]);
    for (const secret of SECRETS)
      assert.ok(!photo.bytes.includes(secret), `${mediaType} ${secret}`);
    assert.ok(photo.width > 0 && photo.height > 0);
    const again = preparePhoto(photo.bytes);
    assert.ok(typeof again !== 'string');
    assert.deepEqual([again.digest, again.width], [photo.digest, photo.width], 'once is enough');
  }
  // Held upright, and by a quarter turn.
  const [upright, turned] = [preparePhoto(jpeg(3)), preparePhoto(jpeg(6))];
  assert.ok(typeof upright !== 'string' && typeof turned !== 'string');
  assert.deepEqual([upright.width, upright.height], [turned.height, turned.width]);
});

test('what is no photo is refused, whatever its name', () => {
  assert.equal(preparePhoto(PDF), 'no-picture');
  assert.equal(preparePhoto(Buffer.from('<svg onload="alert(1)"/>')), 'no-picture');
  assert.equal(preparePhoto(Buffer.from('GIF89a')), 'no-picture');
  assert.equal(preparePhoto(Buffer.alloc(0)), 'no-picture');
  assert.equal(preparePhoto(Buffer.from('\0\0\0\x18ftypheic', 'latin1')), 'heic');
  const whole = jpeg();
  assert.equal(preparePhoto(whole.subarray(0, whole.length >> 1)), 'damaged');
});

test('a folder is looked through with the folders in it; what computers leave there is nobody’s', async t => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, '焊工'));
  await writeFile(join(folder, 'a.png'), plainPng());
  await writeFile(join(folder, '焊工', '单小林.jpg'), jpeg());
  await writeFile(join(folder, '说明.txt'), '照片');
  await writeFile(join(folder, 'Thumbs.db'), 'x');
  await writeFile(join(folder, '.DS_Store'), 'x');
  const files = await lookAtPhotos(folder);
  assert.deepEqual(files.map(({ name, fault }) => [name, fault]).sort(), [
    ['a.png', undefined],
    ['单小林.jpg', undefined],
    ['说明.txt', 'no-picture'],
  ]);
  await assert.rejects(lookAtPhotos(join(folder, 'none')), { name: 'UserError' });
});

/** A directory of tags: bytes and text where it was taken, and a maker's own words. */
function exifWithPlace(): Buffer {
  const entries = [
    [0x8825, 4, 1, 60],
    [0x927c, 7, 40, 100],
  ] as const;
  const tiff = Buffer.alloc(160);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries.length, 8);
  for (const [n, [tag, type, count, at]] of entries.entries()) {
    tiff.writeUInt16LE(tag, 10 + 12 * n);
    tiff.writeUInt16LE(type, 12 + 12 * n);
    tiff.writeUInt32LE(count, 14 + 12 * n);
    tiff.writeUInt32LE(at, 18 + 12 * n);
  }
  tiff.write('GPS34.7472N 113.6E', 60, 'latin1');
  tiff.write('MakerNote GPS34.7472N', 100, 'latin1');
  return tiff;
}

test('a place hidden in any corner of a photo is not published', () => {
  const tiff = exifWithPlace();
  const xmp = '<x:xmpmeta exif:GPSLatitude="GPS34.7472N"/>';
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const soi = Buffer.from([0xff, 0xd8]);
  const photos = [
    Buffer.concat([
      soi,
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
      segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
      segment(0xed, Buffer.from('Photoshop 3.0\0 8BIM GPS34.7472N')),
      jpeg().subarray(2),
      Buffer.from('GPS34.7472N'),
    ]),
    Buffer.concat([
      plainPng().subarray(0, -12),
      pngChunk('eXIf', tiff),
      pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
      pngChunk('IEND', ''),
    ]),
    riff(extended(0x0c), VP8L, webpChunk('EXIF', tiff), webpChunk('XMP ', xmp)),
  ];
  for (const [n, bytes] of photos.entries()) {
    assert.ok(bytes.includes('GPS34.7472N'));
    const photo = preparePhoto(bytes);
    assert.ok(typeof photo !== 'string', `${n} ${String(photo)}`);
    assert.ok(!photo.bytes.includes('34.7472'), photo.mediaType);
  }
});

test('a small file that unpacks to more than a phone can hold is refused', () => {
  const head = Buffer.from([0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50, 8, 0, 0, 0, 0]);
  const bomb = Buffer.concat([
    PNG_HEAD,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    pngChunk('IEND', ''),
  ]);
  assert.ok(bomb.length < 2000);
  assert.equal(preparePhoto(bomb), 'too-large');
});

test('hostile names lead nowhere, and what a file is, its bytes say', async t => {
  const folder = await temporaryFolder(t);
  const photos = join(folder, 'photos');
  await mkdir(photos);
  await writeFile(join(folder, 'outside.png'), plainPng());
  await symlink(join(folder, 'outside.png'), join(photos, 'link.png'));
  await writeFile(
    join(photos, 'script.jpg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  );
  await writeFile(join(photos, 'CON.png'), plainPng());
  await writeFile(join(photos, '__proto__.png'), plainPng());
  const cells = ['../outside.png', '..\\outside.png', 'link.png', 'script.jpg', 'constructor'];
  const files = await lookAtPhotos(photos);
  const rows = cells.map((cell, n) => row(`P-${n}`, '示例甲', cell));
  rows.push(row('P-8', '示例乙', 'C:\\CON.png'), row('P-9', '示例丙', '__proto__.png'));
  const result = await read(rows, files);
  assert.deepEqual(
    result.photos?.map(({ name }) => name.replace(/[0-9a-f]{8}/, '#')),
    ['P-8-#.png', 'P-9-#.png'],
  );
  const said = findings(result).map(one => one.split(' ')[1]);
  assert.equal(said.filter(code => code === 'photo-missing').length, 4);
  assert.ok(said.includes('photo-no-picture'));
});

test('ten thousand files and as many rows take seconds', () => {
  const files = Array.from({ length: 10_000 }, (_, n) => file(`示例 ${n}.JPG`));
  const found = new PhotoFiles(files);
  const start = performance.now();
  for (let n = 0; n < 10_000; n += 1) assert.equal(found.find(`示例${n}.jpeg`), files[n]);
  // A look through all of them for each row took minutes.
  assert.ok(performance.now() - start < 10_000);
  assert.equal(found.unused().length, 0);
});
