import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a site says of its base map leads to a map, and to one of its parts only. */
export const baseMap: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const map = isRecord(document.value) ? document.value['map'] : undefined;
    if (!isRecord(map)) return;
    for (const fault of faultsOf(map)) {
      const { member, code, zh, en, mendZh, mendEn } = fault;
      yield at(document, `/map/${member}`, {
        code,
        message: bilingual(zh, en),
        mend: bilingual(mendZh, mendEn),
      });
    }
  },
};

interface Fault {
  member: string;
  code: Finding['code'];
  zh: string;
  en: string;
  mendZh: string;
  mendEn: string;
}

function* faultsOf(map: Members): Generator<Fault> {
  const { preset, key, attribution, base, minLevel, maxLevel = 18, grid, tilesCrs } = map;
  const isEmpty = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';
  if (preset !== undefined && isEmpty(key)) {
    yield {
      member: 'key',
      code: 'map-key-missing',
      zh: '用了 preset，没有写 key。',
      en: 'There is a preset, but no key.',
      mendZh: '在天地图控制台申请浏览器端密钥，写 "key": "…"，并限定本站域名。',
      mendEn:
        'Get a browser key in the console of Tianditu, write "key": "…", and bind it to your domain.',
    };
  }
  if (preset !== undefined && isEmpty(attribution)) {
    yield {
      member: 'attribution',
      code: 'map-unsigned',
      zh: '没有写署名。',
      en: 'There is no attribution.',
      mendZh: '照天地图的要求写，如 "attribution": "天地图"。',
      mendEn: 'Write it as Tianditu asks for it, such as "attribution": "天地图".',
    };
  }
  if (typeof minLevel === 'number' && typeof maxLevel === 'number' && minLevel > maxLevel) {
    yield {
      member: 'minLevel',
      code: 'map-levels',
      zh: `最小级别 ${minLevel} 大于最大级别 ${maxLevel}。`,
      en: `The first level, ${minLevel}, is above the last, ${maxLevel}.`,
      mendZh: '把两个数对调。',
      mendEn: 'Swap the two.',
    };
  }
  if (preset !== undefined && base !== undefined && base !== 'tiles') {
    yield mixed(
      'preset',
      `base 是 ${String(base)}，写了 preset`,
      `base is ${String(base)}, and there is a preset`,
    );
  }
  if (preset !== undefined && (map['tiles'] !== undefined || map['tileLayers'] !== undefined)) {
    const member = map['tiles'] === undefined ? 'tileLayers' : 'tiles';
    yield mixed(member, `已有 preset，${member} 不起作用`, `the preset goes before ${member}`);
  }
  if (grid === '4490' && (tilesCrs === 'gcj02' || tilesCrs === 'bd09')) {
    yield mixed(
      'tilesCrs',
      `4490 的瓦片没有 ${tilesCrs} 的，应为 wgs84`,
      `tiles cut by 4490 are not of ${tilesCrs} but of wgs84`,
    );
  }
  yield* subdomainsOf(map);
}

function* subdomainsOf(map: Members): Generator<Fault> {
  const { subdomains, tiles, tileLayers } = map;
  const layers = Array.isArray(tileLayers) ? (tileLayers as unknown[]) : [];
  const templates = [tiles, ...layers].filter(text => typeof text === 'string');
  if (templates.length === 0) return;
  const isAsked = templates.some(text => text.includes('{s}'));
  if (subdomains !== undefined && !isAsked) {
    yield mixed('subdomains', '网址里没有 {s}，用不到它', 'no address has {s}');
  }
}

function mixed(member: string, zh: string, en: string): Fault {
  return {
    member,
    code: 'map-mixed',
    zh: `${zh}。`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`,
    mendZh: '删去不用的一项；写法见 docs/base-maps.md。',
    mendEn: 'Take out what is not meant; docs/base-maps.md says how it is written.',
  };
}
