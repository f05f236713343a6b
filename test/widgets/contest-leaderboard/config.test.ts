import { expect } from '@open-wc/testing';
import { readSettings } from '../../../src/widgets/contest-leaderboard/config.ts';

/** The tag with JSON inside, and what the console was told about it. */
function read(json: string, attributes: Record<string, unknown> = {}) {
  const host = document.createElement('div');
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json;
  host.append(script);
  const told: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => told.push(line);
  try {
    return { settings: readSettings(host, attributes, undefined), told };
  } finally {
    console.warn = warn;
  }
}

describe('settings of a leaderboard', () => {
  it('has defaults', () => {
    const { settings, told } = read('{}');
    expect({ ...settings }).to.deep.equal({ view: 'rows', live: true, screen: false });
    expect(told).to.deep.equal([]);
  });

  it('takes the attributes before the JSON inside the tag', () => {
    const { settings } = read('{"contest": "a", "event": "b"}', { contest: 'c', event: undefined });
    expect(settings.contest).to.equal('c');
    expect(settings.event).to.equal('b');
  });

  it('leaves out what is wrong and says where', () => {
    const { settings, told } = read('{"view": "chart", "pageSize": 2, "contest": "a"}');
    expect(settings.view).to.equal('rows');
    expect(settings.pageSize).to.equal(undefined);
    expect(settings.contest).to.equal('a');
    expect(told).to.have.length(2);
    expect(told.join()).to.contain('/view').and.to.contain('/pageSize');
  });
});
