// results.json: what was seen, without what differs from run to run.

/** As it is kept: addresses of the run become those that never change. */
export function record(rows, addresses) {
  const results = {};
  const calm = text =>
    Object.entries(addresses).reduce((made, [from, to]) => made.replaceAll(from, to), text.trim());
  for (const { id, version, carriers } of rows) {
    const kept = Object.entries(carriers).map(([name, { left, withLoader, alone }]) => [
      name,
      { left: calm(left), withLoader, alone },
    ]);
    results[id] = { version, carriers: Object.fromEntries(kept) };
  }
  return results;
}

/** What a run has otherwise than the record, in words. */
export function differences(recorded, results) {
  const found = [];
  for (const [id, { version, carriers }] of Object.entries(results)) {
    const before = recorded[id];
    if (!before) {
      found.push(`${id}: not in results.json yet (--accept)`);
      continue;
    }
    if (before.version !== version)
      found.push(`${id}: ${before.version} was recorded, this is ${version}`);
    for (const [name, now] of Object.entries(carriers)) {
      for (const key of ['left', 'withLoader', 'alone']) {
        const was = before.carriers[name]?.[key];
        if (was !== now[key]) found.push(`${id}, ${name}, ${key}: was ${was}\n    is ${now[key]}`);
      }
    }
  }
  return found;
}
