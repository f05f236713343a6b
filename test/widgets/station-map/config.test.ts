import { expect } from '@open-wc/testing';
import { readSettings } from '../../../src/widgets/station-map/config.ts';
import { DEFAULTS } from '../../../src/widgets/station-map/settings.ts';
import { ROOT, site } from './samples.ts';

function host(json?: string): HTMLElement {
  const element = document.createElement('div');
  if (json === undefined) return element;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json;
  element.append(script);
  return element;
}

const siteWith = (settings: Record<string, unknown>) =>
  site({ widgets: { 'station-map': settings } });

describe('readSettings', () => {
  const told: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    told.length = 0;
    console.warn = (line: string) => told.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('has defaults', () => {
    expect(readSettings(host(), {}, undefined)).to.deep.equal(DEFAULTS);
  });

  it('lets attributes win over the tag’s JSON, that over the site, that over the defaults', () => {
    const json = '{"view": "map", "pageSize": 30, "kinds": ["rider"]}';
    const mine = siteWith({
      view: 'list',
      pageSize: 50,
      kinds: ['rest'],
      region: '310000',
      facilities: ['wifi'],
    });
    expect(readSettings(host(json), { pageSize: 10 }, mine)).to.deep.equal({
      ...DEFAULTS,
      pageSize: 10,
      view: 'map',
      kinds: ['rider'],
      region: '310000',
      facilities: ['wifi'],
    });
    expect(readSettings(host(), {}, mine).pageSize).to.equal(50);
    expect(told).to.deep.equal([]);
  });

  it('takes an attribute that is not there for nothing said', () => {
    const attributes = { src: undefined, kinds: undefined, region: undefined, view: undefined };
    const settings = readSettings(host(), attributes, siteWith({ region: '330000' }));
    expect(settings).to.deep.equal({ ...DEFAULTS, region: '330000' });
    expect(told).to.deep.equal([]);
  });

  it('passes over a wrong member and tells where it is, in plain sight, once', () => {
    const json = '{"pageSize": 3, "view": "map", "openNow": "yes"}';
    for (let time = 0; time < 2; time += 1) {
      const settings = readSettings(host(json), {}, siteWith({ pageSize: 40 }));
      expect(settings).to.deep.equal({ ...DEFAULTS, view: 'map', pageSize: 40 });
    }
    expect(told).to.have.length(2);
    expect(told[0]).to.contain('union-station-map').and.to.contain('<script');
    expect(told.map(line => /(\/\w+):/.exec(line)?.[1])).to.have.members(['/pageSize', '/openNow']);
  });

  it('says which site document is at fault', () => {
    const settings = readSettings(host(), {}, siteWith({ view: 'globe', kinds: ['Rest Room'] }));
    expect(settings).to.deep.equal(DEFAULTS);
    const [view, kinds] = [
      told.find(l => l.includes('/view')),
      told.find(l => l.includes('/kinds')),
    ];
    expect(view).to.contain(`${ROOT}.well-known/union-widgets.json /widgets/station-map`);
    expect(kinds, 'the item itself').to.contain('/kinds/0:');
  });

  it('says what is wrong with JSON that is none, and goes on without', () => {
    const settings = readSettings(host('{pageSize: 5}'), { view: 'map' }, undefined);
    expect(settings).to.deep.equal({ ...DEFAULTS, view: 'map' });
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('is not JSON');
    readSettings(host('[1, 2]'), {}, undefined);
    expect(told[1]).to.contain('/: must be a JSON object');
  });

  it('knows the look and the site that every widget takes', () => {
    const mine = siteWith({ theme: 'dark', size: 'large' });
    const json = '{"theme": "contrast", "site": "https://zz.example/site.json"}';
    expect(readSettings(host(json), { theme: undefined }, mine)).to.deep.include({
      theme: 'contrast',
      size: 'large',
      site: 'https://zz.example/site.json',
    });
    expect(told).to.deep.equal([]);
  });

  it('passes over a look there is not, and tells', () => {
    const mine = siteWith({ size: 'large' });
    const settings = readSettings(host('{"theme": "neon", "site": 7}'), { size: 'huge' }, mine);
    expect(settings).to.deep.equal({ ...DEFAULTS, size: 'large' });
    const places = told.map(line => /\) (\S+):/.exec(line)?.[1]);
    expect(places).to.deep.equal(['/size', '/site', '/theme']);
  });

  it('takes null of a framework for nothing said', () => {
    const settings = readSettings(host(), { src: null, region: null, view: null }, undefined);
    expect(settings).to.deep.equal(DEFAULTS);
    expect(told).to.deep.equal([]);
  });

  it('leaves members it does not know alone', () => {
    readSettings(host('{"future": {"deep": 1}}'), {}, undefined);
    expect(told).to.deep.equal([]);
  });

  it('takes nothing that a page’s script hung on every object', () => {
    const every = Object.prototype as { src?: string };
    every.src = 'x.json';
    try {
      const settings = readSettings(host('{}'), {}, siteWith({ view: 'map' }));
      expect(Object.keys(settings)).to.have.members(Object.keys(DEFAULTS));
    } finally {
      delete every.src;
    }
  });

  it('reads a site’s reference under the site’s root, and a page’s as the page wrote it', () => {
    const mine = siteWith({ src: 'v1/stations/east.json' });
    expect(readSettings(host(), {}, mine).src).to.equal(`${ROOT}v1/stations/east.json`);
    const own = readSettings(host('{"src": "east.json"}'), {}, mine);
    expect(own.src).to.equal('east.json');
    expect(readSettings(host(), { src: 'west.json' }, mine).src).to.equal('west.json');
    expect(mine.document.widgets?.['station-map'], 'the document stays as it is').to.deep.equal({
      src: 'v1/stations/east.json',
    });
    expect(told).to.deep.equal([]);
    expect(readSettings(host(), {}, siteWith({ src: 'javascript:1' })).src).to.equal(undefined);
    expect(told[0]).to.contain('/src');
  });
});
