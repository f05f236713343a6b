/**
 * fast-check with a fixed seed, so that `npm test` is the same test each time. `npm run test:fuzz`
 * looks further: round after round with other seeds, in `UW_SEED`.
 */
import fc from 'fast-check';

const given = globalThis as { process?: { env: Record<string, string> }; UW_SEED?: string };

fc.configureGlobal({ seed: Number(given.process?.env['UW_SEED'] ?? given.UW_SEED ?? 1) });

export { fc };
