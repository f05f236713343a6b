import type { StationFeature } from '../../../src/data/generated/types.ts';
import type { StationRow } from './station-table.ts';

/**
 * A row whose feature lists single days from yesterday on only: of yesterday's, the part after
 * midnight may still hold. The station's own document keeps all of them.
 *
 * @param today `YYYY-MM-DD`
 */
export function withoutPastDays(row: StationRow, today: string): StationRow {
  // Few have any: the others are not parsed for it.
  if (!row.feature.includes('"specialHours"')) return row;
  const feature = JSON.parse(row.feature) as StationFeature;
  const { specialHours, ...properties } = feature.properties;
  if (!Array.isArray(specialHours)) return row;
  const from = dayBefore(today);
  const kept = specialHours.filter(({ date }) => date >= from);
  if (kept.length === specialHours.length) return row;
  const left = { ...properties, ...(kept.length > 0 && { specialHours: kept }) };
  return { ...row, feature: JSON.stringify({ ...feature, properties: left }) };
}

function dayBefore(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`) - 86_400_000;
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}
