import type { DocumentSource } from './document-source.ts';

const SHARD = /^v1\/(?:stations|reading)\/s\//;

/**
 * A shard with its stations of the same kinds next to each other, which takes a twentieth less to
 * transfer; any other document as it is. Files are written this way. A server that answers queries
 * from the same bytes keeps stations in order of place.
 */
export function compactShard(source: DocumentSource): DocumentSource {
  if (!SHARD.test(source.path)) return source;
  const shard = JSON.parse(Buffer.concat(source.pieces).toString('utf8')) as Shard;
  const groups = new Map<string, Feature[]>();
  for (const feature of shard.features) {
    const kinds = feature.properties.kinds.join(' ');
    const group = groups.get(kinds);
    if (group) group.push(feature);
    else groups.set(kinds, [feature]);
  }
  const features = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => group);
  return { ...source, pieces: [Buffer.from(JSON.stringify({ ...shard, features }))] };
}

interface Feature {
  properties: { kinds: readonly string[] };
}

interface Shard {
  features: readonly Feature[];
}
