// Applicants whose every answer is a marker, and then a search for the markers where they must not
// be: node test/durability/canary.mjs [--applicants 1000]
// Posted as a script does it and as the page without scripts does, well and with mistakes; looked up,
// opened and decided on at the desk; some with a picture that carries markers. Then: logs (debug),
// addresses (poll, Location, links, forms' actions), a backup, the data folder, the pictures as the
// desk shows them; plain, UTF-16, percent-encoded, escaped, hexadecimal and base64. One hit, and it
// fails. The control: the same search finds every marker in what was posted and in each of these
// forms, and none among the markers of as many who never applied.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/install.mjs';
import { prepareData, run, startServer } from './api.mjs';
import { applicant, application, readForm } from './applicants.mjs';
import { countHits, dresses, filesOf, rareName } from './markers.mjs';
import { signIn } from './officer.mjs';
import { openPlace } from './place.mjs';

prepare();
// Written in TypeScript, which older Nodes do not read.
const { picture } = await import('../../server/test/uploads/images.ts');
const { values } = parseArgs({ options: { applicants: { type: 'string', default: '1000' } } });
const count = Number(values.applicants);
/** As many files as one address may send in ten minutes. */
const PICTURES = Math.min(count, 25);
const AT_ONCE = 8;
/** Numbers of people who never apply begin here. */
const STRANGERS = 5_000_000;
const AT = '2026-11-01T08:00:00+08:00';

const place = await openPlace({ name: 'canary' });
const env = { ...place.env, LOG_LEVEL: 'debug' };
const form = readForm('join');

/** Bodies as they were sent, addresses as they came back, pictures as the desk shows them. */
const posted = [];
const addresses = [];
const pictures = [];
const receipts = [];
await prepareData(env);
const server = await startServer(env);
let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < count) await apply(next++);
  }),
);
const officer = await signIn(server.origin, env);
const stride = Math.max(1, Math.floor(count / 50));
for (let n = 0; n < count; n += n < PICTURES ? 1 : stride) await decide(n);
await server.kill();
await run(['backup', join(place.folder, 'union.backup.gz')], { ...env, LOG_LEVEL: 'warn' });

const inPictures = Array.from({ length: PICTURES }, (_, n) => cameraOf(n));
const all = [...markersOf(0), ...inPictures];
const places = [
  { name: 'what was posted (control)', buffers: posted, expected: all.length },
  ...controls(),
  { name: 'logs', buffers: [Buffer.from(server.log())] },
  { name: 'addresses', buffers: [Buffer.from([...addresses, ...officer.addresses].join('\n'))] },
  { name: 'backup', buffers: filesOf(join(place.folder, 'union.backup.gz')) },
  { name: 'data folder', buffers: filesOf(env.DATA_DIR) },
  { name: 'pictures at the desk', buffers: pictures },
];
let faults = 0;
for (const { name, buffers, expected = 0 } of places) {
  const bytes = buffers.reduce((sum, { length }) => sum + length, 0);
  const hits = countHits(buffers, all);
  const isWrong = hits !== expected || bytes === 0;
  if (isWrong) faults += 1;
  console.log(`${isWrong ? '✖' : '✔'} ${name}: ${hits} of ${all.length} markers in ${bytes} bytes`);
}
process.exit(faults > 0 ? 1 : 0);

/** What as many people say, from number `first` on. */
function markersOf(first) {
  return Array.from({ length: count }, (_, n) => {
    const { mobile, idNumber } = applicant(first + n);
    return [rareName(first + n), mobile, idNumber];
  }).flat();
}

/** That the search finds what is there, whatever it looks like, and nothing else. */
function controls() {
  const worn = dresses(all.join('\n'));
  const strangers = dresses(markersOf(STRANGERS).join('\n'));
  return [
    ...Array.from(worn, ([dress, bytes]) => ({
      name: `${dress} (control)`,
      buffers: [bytes],
      expected: all.length,
    })),
    { name: 'strangers in every form (control)', buffers: [...strangers.values()] },
  ];
}

/** All that one person may send, by the two doors there are. */
async function apply(n) {
  const body = application(form, n, AT);
  body.answers.name = rareName(n);
  if (n < PICTURES) body.answers.photo = [await upload(n)];
  const wrong = { ...body, answers: { ...body.answers, idNumber: `${body.answers.idNumber}9` } };
  await post(`canary-${n}-wrong`, wrong, 422);
  const answer = JSON.parse(await post(`canary-${n}`, body, 201));
  addresses.push(String(answer.poll));
  receipts[n] = answer;
  const headers = { authorization: `Bearer ${answer.secret}` };
  const status = await fetch(`${server.origin}/v1/applications/${answer.id}`, { headers });
  if (status.status !== 200) throw new Error(`status of ${n}: ${status.status}`);
  addresses.push(await status.text());
  await postPage(n, body);
}

async function post(key, body, expected) {
  const text = JSON.stringify(body);
  posted.push(Buffer.from(text));
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const answer = await fetch(`${server.origin}/v1/applications`, {
    method: 'POST',
    headers,
    body: text,
  });
  const said = await answer.text();
  if (answer.status !== expected) throw new Error(`${key}: ${answer.status} ${said}`);
  return said;
}

/** As the page without scripts sends it: first with a mistake, then well. */
async function postPage(n, { answers, consents }) {
  const page = `${server.origin}/embed/join-form?form=join`;
  const html = await (await fetch(page)).text();
  const key = /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const fields = new URLSearchParams({ ...answers, _key: key, _form: 'join', _version: form.v });
  fields.delete('photo');
  for (const { id, version } of consents) fields.set(`consent.${id}`, version);
  for (const mistake of [true, false]) {
    fields.set('mobile', mistake ? `${answers.mobile}1` : answers.mobile);
    const answer = await fetch(`${server.origin}/v1/applications`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      body: String(fields),
    });
    const expected = mistake ? 422 : 303;
    if (answer.status !== expected) throw new Error(`page ${n}: ${answer.status}`);
    addresses.push(answer.headers.get('location') ?? '', ...linksIn(await answer.text()));
  }
}

/** What a camera writes into its pictures: who owns it. */
function cameraOf(n) {
  return `相机${rareName(n)}`;
}

/** Sends a picture with words of the camera before, and behind, the picture itself; its id. */
async function upload(n) {
  const words = Buffer.from(cameraOf(n));
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), words])),
    segment(0xfe, words),
    picture(),
    Buffer.from([0xff, 0xd9]),
    words,
  ]);
  posted.push(bytes);
  const answer = await fetch(`${server.origin}/v1/uploads`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': `canary-file-${n}` },
    body: bytes,
  });
  const said = await answer.text();
  if (answer.status !== 201) throw new Error(`upload of ${n}: ${answer.status} ${said}`);
  return JSON.parse(said).id;
}

/** At the desk: found by the number, opened, shown whole, its picture seen, a reason written. */
async function decide(n) {
  const { id } = receipts[n];
  const home = await officer.read('');
  addresses.push(...linksIn(home));
  const found = await officer.send('search', { number: applicant(n).mobile }, home);
  addresses.push(...linksIn(found));
  const page = await officer.read(`applications/${id}`);
  const whole = await officer.send(`applications/${id}/show`, {}, page);
  if (!whole.includes(applicant(n).idNumber)) throw new Error(`the desk does not show ${n}`);
  addresses.push(...linksIn(page), ...linksIn(whole));
  const file = /uploads\/([\w-]+)/.exec(whole)?.[1];
  if (file) pictures.push(await officer.file(`applications/${id}/uploads/${file}`));
  else if (n < PICTURES) throw new Error(`the desk shows no picture of ${n}`);
  const words = { note: `请${rareName(n)}补交`, memo: `已电话联系${rareName(n)}` };
  await officer.send(
    `applications/${id}/state`,
    { from: 'received', to: 'asked', ...words },
    whole,
  );
}

/** A segment of a JPEG: its marker, its length, what it holds. */
function segment(marker, payload) {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

function linksIn(html) {
  return Array.from(html.matchAll(/(?:href|action|src)="([^"]*)"/g), ([, link]) => link);
}
