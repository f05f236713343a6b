import type { Validate } from '../../../src/data/generated/validators/validate.d.ts';
import { bilingual } from '../user-error.ts';
import type { DocumentKind, ReadDocument } from './document.ts';
import { Findings, type Reported } from './finding.ts';
import { echoOf } from './echoes.ts';
import { placeFindings } from './places.ts';
import { DOCUMENT_RULES, WHOLE_RULES } from './rules/index.ts';
import { firstPaintBytes } from './rules/weight.ts';
import { validatorOf, widgetSchemas } from './schema-book.ts';
import { SiteReader, type ReadLimits } from './site-reader.ts';
import type { Source } from './source/source.ts';
import { subjectOf } from './subject.ts';
import type { Whole } from './whole.ts';

export interface CheckOptions {
  /** Details, people and contests looked at of each sort; every list and shard is. */
  sample?: number;
  /** Another copy of the site to compare with. */
  against?: Source;
  now?: Date;
  /** Documents, pictures and pages asked for at most. */
  documents?: number;
  /** Milliseconds after which nothing new is asked for. */
  milliseconds?: number;
}

export interface CheckReport {
  /** Whether there is no error. */
  ok: boolean;
  counts: Readonly<Record<'error' | 'warning' | 'note', number>>;
  read: {
    documents: number;
    stations: number;
    /** Details, people and contests: how many there are, how many were read. */
    sampled: Readonly<Record<string, { of: number; read: number }>>;
    /** Bytes as they travel before anything shows. */
    firstPaint: number;
    milliseconds: number;
  };
  findings: readonly Reported[];
}

const LIMITS: ReadLimits = { sample: 200, documents: 10_000, milliseconds: 10 * 60_000 };

/** Kinds of document, each with a schema and a validator of its name. */
const KINDS: readonly DocumentKind[] = [
  'site',
  'station-collection',
  'shard-index',
  'station-detail',
  'regions',
  'live-status',
  'columns',
  'names',
  'calendar',
  'people',
  'people-columns',
  'person',
  'contests',
  'contest',
  'standings',
  'standings-columns',
  'books',
  'trails',
  'trail',
  'form',
];

/** Reads a site and judges it. Never writes, and never throws on what a document holds. */
export async function checkSite(source: Source, options: CheckOptions = {}): Promise<CheckReport> {
  const began = Date.now();
  const { now = new Date(), against, ...limits } = options;
  const findings = new Findings();
  const validators = await allValidators();
  const reader: SiteReader = new SiteReader(
    source,
    now,
    { ...LIMITS, ...limits },
    {
      judge: document => {
        const context = { now, site: reader.whole.site, validators };
        for (const { of, judge } of DOCUMENT_RULES) {
          if (of !== 'every' && !of.includes(document.kind)) continue;
          for (const finding of judge(document, context)) {
            const subject = subjectOf(document, finding.pointer);
            findings.add(subject === undefined ? finding : { ...finding, subject });
          }
        }
      },
      tell: finding => findings.add(finding),
    },
  );
  await reader.read();
  const { whole } = reader;
  if (against) whole.other = await readCopy(against, now, { ...LIMITS, ...limits });
  for (const rule of WHOLE_RULES) findings.addAll(rule(whole));
  findings.drop(echoOf(findings.list(), whole));
  tellUnread(findings, reader);
  const { counts } = findings;
  return {
    ok: counts.error === 0,
    counts,
    read: {
      documents: whole.documents.length,
      stations: new Set(whole.stations.map(({ id }) => id)).size,
      sampled: whole.sampled,
      firstPaint: firstPaintBytes(whole.documents),
      milliseconds: Date.now() - began,
    },
    findings: await placeFindings(inOrder(findings.list()), whole, source),
  };
}

/** By document, the site document first, the graver ones before. */
function inOrder(findings: readonly Reported[]): Reported[] {
  const severities = ['error', 'warning', 'note'];
  const rank = ({ severity }: Reported): number => severities.indexOf(severity);
  return [...findings].sort((one, other) => {
    if (one.document !== other.document) return one.document < other.document ? -1 : 1;
    return rank(one) - rank(other);
  });
}

/** What another copy holds; its faults are not the question here. */
async function readCopy(source: Source, now: Date, limits: ReadLimits): Promise<Whole> {
  const nothing = (_: ReadDocument | object): void => undefined;
  const reader = new SiteReader(source, now, limits, { judge: nothing, tell: nothing });
  await reader.read();
  return reader.whole;
}

async function allValidators(): Promise<ReadonlyMap<string, Validate<unknown>>> {
  const names = [...KINDS, 'station-feature', 'reading', ...widgetSchemas()];
  return new Map(
    await Promise.all(names.map(async name => [name, await validatorOf(name)] as const)),
  );
}

/** What was not read is said: no silence that looks like a clean bill. */
function tellUnread(findings: Findings, { whole, unread }: SiteReader): void {
  const zh: string[] = [];
  const en: string[] = [];
  for (const [sort, { of, read }] of Object.entries(whole.sampled)) {
    if (read === of) continue;
    zh.push(`${SORTS[sort]?.zh ?? sort} ${of} 份，抽查 ${read} 份（全部检查用 --all）`);
    en.push(`${read} of ${of} ${SORTS[sort]?.en ?? sort} were read (--all reads them all)`);
  }
  if (unread > 0) {
    zh.push(`文档太多或时间太长，还有 ${unread} 份没有读`);
    en.push(`${unread} documents were left for want of time or because there are so many`);
  }
  if (whole.notAsked > 0) {
    zh.push(`${whole.notAsked} 个文件夹以外的网址没有访问（要访问用 --links）`);
    en.push(
      `${whole.notAsked} addresses outside of the folder were not called (--links calls them)`,
    );
  }
  const [site] = whole.of('site');
  if (zh.length === 0 || !site) return;
  const message = bilingual(`${zh.join('；')}。`, `${en.join('; ')}.`);
  findings.add({ code: 'not-all-read', document: site.name, pointer: '', message });
}

const SORTS: Readonly<Record<string, { zh: string; en: string }>> = {
  'station-detail': bilingual('站点详情', 'station details'),
  person: bilingual('人物', 'people'),
  contest: bilingual('竞赛', 'contests'),
};
