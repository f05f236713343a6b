import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StationDetail, StationFeature } from '../../../../src/data/generated/types.ts';
import { parseHours } from '../../../../src/rules/opening-hours.ts';
import { DATUMS } from '../../../../src/rules/vocabulary.ts';
import { hoursFromPhrase } from '../../import/hours-phrases.ts';
import { regionByCode } from '../../import/regions.ts';
import { joinRows } from '../../snapshot/row-bytes.ts';
import { ListRefused, RevisionMoved, type ReplaceResult } from '../../store/store.ts';
import { bilingual } from '../../user-error.ts';
import { memberChanges, readable } from './difference.ts';
import { hoursWords } from './hours-words.ts';
import { ifMatchOf, movedOn, queryOf } from './queries.ts';
import { staffOf } from './sign-in.ts';
import type { StaffContext } from './staff.ts';
import { plainProblem, StaffProblem } from './staff-problem.ts';
import { editStation, hoursTrouble } from './station-edit.ts';

/** Stations a search shows. */
const FOUND = 30;
const LONGEST_QUERY = 100;
const LONGEST_HOURS = 1000;
/** Times a write is tried when the site moved on but this station did not. */
const TRIES = 5;

type OfStation = { Params: { id: string } };

/** Finds one station and puts it right. */
export function addStationRoutes(api: FastifyInstance, context: StaffContext): void {
  const { store, siteId, live } = context;

  api.get('/stations', async request => {
    const q = (queryOf(request).get('q') ?? '').trim().slice(0, LONGEST_QUERY);
    if (q === '') return { matched: 0, items: [] };
    const { search, block } = live.current;
    const { rows, matched } = await search.find({ q, limit: FOUND });
    const found = JSON.parse(String(joinRows(block, search.table.rows, rows, ['[', ']'])));
    const items = (found as StationFeature[]).map(({ id, properties }) => {
      const { name, address, kinds, status } = properties;
      return { id, name, kinds, address, status };
    });
    return { matched, items };
  });

  api.get<OfStation>('/stations/:id', async (request, reply) => {
    const text = await detailOf(context, request.params.id);
    reply.header('etag', etagOf(text));
    return { station: JSON.parse(text) as StationDetail };
  });

  api.put<OfStation>('/stations/:id', async (request, reply) => {
    const crs = DATUMS.find(datum => datum === (queryOf(request).get('crs') ?? 'wgs84'));
    if (!crs) throw new StaffProblem(400, 'crs', UNKNOWN_DATUM);
    const by = staffOf(request).name;
    const { before, after } = await whileUnchanged(context, request, async (text, revision) => {
      const current = JSON.parse(text) as StationDetail;
      const edited = editStation(request.body, current, { crs });
      if (!edited.ok) {
        throw new StaffProblem(422, 'station', NOT_SAVED, { faults: edited.faults });
      }
      const { region } = edited.station.feature.properties;
      const moved = region === current.properties.region ? undefined : regionByCode(region ?? '');
      const regions = moved ? [{ code: moved.code, name: moved.fullName }] : [];
      const options = { by, expectRevision: revision, regions };
      await store.correctStation(siteId, edited.station, options);
      return { before: text, after: JSON.stringify(edited.station.detail) };
    });
    await context.refresh();
    request.log.info('station corrected');
    reply.header('etag', etagOf(after));
    return {
      station: JSON.parse(after) as StationDetail,
      changes: readable(memberChanges(before, after)),
    };
  });

  api.delete<OfStation>('/stations/:id', async request => {
    const { name: by, role } = staffOf(request);
    if (role !== 'admin') throw new StaffProblem(403, 'admin-only', ADMIN_ONLY);
    const { id } = request.params;
    const result = await whileUnchanged<ReplaceResult>(context, request, (_text, revision) =>
      store.removeStation(siteId, id, { by, expectRevision: revision }),
    );
    await context.refresh();
    request.log.info('station removed');
    return { result };
  });

  api.get('/hours', async request => {
    const text = (queryOf(request).get('text') ?? '').slice(0, LONGEST_HOURS);
    const read = hoursFromPhrase(text);
    if (!read.ok) return { ok: false, text: hoursTrouble(read.part) };
    const parsed = parseHours(read.hours);
    // What the phrase reader wrote, the hours reader can read.
    return parsed.ok
      ? { ok: true, hours: read.hours, text: hoursWords(parsed), remarks: read.remarks }
      : { ok: false, text: hoursTrouble(undefined) };
  });
}

/** The station's detail as stored. */
async function detailOf({ store, siteId }: StaffContext, id: string): Promise<string> {
  const row = await store.stationDetail(siteId, id);
  if (!row) throw new StaffProblem(404, 'no-station', NO_STATION);
  return row.detail;
}

/**
 * Runs `write` with the station as it is, provided it still is what If-Match says. When only the
 * rest of the site moved on meanwhile, tries again.
 */
async function whileUnchanged<T>(
  context: StaffContext,
  request: FastifyRequest<OfStation>,
  write: (detail: string, revision: number) => Promise<T>,
): Promise<T> {
  const seen = `"${ifMatchOf(request)}"`;
  for (let tries = 1; ; tries += 1) {
    const revision = (await context.store.site(context.siteId))?.revision ?? 0;
    const text = await detailOf(context, request.params.id);
    if (etagOf(text) !== seen) throw movedOn();
    try {
      return await write(text, revision);
    } catch (error) {
      if (error instanceof ListRefused) throw plainProblem(400);
      if (!(error instanceof RevisionMoved)) throw error;
      if (tries === TRIES) throw movedOn();
    }
  }
}

/** Strong validator of a detail document. */
function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

const NO_STATION = bilingual(
  '没有这个站点，可能已被移除。',
  'There is no such station; it may have been removed.',
);
const NOT_SAVED = bilingual(
  '没有保存：还有几处要改。',
  'Not saved: some things are to be put right.',
);
const ADMIN_ONLY = bilingual('只有管理员可以移除站点。', 'Only an admin can remove a station.');
const UNKNOWN_DATUM = bilingual(
  '坐标系应为 wgs84、gcj02 或 bd09。',
  'The datum is wgs84, gcj02 or bd09.',
);
