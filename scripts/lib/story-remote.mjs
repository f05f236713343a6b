// Objects of a page by their remote ids, as commands of the DevTools protocol take them.

const GROUP = { objectGroup: 'stories' };

/**
 * @param {import('puppeteer-core').CDPSession} cdp
 * @param {string} expression an array of objects
 * @returns {Promise<string[]>}
 */
export async function remoteObjects(cdp, expression) {
  const { result } = await cdp.send('Runtime.evaluate', { expression, ...GROUP });
  const { result: members } = await cdp.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  return members.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value.objectId);
}

export const releaseObjects = cdp => cdp.send('Runtime.releaseObjectGroup', GROUP);
