import { PEOPLE_CACHE } from '../snapshot/people-cache.ts';
import { CDN_LATEST, CDN_VERSION, MARK, READS } from './server-words.ts';

/**
 * Settings for Apache 2.4 where `AllowOverride` allows `FileInfo`, in folders that are ours. Modules
 * that are missing are done without: everything works, only larger, or not from other sites.
 */

const OPEN_HEADERS = `Header set Access-Control-Allow-Origin "*"
  Header set Access-Control-Expose-Headers "ETag, Link, Retry-After"
  Header set X-Content-Type-Options "nosniff"`;

/** Sends the compressed file that lies beside a file, and keeps it from being compressed again. */
const COMPRESSED = `<IfModule mod_headers.c>
  <IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteRule \\.(br|gz)$ - [L,E=no-gzip:1,E=no-brotli:1]
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.*)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.*)$ $1.gz [L]
  </IfModule>
  Header append Vary Accept-Encoding
  <FilesMatch "\\.br$">
    Header set Content-Encoding br
  </FilesMatch>
  <FilesMatch "\\.gz$">
    Header set Content-Encoding gzip
  </FilesMatch>
</IfModule>`;

const documents = `# ${MARK}
${COMPRESSED}
<FilesMatch "\\.json(\\.br|\\.gz)?$">
  ForceType "application/json; charset=utf-8"
</FilesMatch>
<IfModule mod_headers.c>
  ${OPEN_HEADERS}
  Header set Cache-Control "${READS}"
  <If "%{REQUEST_URI} =~ m#/v1/people/#">
    Header set Cache-Control "${PEOPLE_CACHE}"
  </If>
</IfModule>
`;

const siteDocument = `# ${MARK}
<Files "union-widgets.json">
  ForceType "application/json; charset=utf-8"
  <IfModule mod_headers.c>
    ${OPEN_HEADERS.replaceAll('\n', '\n  ')}
    Header set Cache-Control "${READS}"
  </IfModule>
</Files>
`;

const scripts = `# ${MARK}
${COMPRESSED}
<FilesMatch "\\.m?js(\\.br|\\.gz)?$">
  ForceType "text/javascript; charset=utf-8"
</FilesMatch>
<IfModule mod_headers.c>
  ${OPEN_HEADERS}
  Header set Cache-Control "${CDN_LATEST}"
  <If "%{REQUEST_URI} =~ m#/cdn/[0-9]+[.][0-9]+[.][0-9]+[^/]*/#">
    Header set Cache-Control "${CDN_VERSION}"
  </If>
</IfModule>
`;

export const apacheFiles: Readonly<Record<string, string>> = {
  'v1/.htaccess': documents,
  '.well-known/.htaccess': siteDocument,
  'cdn/.htaccess': scripts,
};
