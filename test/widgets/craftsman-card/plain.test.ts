import { expect } from '@open-wc/testing';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import { validateSite } from '../../../src/data/generated/validators/site.js';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { tokens } from '../../../src/tokens/tokens.css.ts';
import { firstModel } from '../../../src/widgets/craftsman-card/first-look.ts';
import { firstTokens } from '../../../src/widgets/craftsman-card/first-tokens.css.ts';
import { fits, PERSON, SITE } from '../../../src/widgets/craftsman-card/plain.ts';
import { fc } from '../../helpers/fc.ts';
import { siteDocument } from '../../helpers/station-client.ts';
import { CRAFTSMAN, manyHonours, type Document } from './card-page.ts';

/** Values of every kind, those that come close to right ones among them. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    'p-0007',
    'index',
    '//elsewhere.example/a.png',
    'https://elsewhere.example/a.png',
    'javascript:alert(1)',
    'v1/people/photos/a.png',
    '2025-13',
    '2025-02-31',
    '2025',
    1899,
    2023,
    2023.5,
    -1,
    'national',
    'team',
    null,
    true,
  ),
);

/** A document with some members put wrong, at any depth. */
function mutated(whole: Document): fc.Arbitrary<Document> {
  const paths: string[][] = [];
  const walk = (value: unknown, path: string[]): void => {
    if (path.length) paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) walk(member, [...path, name]);
  };
  walk(whole, []);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    value: anything,
    drop: fc.boolean(),
  });
  return fc.array(change, { maxLength: 3 }).map(changes => {
    const copy = structuredClone(whole);
    for (const { path, value, drop } of changes) {
      let at = copy as Record<string, unknown> | undefined;
      for (const name of path.slice(0, -1)) {
        const next: unknown = at?.[name];
        at = typeof next === 'object' && next !== null ? (next as Document) : undefined;
      }
      const last = path[path.length - 1]!;
      if (!at) continue;
      if (drop) delete at[last];
      else at[last] = value;
    }
    // A hole in a list is null in JSON.
    return JSON.parse(JSON.stringify(copy)) as Document;
  });
}

const WHOLE: Document = {
  ...CRAFTSMAN,
  photo: {
    src: 'v1/people/photos/a.png',
    alt: '照片',
    w: 8,
    h: 10,
    consent: '2025-11-03',
    by: '示例',
  },
  consent: { date: '2025-11-03', through: '2999-01-31' },
  show: {},
};

/** The members that are drawn at first. */
const DRAWN = Object.keys(PERSON).map(name => name.replace('!', ''));
const drawnOf = (person: Document): Document =>
  Object.fromEntries(Object.entries(person).filter(([name]) => DRAWN.includes(name)));

describe('union-craftsman-card: what is plain', () => {
  it('takes a document with all that is drawn at first', () => {
    const plain = { ...WHOLE };
    delete plain['show'];
    expect(fits(plain, PERSON)).to.equal(true);
    expect(fits({ ...plain, honours: manyHonours(40) }, PERSON)).to.equal(true);
    expect(fits({ type: 'person', name: '示例人物' }, PERSON)).to.equal(true);
  });

  it('never takes a person whom the schema would not, or one with something to hide', () => {
    let plain = 0;
    fc.assert(
      fc.property(mutated(WHOLE), fc.boolean(), (given, open) => {
        const { show, ...rest } = given;
        const person = open ? rest : { ...rest, ...(show === undefined ? {} : { show }) };
        const model = firstModel(person, {}, 'https://zz.example/');
        if (!model) return;
        plain += 1;
        const drawn = drawnOf(person);
        expect(validatePerson(drawn), JSON.stringify(validatePerson.errors)).to.equal(true);
        const today = new Date().toISOString().slice(0, 10);
        expect(shownPerson(drawn as never, today)).to.deep.equal(drawn);
        const { photo } = person as { photo?: { src: string } };
        if (photo) expect(new URL(model.resolve(photo.src)!).host).to.equal('zz.example');
      }),
      { numRuns: 2000 },
    );
    expect(plain).to.be.greaterThan(200);
  });

  it('leaves whoever asks for more than a first look to the desk', () => {
    for (const more of [
      { show: { name: 'masked' } },
      { show: { org: 'hidden' } },
      { consent: { date: '2020-01-01', through: '2021-01-01' } },
      { lang: 'ug' },
      {
        facts: [
          { label: '成员', value: 9 },
          { label: '成员', value: 25 },
        ],
      },
      { photo: { src: 'a.png', alt: ' ' } },
      { photo: { src: 'https://elsewhere.example/a.png', alt: '照片' } },
      { v: 2 },
    ]) {
      expect(
        firstModel({ ...CRAFTSMAN, ...more }, {}, 'https://zz.example/'),
        JSON.stringify(more),
      ).to.equal(undefined);
    }
    expect(firstModel(CRAFTSMAN, { layout: 'feature' }, 'https://zz.example/')).to.equal(undefined);
    expect(firstModel(CRAFTSMAN, { heading: 1 }, 'https://zz.example/')).to.equal(undefined);
  });

  it('never takes a site that the schema would not, as far as a card needs it', () => {
    let plain = 0;
    fc.assert(
      fc.property(mutated(siteDocument({ widgets: { 'station-map': {} } })), site => {
        if (!fits(site, SITE)) return;
        plain += 1;
        const { v, api } = site as { v: unknown; api: { base: unknown } };
        const needed = { ...siteDocument(), v, api: { base: api.base } };
        expect(validateSite(needed), JSON.stringify(validateSite.errors)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
    expect(plain).to.be.greaterThan(100);
    expect(
      fits(siteDocument({ widgets: { 'craftsman-card': { layout: 'compact' } } }), SITE),
    ).to.equal(false);
  });
});

/** Every declaration of a sheet, with all that it stands under. */
function declarations(text: string): Map<string, string> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const found = new Map<string, string>();
  const walk = (rules: CSSRuleList, under: string): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) {
        for (const selector of rule.selectorText.split(/,\s*(?=:host)/)) {
          for (const name of rule.style) {
            found.set(
              `${under} ${selector} ${name}`,
              rule.style.getPropertyValue(name).replace(/\s+/g, ' ').trim(),
            );
          }
        }
      } else if (rule instanceof CSSGroupingRule) {
        walk(rule.cssRules, `${under} @${(rule as CSSConditionRule).conditionText}`);
      }
    }
  };
  walk(sheet.cssRules, '');
  return found;
}

describe('union-craftsman-card: first tokens', () => {
  it('are those of the house, in every theme and size', () => {
    const [all, first] = [declarations(tokens.cssText), declarations(firstTokens.cssText)];
    expect(first.size).to.be.greaterThan(20);
    for (const [place, value] of first) expect(all.get(place), place).to.equal(value);
    // A token that is there at all is there in both schemes and sizes.
    const names = new Set([...first.keys()].map(place => place.split(' ').pop()!));
    const isFirst = (place: string): boolean =>
      names.has(place.split(' ').pop()!) && !/supports|:lang|contrast|from red/.test(place);
    for (const place of all.keys()) {
      if (isFirst(place)) expect(first.has(place), place).to.equal(true);
    }
  });
});
