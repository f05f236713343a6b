// The life of a server under strace: a form is added, people apply, some with a picture, some withdraw;
// it is stopped, started again, and killed. Its steps, and what it answered, as the trace has them.
import { mkdirSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../scripts/lib/random.mjs';
import { connections, planted, prepareData, startServer } from './api.mjs';
import { application } from './applicants.mjs';
import { keptPicture, pictureOf } from './pictures.mjs';
import { readTrace, straceTo } from './trace.mjs';

const PATH = 'v1/applications';
const AT = '2026-11-01T08:00:00+08:00';
const WRITERS = 4;
/** Every so manieth applicant sends a picture, and withdraws. */
const WITH_PICTURE = 3;
const WITHDRAWS = 11;

/**
 * @param {{folder: string, env: object, form: object, people: number, seed: number, plant?: string}} how
 * @returns {Promise<{steps: object[], people: Map<string, {n: number, picture?: Buffer}>,
 *   folder: string}>} `people`: by the id they were told
 */
export async function live({ folder, env, form, people, seed, plant }) {
  mkdirSync(env.DATA_DIR, { recursive: true });
  const data = realpathSync(env.DATA_DIR);
  const steps = [];
  const traced = async (name, work) => {
    const file = join(folder, `${name}.trace`);
    await work(straceTo(file));
    for await (const step of readTrace(file, data)) steps.push(step);
  };
  await traced('prepare', under => prepareData(env, { under }));
  steps.push({ do: 'added' });
  const told = new Map();
  const half = Math.ceil(people / 2);
  for (const [name, from, to, end] of [
    ['first', 0, half, 'stop'],
    ['second', half, people, 'kill'],
  ]) {
    await traced(name, async under => {
      const server = await startServer({ ...env, ...planted(plant) }, { under });
      // Who reads what an unsynced adapter has promised does not find it: they only apply.
      const only = plant === 'unsynced';
      await load(server.origin, { form, seed, from, to, told, only });
      await server[end]();
    });
  }
  return { steps: steps.map(noticeAnswer), people: told, folder: data };
}

/** The files as they are, by path; without the index of the log, which is memory. */
export function filesNow(folder) {
  const names = readdirSync(folder).filter(name => !name.endsWith('-shm'));
  return new Map(names.map(name => [join(folder, name), readFileSync(join(folder, name))]));
}

async function load(origin, { from, to, ...how }) {
  const { post, close } = connections(origin, WRITERS);
  let next = from;
  const work = async () => {
    while (next < to) await apply(post, { ...how, n: next++ });
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
  close();
}

async function apply(post, { form, seed, n, told, only }) {
  const body = application(form, n, AT);
  const person = { n };
  if (n % WITH_PICTURE === 0 && !only) {
    const bytes = pictureOf(n, 2000 + Math.floor(randomFrom(seed + n)() * 60_000));
    const type = { 'content-type': 'image/jpeg' };
    const { id } = JSON.parse(expect(await post('v1/uploads', `picture-${n}`, bytes, type), 201));
    body.answers.photo = [id];
    person.picture = keptPicture(bytes);
  }
  person.body = body;
  const { id, secret } = JSON.parse(expect(await post(PATH, keyOf(n), body), 201));
  told.set(id, person);
  if (n % WITHDRAWS !== 5 || only) return;
  const who = { authorization: `Bearer ${secret}` };
  expect(await post(`${PATH}/${id}/withdraw`, keyOf(n), Buffer.alloc(0), who), 200);
}

/** The idempotency key of an applicant. */
export const keyOf = n => `power-cut-${n}`;

function expect(answer, status) {
  if (answer?.status === status) return answer.text;
  throw new Error(`${answer?.status ?? 'no answer'} ${answer?.text ?? ''}`);
}

/** What of an answer on its way out is a promise. */
function noticeAnswer(step) {
  if (step.do !== 'sent') return step;
  const text = step.data.toString('latin1');
  const id = /"id":"(a-[^"]+)"/.exec(text)?.[1];
  if (id && text.startsWith('HTTP/1.1 201 ')) return { do: 'acknowledged', id };
  if (id && /"state":"withdrawn"/.test(text)) return { do: 'withdrawn', id };
  return { do: 'said' };
}
