import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, Imported } from './work.ts';

const GRAVITY = { error: '错误', warning: '提醒', note: '说明' } as const;

/** What the importer found in a list, by sheet and cell; good rows are kept beside bad ones. */
export function reportView({
  file,
  read,
  kept,
  refused,
  counted,
  findings,
}: Imported): TemplateResult {
  const tone = kept === 0 ? 'problem' : refused > 0 ? 'warning' : 'success';
  const heading = kept === 0 ? '没有导入任何一行' : `导入了 ${kept} ${counted}`;
  const worst = findings.some(({ severity }) => severity === 'error');
  return html`<union-notice tone=${tone} heading=${heading}>
      ${file}：读取 ${read} 行，导入 ${kept} 行，未导入 ${refused}
      行。${refused > 0 && kept > 0 ? '好的行照常使用；改好原表，再放一次即可。' : nothing}
    </union-notice>
    ${
      findings.length === 0
        ? html`<p class="muted">没有发现问题。</p>`
        : html`<details ?open=${worst}>
            <summary>导入报告：${tally(findings)}</summary>
            <ol class="findings">
              ${findings.map(findingView)}
            </ol>
          </details>`
    }`;
}

function tally(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map(gravity => [gravity, findings.filter(({ severity }) => severity === gravity)] as const)
    .filter(([, found]) => found.length > 0)
    .map(
      ([gravity, found]) =>
        `${GRAVITY[gravity]} ${found.reduce((sum, { count }) => sum + count, 0)} 处`,
    )
    .join('，');
}

function findingView({ severity, message, fix, places, count }: Finding): TemplateResult {
  const more = count - places.length;
  return html`<li>
    <span class="gravity ${severity}">${GRAVITY[severity]}</span> ${message}
    ${fix ? html`<div class="muted">怎么办：${fix}</div>` : nothing}
    ${
      places.length > 0
        ? html`<ul class="muted">
            ${places.map(place => html`<li>${place}</li>`)}
            ${more > 0 ? html`<li>……另有 ${more} 处</li>` : nothing}
          </ul>`
        : nothing
    }
  </li>`;
}
