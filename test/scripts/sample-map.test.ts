// The sample stations out of the ordinary and the union next door: what demo pages, stories and guides show.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleMapPlaces, sampleReports } from '../../scripts/lib/sample-map-places.mjs';
import { neighbourDocument } from '../../scripts/lib/sample-neighbour.mjs';
import type { StationCollection } from '../../src/data/generated/types.ts';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { validateStationCollection } from '../../src/data/generated/validators/station-collection.js';
import { validateStationDetail } from '../../src/data/generated/validators/station-detail.js';
import { validateStatusReport } from '../../src/data/generated/validators/status-report.js';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { isSamePlace } from '../../src/rules/same-place.ts';

const NOW = Date.UTC(2026, 10, 22, 4);
const { stations, regions } = sampleMapPlaces(NOW);
const detailOf = (id: string) =>
  stations.find(({ feature }) => feature.id === id)!.detail.properties;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('sample stations out of the ordinary', () => {
  it('keep to the schema, say that they are samples, and lie in divisions with a name', () => {
    const codes = new Set(regions.map(({ code }) => code));
    for (const { feature, detail } of stations) {
      assert.ok(validateStationDetail(plain(detail)), JSON.stringify(validateStationDetail.errors));
      assert.match(feature.properties.name, /示例|ئۈلگە/);
      assert.ok(codes.has(feature.properties.region!), feature.id);
    }
  });

  it('have hours that are understood, of stations, services and stops', () => {
    for (const { detail } of stations) {
      const { hours, services = [], timetable = [] } = detail.properties;
      const written = [
        hours,
        ...services.map(one => one.hours),
        ...timetable.map(one => one.hours),
      ];
      for (const text of written) {
        if (text !== undefined) assert.ok(parseHours(text).ok, text);
      }
    }
  });

  it('are one that travels, one for a season that is on, one to come, one held to a standard', () => {
    assert.ok(detailOf('x-mobile').timetable!.every(stop => stop.at));
    const { validFrom, validThrough } = detailOf('x-season');
    assert.ok(validFrom! < '2026-11-22' && '2026-11-22' < validThrough!);
    assert.equal(detailOf('x-planned').status, 'planned');
    assert.deepEqual(
      new Set(detailOf('x-standard').standard!.map(({ met }) => met)),
      new Set([true, false, undefined]),
    );
  });

  it('report as the API takes it, each of a station that is there', () => {
    const report = sampleReports();
    assert.ok(validateStatusReport(plain(report)), JSON.stringify(validateStatusReport.errors));
    for (const { id } of report.items) assert.ok(detailOf(id), id);
  });
});

describe('the union next door', () => {
  const at = (path: string) => neighbourDocument(`/neighbour/${path}`, NOW);
  const list = at('v1/stations/index.json') as StationCollection;

  it('has a site document, a list and each station, and nothing else', () => {
    assert.ok(validateSite(plain(at('.well-known/union-widgets.json'))));
    assert.ok(
      validateStationCollection(plain(list)),
      JSON.stringify(validateStationCollection.errors),
    );
    for (const { id } of list.features)
      assert.ok(validateStationDetail(plain(at(`v1/stations/${id}.json`))), id);
    assert.equal(at('v1/stations/n-99.json'), undefined);
    assert.equal(neighbourDocument('/index.html', NOW), undefined);
  });

  it('lists one place that the first union has too', () => {
    const places = (source: number, features: StationCollection['features']) =>
      features.map(({ geometry, properties }) => {
        const [lon, lat] = geometry.coordinates as [number, number];
        return { at: [lon, lat] as const, name: properties.name, source };
      });
    const ours = places(
      0,
      stations.map(({ feature }) => feature),
    );
    const both = places(1, list.features).filter(one => ours.some(own => isSamePlace(own, one)));
    assert.deepEqual(
      both.map(({ name }) => name),
      ['工会北京路户外劳动者驿站（示例）'],
    );
  });
});
