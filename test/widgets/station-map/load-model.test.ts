import { expect } from '@open-wc/testing';
import { loadSite } from '../../../src/data/site.ts';
import {
  loadModel,
  type LoadOptions,
  type StationSource,
} from '../../../src/widgets/station-map/load-model.ts';
import { FakeClient, Failure, Held, OldCopy } from './fake-client.ts';
import { collection, entry, INDEX_URL, ROOT, site, station } from './samples.ts';

const SITE_URL = `${ROOT}.well-known/union-widgets.json`;
const siteDocument = site().document;
const two = collection([station('a'), station('b', { kinds: ['rider'] })]);

function load(client: FakeClient, source: StationSource, options: Partial<LoadOptions> = {}) {
  return loadModel(source, {
    client,
    changed: () => undefined,
    onSite: () => source,
    signal: new AbortController().signal,
    ...options,
  });
}

async function loaded(client: FakeClient, source: StationSource, options?: Partial<LoadOptions>) {
  const result = await load(client, source, options);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.title}`);
  const ids = result.data.table.features.map(({ id }) => id).join('');
  return { model: result.data, stale: result.stale, ids };
}

describe('loadModel', () => {
  it('follows the site document to its stations', async () => {
    const client = new FakeClient({ [SITE_URL]: siteDocument, [INDEX_URL]: two });
    const { model, ids } = await loaded(client, { site: SITE_URL });
    expect(ids).to.equal('ab');
    expect(client.asked).to.deep.equal([SITE_URL, INDEX_URL]);
    expect(model.site?.document.site.name).to.equal('示例总工会');
  });

  it('goes by what the widget wants once the site is known', async () => {
    const mine = `${ROOT}v1/other.json`;
    const client = new FakeClient({ [SITE_URL]: siteDocument, [mine]: two });
    const told: string[] = [];
    const onSite: LoadOptions['onSite'] = ({ url }) => {
      told.push(url);
      return { src: mine, kinds: ['rider'] };
    };
    const { ids } = await loaded(client, { site: SITE_URL }, { onSite });
    expect(ids).to.equal('b');
    expect(told).to.deep.equal([SITE_URL]);
  });

  it('takes a document’s own address without a site, relative to the page', async () => {
    const client = new FakeClient({ [new URL('stations.json', document.baseURI).href]: two });
    expect((await loaded(client, { src: 'stations.json' })).ids).to.equal('ab');
    const result = await load(client, { src: 'http://[' });
    expect(result).to.have.nested.property('problem.code', 'blocked');
  });

  it('takes the document itself, and then loads nothing', async () => {
    const client = new FakeClient();
    const { ids } = await loaded(client, { data: two, kinds: ['rest'] });
    expect(ids).to.equal('a');
    expect(client.asked).to.deep.equal([]);
  });

  it('resolves the shards of a given index against the site', async () => {
    const shard = entry('s1', 3000);
    const index = {
      total: 3000,
      kinds: { rest: 3000 },
      shards: [{ ...shard, href: 'v1/stations/s/s1.json' }],
    };
    const client = new FakeClient({ [SITE_URL]: siteDocument });
    const { model } = await loaded(client, { site: SITE_URL, data: index });
    expect(model.pending.map(({ href }) => href)).to.deep.equal([shard.href]);
  });

  it('says that a document given by the page is none', async () => {
    const result = await load(new FakeClient(), { data: { stations: [] } });
    expect(result).to.have.nested.property('problem.code', 'invalid');
  });

  it('says that there is nothing to load', async () => {
    expect(await load(new FakeClient(), {})).to.have.nested.property('problem.code', 'no-source');
    const bare = { ...siteDocument, collections: {} };
    const client = new FakeClient({ [SITE_URL]: bare });
    const result = await load(client, { site: SITE_URL });
    expect(result).to.have.nested.property('problem.code', 'no-source');
  });

  it('gives the problem of the site, or of the stations', async () => {
    const noSite = await load(new FakeClient({ [SITE_URL]: new Failure() }), { site: SITE_URL });
    expect(noSite).to.have.nested.property('problem.status', 503);
    const client = new FakeClient({ [SITE_URL]: siteDocument, [INDEX_URL]: new Failure() });
    const noStations = await load(client, { site: SITE_URL });
    expect(noStations).to.have.nested.property('problem.status', 503);
  });

  it('does without a site that fails where it knows the stations', async () => {
    const client = new FakeClient({ [SITE_URL]: new Failure(), [INDEX_URL]: two });
    const { ids, model } = await loaded(client, { site: SITE_URL, src: INDEX_URL });
    expect(ids).to.equal('ab');
    expect(model.site).to.equal(undefined);
    const given = await loaded(client, { site: SITE_URL, data: two });
    expect(given.ids).to.equal('ab');
  });

  it('tells the age of the oldest copy it shows', async () => {
    const since = async (siteSince: number | undefined, stationsSince: number | undefined) => {
      const copy = (doc: unknown, at: number | undefined) => (at ? new OldCopy(doc, at) : doc);
      const client = new FakeClient({
        [SITE_URL]: copy(siteDocument, siteSince),
        [INDEX_URL]: copy(two, stationsSince),
      });
      return (await loaded(client, { site: SITE_URL })).stale?.since;
    };
    expect(await since(undefined, undefined)).to.equal(undefined);
    expect(await since(5, undefined)).to.equal(5);
    expect(await since(undefined, 7)).to.equal(7);
    expect(await since(5, 7)).to.equal(5);
    expect(await since(7, 5)).to.equal(5);
  });

  it('asks the server itself for a reload', async () => {
    const client = new FakeClient({ [SITE_URL]: siteDocument, [INDEX_URL]: two });
    await loadSite(client, SITE_URL);
    await loaded(client, { site: SITE_URL }, { fresh: true });
    expect(client.asked).to.deep.equal([SITE_URL, SITE_URL, INDEX_URL]);
    expect(client.options.slice(1).map(({ fresh }) => fresh)).to.deep.equal([true, true]);
  });

  it('rejects when it is called off', async () => {
    const end = new AbortController();
    const client = new FakeClient({ [SITE_URL]: new Held() });
    const loading = load(client, { site: SITE_URL }, { signal: end.signal });
    end.abort();
    const error = await loading.then(
      () => undefined,
      (reason: unknown) => reason as Error,
    );
    expect(error?.name).to.equal('AbortError');
  });
});
