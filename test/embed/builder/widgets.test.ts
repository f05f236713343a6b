import { expect } from '@open-wc/testing';
import contestLeaderboard from '../../../schema/widget-contest-leaderboard.schema.json' with { type: 'json' };
import craftsmanCard from '../../../schema/widget-craftsman-card.schema.json' with { type: 'json' };
import craftsmanWall from '../../../schema/widget-craftsman-wall.schema.json' with { type: 'json' };
import joinForm from '../../../schema/widget-join-form.schema.json' with { type: 'json' };
import readingLocator from '../../../schema/widget-reading-locator.schema.json' with { type: 'json' };
import stationMap from '../../../schema/widget-station-map.schema.json' with { type: 'json' };
import {
  attributesOf,
  WIDGETS,
  type Option,
  type WidgetName,
} from '../../../src/embed/builder/widgets.ts';

interface Member {
  type?: string;
  enum?: string[];
}

const SCHEMAS: Record<WidgetName, unknown> = {
  'station-map': stationMap,
  'reading-locator': readingLocator,
  'join-form': joinForm,
  'craftsman-wall': craftsmanWall,
  'craftsman-card': craftsmanCard,
  'contest-leaderboard': contestLeaderboard,
};

const memberOf = (widget: WidgetName, { name }: Option): Member | undefined => {
  const { properties } = SCHEMAS[widget] as { properties: Record<string, Member> };
  return properties[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
};

describe('settings that the builder asks for', () => {
  for (const { name, options } of WIDGETS) {
    it(`${name}: are those of its schema`, () => {
      for (const option of options) {
        const member = memberOf(name, option);
        expect(member, option.name).to.not.equal(undefined);
        const { kind, choices = [] } = option;
        const words = choices.map(([value]) => value).filter(Boolean);
        if (kind === 'choice') expect(member!.enum, option.name).to.include.members(words);
        if (kind === 'flag' || kind === 'off')
          expect(member!.type, option.name).to.equal('boolean');
        if (kind === 'number') expect(member!.type, option.name).to.equal('integer');
        if (kind === 'several') expect(member!.type, option.name).to.equal('array');
      }
    });
  }

  it('are written only where they say something', () => {
    expect(attributesOf('station-map', { view: 'list', region: ' ', theme: '' })).to.deep.equal([]);
    const said = {
      view: 'map',
      kinds: 'rest,rider',
      'open-now': 'true',
      address: 'false',
      size: 'large',
    };
    expect(attributesOf('station-map', said)).to.deep.equal([
      ['view', 'map'],
      ['kinds', 'rest,rider'],
      ['open-now', ''],
      ['address', 'false'],
      ['size', 'large'],
    ]);
  });
});
