import { html, nothing, svg, type TemplateResult } from 'lit';
import { setStyle, setStyles, type Lengths } from '../../../base/set-style.ts';
import type { Kin, KinNode } from '../../../rules/people/kin.ts';
import type { PartContext } from '../part.ts';
import { columnsShape, NECK, rowsShape, type KinShape, type Room } from './kin-shape.ts';
import { sinceText, type MoreWords } from './part-words.ts';
import { personLink } from './part-tools.ts';

/** A tree whose generations stand side by side, or one below the other; or the bare list. */
export type KinLook = 'columns' | 'rows' | 'list';

/** How the lines are to be drawn. */
export interface KinDrawing {
  readonly look: KinLook;
  /** Room there is, px. */
  readonly width: number;
  /** How large letters are, 1 for 16 px. */
  readonly scale: number;
}

/** Room beside the words of an entry whose generation stands beside others, px. */
const INSET = 8;
const SHAPES = { columns: columnsShape, rows: rowsShape };
/** How far in each generation stands where they are one below the other, px. */
const STEP = 24;

/**
 * Lines of mentors and apprentices. It is one nested list in any look, so that whoever does not see
 * the drawing is told the same; as a tree its entries are placed, and the lines between them drawn.
 */
export function kinLines(
  kin: Kin,
  { look, width, scale }: KinDrawing,
  context: PartContext,
  words: MoreWords,
): TemplateResult {
  const room: Room = {
    scale,
    width: depth =>
      look === 'rows' ? width - depth * STEP : (width * (1 - NECK)) / kin.depth - 2 * INSET,
    below: node => aboutOf(node, words),
  };
  const shape = look === 'list' ? undefined : SHAPES[look](kin.lines, room);
  const height = shape ? `${Math.ceil(shape.height)}px` : '';
  return html`<div class="lines ${look}" ${setStyle('height', height)}>
    ${shape ? drawing(shape, look, words) : nothing}
    <ul class="generation">
      ${kin.lines.map(node => entry(node, { shape, look, context, words }))}
    </ul>
  </div>`;
}

interface Drawn {
  readonly shape: KinShape | undefined;
  readonly look: KinLook;
  readonly context: PartContext;
  readonly words: MoreWords;
}

function drawing({ paths, depths }: KinShape, look: KinLook, words: MoreWords): TemplateResult {
  const width = look === 'rows' ? `${depths * STEP}px` : '100%';
  return html`<svg
    class="links ${words.dir === 'rtl' ? 'mirrored' : ''}"
    viewBox="0 0 100 100"
    preserveAspectRatio="none"
    aria-hidden="true"
    ${setStyle('width', width)}
  >
    ${paths.map(path => svg`<path d=${path}></path>`)}
  </svg>`;
}

/** Where an entry stands; in a list, nowhere but in its turn. */
function lengthsOf({ key }: KinNode, { shape, look, words }: Drawn): Lengths {
  const spot = shape?.spots.get(key);
  if (!shape || !spot) return { top: '', height: '', width: '', left: '', right: '' };
  const isRtl = words.dir === 'rtl';
  const column = 100 / shape.depths;
  const isColumn = look === 'columns';
  const start = isColumn ? `${spot.depth * column}%` : `${spot.depth * STEP}px`;
  const end = isColumn ? '' : '0px';
  return {
    top: `${spot.top}px`,
    height: `${spot.height}px`,
    width: isColumn ? `${column * (1 - NECK)}%` : '',
    left: isRtl ? end : start,
    right: isRtl ? start : end,
  };
}

/** Trade, and years as an apprentice. */
function aboutOf(node: KinNode, words: MoreWords): string[] {
  return [node.person?.trade ?? '', sinceText(node, words)].filter(Boolean);
}

function entry(node: KinNode, drawn: Drawn): TemplateResult {
  const { context, words } = drawn;
  return html`<li>
    <div class="node ${node.focus ? 'focus' : ''}" ${setStyles(lengthsOf(node, drawn))}>
      ${personLink(node, context, words, node.focus)}
      ${aboutOf(node, words).map(text => html` <span class="about muted"><bdi>${text}</bdi></span>`)}
    </div>
    ${
      node.apprentices.length
        ? html`<ul class="generation">
            ${node.apprentices.map(one => entry(one, drawn))}
          </ul>`
        : nothing
    }
  </li>`;
}
