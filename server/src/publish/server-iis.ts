import { PEOPLE_CACHE } from '../snapshot/people-cache.ts';
import { CDN_LATEST, MARK, READS } from './server-words.ts';

/**
 * Settings for IIS 7 and later, in folders that are ours. IIS sends no files compressed beforehand;
 * it compresses by itself where that is switched on.
 */
function webConfig(
  type: { ending: string; mime: string },
  cacheControl: string,
  inner = '',
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- ${MARK} -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension="${type.ending}" />
      <mimeMap fileExtension="${type.ending}" mimeType="${type.mime}; charset=utf-8" />
      ${clientCache(cacheControl)}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="Access-Control-Allow-Origin" />
        <add name="Access-Control-Allow-Origin" value="*" />
        <remove name="Access-Control-Expose-Headers" />
        <add name="Access-Control-Expose-Headers" value="ETag, Link, Retry-After" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>${inner}
</configuration>
`;
}

function clientCache(cacheControl: string): string {
  const seconds = Number(/max-age=(\d+)/.exec(cacheControl)?.[1]);
  const more = cacheControl.replace(/max-age=\d+,\s*/, '');
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(seconds)}" cacheControlCustom="${more}" />`;
}

/** People's documents and photos, whose copies are good for less long. */
const PEOPLE = `
  <location path="people">
    <system.webServer>
      <staticContent>
        ${clientCache(PEOPLE_CACHE)}
      </staticContent>
    </system.webServer>
  </location>`;

/** `hh:mm:ss`, below a day. */
function timeSpan(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

const JSON_TYPE = { ending: '.json', mime: 'application/json' };

export const iisFiles: Readonly<Record<string, string>> = {
  'v1/web.config': webConfig(JSON_TYPE, READS, PEOPLE),
  '.well-known/web.config': webConfig(JSON_TYPE, READS),
  'cdn/web.config': webConfig({ ending: '.js', mime: 'text/javascript' }, CDN_LATEST),
};
