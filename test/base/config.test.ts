import { expect } from '@open-wc/testing';
import { jsonChild, mergeConfig, type ConfigIssue } from '../../src/base/config.ts';

const noIssues = () => [];

describe('mergeConfig', () => {
  it('lets the strongest source that names a member win', () => {
    const merged = mergeConfig(
      [
        { name: 'attributes', value: { zoom: 12 } },
        { name: 'page', value: { zoom: 10, view: 'map' } },
        { name: 'site', value: undefined },
        { name: 'defaults', value: { zoom: 1, view: 'list', size: 20 } },
      ],
      noIssues,
      () => {},
    );
    expect(merged).to.deep.equal({ zoom: 12, view: 'map', size: 20 });
  });

  it('leaves a wrong member to the next source and tells where it is', () => {
    const told: [string, ConfigIssue][] = [];
    const check = (value: unknown) =>
      typeof (value as { zoom: unknown }).zoom === 'string'
        ? [{ pointer: '/zoom', detail: 'must be a number' }]
        : [];
    const merged = mergeConfig(
      [
        { name: 'page', value: { zoom: 'big' } },
        { name: 'defaults', value: { zoom: 4 } },
      ],
      check,
      (source, issue) => told.push([source, issue]),
    );
    expect(merged).to.deep.equal({ zoom: 4 });
    expect(told).to.deep.equal([['page', { pointer: '/zoom', detail: 'must be a number' }]]);
  });

  it('finds the member of a pointer deep inside it, escapes included', () => {
    const merged = mergeConfig(
      [{ name: 'page', value: { 'a/b': { c: 1 }, d: 2 } }],
      () => [{ pointer: '/a~1b/c', detail: 'wrong' }],
      () => {},
    );
    expect(merged).to.deep.equal({ d: 2 });
  });
});

describe('mergeConfig on a page that adds to every object', () => {
  it('takes settings alone, whatever they are called', () => {
    const everywhere = Object.prototype as Record<string, unknown>;
    everywhere.zoom = 'the page’s';
    try {
      const page: Record<string, unknown> = { zoom: 3, constructor: 'x' };
      const merged = mergeConfig<typeof page>([{ name: 'page', value: page }], noIssues, () => {});
      expect([merged.zoom, merged.constructor]).to.deep.equal([3, 'x']);
      expect(mergeConfig<typeof page>([], noIssues, () => {}).zoom).to.equal(undefined);
    } finally {
      delete everywhere.zoom;
    }
  });
});

describe('jsonChild', () => {
  const host = (json: string) => {
    const element = document.createElement('div');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json;
    element.append(document.createElement('p'), script);
    return element;
  };

  it('reads an object, and ignores other children', () => {
    expect(jsonChild(host('{"zoom": 3}'))).to.deep.equal({ value: { zoom: 3 } });
    expect(jsonChild(document.createElement('div'))).to.deep.equal({});
  });

  it('says what is wrong with anything else', () => {
    expect(jsonChild(host('[1]')).issue?.detail).to.equal('must be a JSON object');
    expect(jsonChild(host('{zoom}')).issue?.detail).to.match(/^is not JSON/);
  });
});
