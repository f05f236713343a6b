import type { StationFeature } from '../data/generated/types.ts';
import type { Regions } from './station-model.ts';

/** What a division is called for short ends before this: 江苏, 新疆, 苏州. */
const KIND = /((壮族|回族|维吾尔)?自治区|特别行政区|地区|省|市|区|盟|县|旗)$/u;

/**
 * Province, city, district, sub-district and street in one, as an address is written in China. Lists
 * often write some of that into the address itself: it is told once, and as it is written there.
 */
export function fullAddress(regions: Regions, { properties }: StationFeature): string {
  const { address = '', region = '', zone = '' } = properties;
  const names = regions.path(region).map(({ name }) => name);
  const begins = names.findIndex((name, at) => beginsWith(address, name, names[at + 1]));
  // It goes on from there by itself; a sub-district is not put in between.
  if (begins >= 0) return [...names.slice(0, begins), address].join('');
  return [...names, address.includes(zone) ? '' : zone, address].join('');
}

/** Whether an address begins with a division: by its name, or for short with the next one behind it. */
function beginsWith(address: string, name: string, next: string | undefined): boolean {
  if (address.startsWith(name)) return true;
  // 黔东南州 is 黔东南苗族侗族自治州.
  const [, state] = /^(.{2,5})州/u.exec(address) ?? [];
  if (state && name.endsWith('自治州') && name.startsWith(state)) return true;
  const short = shortName(name);
  // 南京路 is a street; 江苏苏州 and 苏州姑苏区 are divisions.
  return (
    next !== undefined &&
    address.startsWith(short) &&
    address.startsWith(shortName(next), short.length)
  );
}

function shortName(name: string): string {
  const short = name.replace(KIND, '');
  return short.length > 1 ? short : name;
}
