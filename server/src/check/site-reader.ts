import { resolverFor, siteRoot } from '../../../src/data/urls.ts';
import type { Answer, DocumentKind, Named, ReadDocument, Reference } from './document.ts';
import type { Finding } from './finding.ts';
import { isRecord } from './pointer.ts';
import { readText } from './read-text.ts';
import { referencesOf } from './references.ts';
import {
  exampleFinding,
  failureFinding,
  foreignFinding,
  isExampleHost,
  loopFinding,
} from './reference-findings.ts';
import { judgePhoto } from './photo.ts';
import { Sample } from './sample.ts';
import type { Source } from './source/source.ts';
import { subjectOf } from './subject.ts';
import { travelBytes } from './travel.ts';
import { featuresOf, Whole } from './whole.ts';

export interface ReadLimits {
  /** Details, people and contests read of each sort; lists and shards are all read. */
  sample: number;
  /** Documents in all. */
  documents: number;
  /** Milliseconds after which nothing new is asked for. */
  milliseconds: number;
}

/** At once; more would be rude to a small host. */
const AT_ONCE = 4;

/** One thing to ask for, and where it was named. */
interface Job {
  url: string;
  reference: Reference;
  named: Named;
}

/** Reads a site document and all it leads to, handing on each document and what reading it showed. */
export class SiteReader {
  readonly whole: Whole;
  readonly #source: Source;
  readonly #limits: ReadLimits;
  readonly #judge: (document: ReadDocument) => void;
  readonly #tell: (finding: Finding) => void;
  readonly #jobs: Job[] = [];
  readonly #seen = new Set<string>();
  readonly #samples = new Map<string, Sample<Job>>();
  readonly #late: { reference: Reference; from: ReadDocument }[] = [];
  readonly #began = Date.now();
  #asked = 0;
  #root = '';
  /** Documents, pictures and pages named but not read for want of time or because there are so many. */
  unread = 0;

  constructor(
    source: Source,
    now: Date,
    limits: ReadLimits,
    hand: { judge: (document: ReadDocument) => void; tell: (finding: Finding) => void },
  ) {
    this.whole = new Whole(now);
    this.#source = source;
    this.#limits = limits;
    this.#judge = hand.judge;
    this.#tell = hand.tell;
  }

  async read(): Promise<void> {
    const { start } = this.#source;
    this.#root = new URL(start.includes('/.well-known/') ? '../' : './', start).href;
    this.#seen.add(start);
    const named = { document: this.nameOf(start), pointer: '' };
    await this.#take({ url: start, named, reference: { href: start, pointer: '', kind: 'site' } });
    await this.#work();
    // Now it is known how many there are of each sort.
    for (const [sort, sample] of this.#samples) {
      this.whole.sampled[sort] = { of: sample.given, read: sample.kept.length };
      this.#jobs.push(...sample.kept);
      await this.#work();
    }
    for (const { reference, from } of this.#late) this.#follow(reference, from);
    await this.#work();
    this.whole.settle();
  }

  /** Works until nothing is left; what one job finds may be more work. */
  async #work(): Promise<void> {
    const running = new Set<Promise<void>>();
    while (this.#jobs.length > 0 || running.size > 0) {
      while (this.#jobs.length > 0 && running.size < AT_ONCE) {
        const job = this.#jobs.shift() as Job;
        const promise: Promise<void> = this.#take(job).finally(() => running.delete(promise));
        running.add(promise);
      }
      await Promise.race(running);
    }
  }

  async #take(job: Job): Promise<void> {
    const { documents, milliseconds } = this.#limits;
    if (this.#asked >= documents || Date.now() - this.#began > milliseconds) {
      this.unread += 1;
      return;
    }
    this.#asked += 1;
    const { reference, named } = job;
    const { kind } = reference;
    if (kind === 'page' || kind === 'photo') {
      const answer = await this.#source.get(job.url, kind === 'page' ? 'page' : 'picture');
      if (answer.failure) this.#fail(job, answer);
      else if (kind === 'photo') {
        for (const finding of judgePhoto(named, reference.entry ?? {}, answer)) this.#tell(finding);
      }
      return;
    }
    const answer = await this.#source.get(job.url, 'document');
    if (answer.failure) return this.#fail(job, answer);
    await this.#open(job, answer);
  }

  async #open({ reference, named, url }: Job, answer: Answer): Promise<void> {
    const name = this.nameOf(url);
    const { value, findings, text } = readText(name, answer);
    findings.forEach(this.#tell);
    if (value === undefined || text === undefined) return;
    const size = answer.bytes?.length ?? 0;
    const { entry, collection, id } = reference;
    const document: ReadDocument = {
      kind: kindOf(reference.kind, value),
      name,
      url: answer.url,
      value,
      size,
      // What the site document names comes before anything shows.
      travels: await travelBytes(answer, reference.kind === 'site' || reference.anyHost === true),
      ...(answer.http && { http: answer.http }),
      ...(answer.file && { file: answer.file }),
      ...(reference.kind !== 'site' && { from: named }),
      ...(entry && { entry }),
      ...(collection !== undefined && { collection }),
      ...(id !== undefined && { id }),
    };
    if (document.kind === 'site') this.#findRoot(document);
    this.#judge(document);
    this.whole.add(document);
    for (const found of referencesOf(document, this.whole.now)) {
      if (found.late) this.#late.push({ reference: found, from: document });
      else this.#follow(found, document);
    }
    if (document.kind === 'station-collection') this.#sampleDetails(document);
  }

  #findRoot({ value, url }: ReadDocument): void {
    const api = isRecord(value) ? value['api'] : undefined;
    const base = isRecord(api) ? api['base'] : undefined;
    const root = typeof base === 'string' ? siteRoot(url, base) : undefined;
    if (root === undefined) return;
    this.#root = root;
    this.#source.rootIs(root);
  }

  /** A document's path below the site root; its address elsewhere. */
  nameOf(url: string): string {
    const { start } = this.#source;
    const home = new URL(start.includes('/.well-known/') ? '../' : './', start).href;
    const under = [this.#root, home].find(root => url.startsWith(root));
    return under === undefined ? url : decoded(url.slice(under.length));
  }

  #follow(reference: Reference, from: ReadDocument): void {
    const url = resolverFor(this.#root)(reference.href);
    if (url === undefined) return; // The schema has told.
    const named = namedIn(from, reference.pointer);
    const { origin, hostname } = new URL(url);
    const isOwn = [from.url, this.#root].some(one => new URL(one).origin === origin);
    if (!reference.anyHost && !isOwn) return this.#tell(foreignFinding(named, reference));
    if (reference.kind === 'page' && !isOwn && isExampleHost(hostname)) {
      return this.#tell(exampleFinding(named, reference));
    }
    if (this.#seen.has(url)) {
      if (reference.next) this.#tell(loopFinding(named, reference));
      return;
    }
    this.#seen.add(url);
    const job = { url, reference, named };
    const { kind: sort } = reference;
    if (sort === 'person' || sort === 'contest' || sort === 'trail') this.#keep(sort, job);
    else this.#jobs.push(job);
  }

  #sampleDetails(document: ReadDocument): void {
    for (const { feature, steps } of featuresOf(document.value)) {
      const { id } = feature;
      if (typeof id !== 'string') continue;
      const href = `v1/stations/${encodeURIComponent(id)}.json`;
      const pointer = `/${[...steps, 'id'].join('/')}`;
      const url = resolverFor(this.#root)(href);
      // A place in two collections has one detail.
      if (url === undefined || this.#seen.has(url)) continue;
      this.#seen.add(url);
      const reference = { href, pointer, kind: 'station-detail', entry: feature, id } as const;
      this.#keep('station-detail', { url, reference, named: namedIn(document, pointer) });
    }
  }

  #keep(sort: string, job: Job): void {
    const sample = this.#samples.get(sort) ?? new Sample<Job>(this.#limits.sample);
    this.#samples.set(sort, sample);
    sample.add(job);
  }

  #fail({ reference, named, url }: Job, answer: Answer): void {
    const { kind, entry = {} } = reference;
    if (answer.failure?.why === 'not-asked') this.whole.notAsked += 1;
    else if (answer.failure?.why === 'missing' && kind === 'station-detail') {
      this.whole.missingDetails.push(named);
    } else if (answer.failure?.why === 'missing' && kind === 'standings' && !('href' in entry)) {
      this.whole.withoutStandings.push({ named, entry });
    } else {
      const name = this.nameOf(url);
      const about = { name, elsewhere: name === url, now: this.whole.now };
      this.#tell(failureFinding(named, reference, answer, about));
    }
  }
}

function namedIn(document: ReadDocument, pointer: string): Named {
  const subject = subjectOf(document, pointer);
  return { document: document.name, pointer, ...(subject === undefined ? {} : { subject }) };
}

/** Lists of stations say themselves which of the two they are. */
function kindOf(kind: Reference['kind'], value: unknown): DocumentKind {
  const isIndex = isRecord(value) && Array.isArray(value['shards']);
  if (kind === 'stations' || kind === 'station-collection' || kind === 'shard-index') {
    return isIndex ? 'shard-index' : 'station-collection';
  }
  return kind as DocumentKind;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
