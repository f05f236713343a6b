// The demo pages are what a webmaster copies: one snippet, links that lead somewhere, one list.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { neighbourDocument } from '../../scripts/lib/sample-neighbour.mjs';
import { sampleTrail, sampleTrailStations } from '../../scripts/lib/sample-trail.mjs';
import { SAMPLE_DOOR, sampleReading } from '../../scripts/lib/sample-reading.mjs';
// @ts-expect-error a plain script without types
import { glob as untyped } from '../../scripts/lib/glob.mjs';

const glob = untyped as (pattern: string, root: string) => string[];
const DEMO = join(import.meta.dirname, '..', '..', 'demo');
const LIST = 'stations.html';
const JOIN = 'join.html';
const CONTESTS = 'contests.html';
const CRAFTSMEN = 'craftsmen.html';
const READING = 'reading.html';
const SCREEN = 'reading-screen.html';
const TRAIL = 'trail.html';
const BUILDER = 'builder.html';
const WITH_MAP = ['index.html', 'old-cms.html', 'partner.html', TRAIL];
const read = (page: string) => readFileSync(join(DEMO, page), 'utf8').replace(/<!--.*?-->/gs, '');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

/** The contract's one tag, white space aside. */
const SNIPPET =
  '<script type="module" src="{{API}}/cdn/union-widgets.js" data-site="{{API}}/.well-known/union-widgets.json"></script>';

describe('demo pages', () => {
  it('are these', () => {
    assert.deepEqual(
      glob('*.html', DEMO).sort(),
      [...WITH_MAP, JOIN, CONTESTS, CRAFTSMEN, READING, SCREEN, LIST, BUILDER].sort(),
    );
  });

  for (const page of WITH_MAP) {
    it(`${page} has the one snippet and no other script`, () => {
      const html = read(page).replace(/\s+/g, ' ').replaceAll('" >', '">');
      const scripts = all(html, /(<script(?! type="application\/json").*?<\/script>)/g);
      assert.deepEqual(scripts, [SNIPPET]);
      assert.equal(all(html, /(<union-station-map)/g).length, 1);
    });

    it(`${page} says where to look when the map cannot be there, without asking the API`, () => {
      const inside = /<union-station-map[^>]*>(.*)<\/union-station-map>/s.exec(read(page))![1]!;
      assert.ok(inside.includes(`href="${LIST}"`));
      assert.ok(inside.includes('href="tel:12351"'));
      assert.ok(!inside.includes('{{API}}'));
    });
  }

  it(`${JOIN} has the one snippet and one form, and a way to apply without scripts`, () => {
    const html = read(JOIN).replace(/\s+/g, ' ').replaceAll('" >', '">');
    assert.deepEqual(all(html, /(<script(?! type="application\/json").*?<\/script>)/g), [SNIPPET]);
    const [inside] = all(html, /<union-join-form[^>]*>(.*?)<\/union-join-form>/gs);
    assert.ok(inside!.includes('href="{{API}}/embed/join-form?form=join"'));
    assert.ok(inside!.includes('href="tel:12351"'));
  });

  it(`${CONTESTS} has the one snippet and its boards, each with words for where it cannot be`, () => {
    const html = read(CONTESTS).replace(/\s+/g, ' ').replaceAll('" >', '">');
    assert.deepEqual(all(html, /(<script(?! type="application\/json").*?<\/script>)/g), [SNIPPET]);
    const boards = all(
      html,
      /<union-contest-leaderboard[^>]*>(.*?)<\/union-contest-leaderboard>/gs,
    );
    assert.equal(boards.length, 2);
    for (const inside of boards) assert.match(inside, /<p>.+<\/p>/);
  });

  it(`${CRAFTSMEN} has the one snippet, cards in every layout and walls, each with words for where it cannot be`, () => {
    const html = read(CRAFTSMEN).replace(/\s+/g, ' ').replaceAll('" >', '">');
    assert.deepEqual(all(html, /(<script(?! type="application\/json").*?<\/script>)/g), [SNIPPET]);
    const cards = all(html, /<union-craftsman-card([^>]*)>/g);
    assert.ok(cards.some(card => card.includes('layout="compact"')));
    assert.ok(cards.some(card => card.includes('layout="feature"')));
    const inside = all(html, /<union-craftsman-(?:card|wall)[^>]*>(.*?)<\/union-craftsman-/gs);
    const walls = all(html, /<union-craftsman-wall([^>]*)>/g);
    assert.ok(walls.some(wall => wall.includes('view="committees"')));
    assert.equal(inside.length, cards.length + walls.length);
    for (const words of inside) assert.match(words, /<p>.+<\/p>/);
    assert.ok(html.includes('href="{{API}}/embed/join-form?form=lecture&amp;person=p-0007"'));
  });

  it(`${READING} has the one snippet and one locator, with a list that needs no scripts`, () => {
    const html = read(READING).replace(/\s+/g, ' ').replaceAll('" >', '">');
    assert.deepEqual(all(html, /(<script(?! type="application\/json").*?<\/script>)/g), [SNIPPET]);
    const inside = all(html, /<union-reading-locator[^>]*>(.*?)<\/union-reading-locator>/gs);
    assert.equal(inside.length, 1);
    assert.ok(inside[0]!.includes('href="{{API}}/embed/reading"'));
  });

  it(`${TRAIL} opens the trail of the samples, and lists all that lies on it`, () => {
    const [tag = ''] = all(read(TRAIL), /<union-station-map([^>]*)>/g);
    assert.equal(/trail="([^"]+)"/.exec(tag)?.[1], sampleTrail().id);
    const kinds = /kinds="([^"]+)"/.exec(tag)![1]!.split(',');
    for (const { feature } of sampleTrailStations()) {
      const { name } = feature.properties;
      assert.ok(
        feature.properties.kinds.every(kind => kinds.includes(kind)),
        name,
      );
      // The page says in plain words what the map shows.
      assert.ok(read(TRAIL).includes(name.replace('（示例）', '')), name);
    }
  });

  it('partner.html shows two unions: the API and the one beside the pages', () => {
    const [site = ''] = all(read('partner.html'), /<union-station-map[^>]*\ssite="([^"]*)"/g);
    const [first, second, ...more] = site.split(' ');
    assert.equal(first, '{{API}}/.well-known/union-widgets.json');
    assert.ok(neighbourDocument(`/${second}`), second);
    assert.deepEqual(more, []);
  });

  it(`${READING} and ${SCREEN} name a station of the samples`, () => {
    const ids = sampleReading().stations.map(({ feature }) => feature.id);
    const [landing] = all(read(READING), /#reading\?station=([^"]+)"/g);
    const [screen] = all(read(SCREEN), /station="([^"]+)"/g);
    for (const id of [landing, screen]) assert.ok(ids.includes(id!), id);
    assert.equal(landing, SAMPLE_DOOR);
  });

  for (const page of [...WITH_MAP, JOIN, CONTESTS, CRAFTSMEN, READING, SCREEN, LIST]) {
    it(`${page} links to files, and to places in them, that are there`, () => {
      const links = all(read(page), /(?:href|src)="([^"]+)"/g);
      for (const link of links.filter(to => !/^(tel:|\{\{API\}\})/.test(to))) {
        const [file = '', id] = link.split('#');
        assert.ok(existsSync(join(DEMO, file || page)), link);
        // What a widget is told begins with its name and a question mark.
        if (id && !id.includes('?')) {
          assert.ok(read(file || page).includes(`id="${id}"`), link);
        }
      }
    });
  }
});

describe('the plain list', () => {
  const bytes = readFileSync(join(DEMO, 'data', 'stations-gb18030.csv'));
  const rows = new TextDecoder('gb18030').decode(bytes).trim().split(/\r?\n/).slice(2);
  const html = read(LIST).normalize('NFKC');
  const entries = all(html, /<li>(.*?)<\/li>/gs);

  it('names every station of the sample list, and only those', () => {
    const names = rows.map(row => row.split(',')[1]!.normalize('NFKC')).sort();
    assert.deepEqual(entries.map(entry => /<h3>(.*?)<\/h3>/.exec(entry)![1]!).sort(), names);
    assert.ok(html.includes(`共 ${rows.length} 处`));
  });

  it('gives each the times of the sample list', () => {
    const times = (text: string) =>
      all(text, /(\d{1,2}:\d{2}|24 ?小时)/g).map(time => time.replace(/^0|\s/g, ''));
    for (const row of rows) {
      const name = row.split(',')[1]!.normalize('NFKC');
      const entry = entries.find(one => one.includes(`<h3>${name}</h3>`))!;
      const when = /class="when">(.*?)</.exec(entry)![1]!;
      assert.deepEqual(times(when), times(row.replace(name, '')), name);
    }
  });
});
