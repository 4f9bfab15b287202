import { createAtlas } from '../../../../src/core/atlas/atlas.ts';
import { mapPaths } from '../../../../src/core/atlas/map-paths.ts';
import { answerOf } from '../../../../src/core/edition/edition.ts';
import { titleOf } from '../../../../src/core/edition/map-texts.ts';
import { h, toHtml } from '../../../../src/core/markup/markup.ts';
import { stanceIn } from '../../../../src/core/statements/position.ts';
import { electionEdition } from '../../../fixtures/election.ts';
import { world } from '../../../fixtures/world.ts';
import { readPath, type SubPath } from '../../svg-path.ts';

/** Units of the sketch level in one unit of the drawing. */
const COARSER = 8;
/** Opens the panel of the place that is clicked: all of the script that the page has. */
const SCRIPT =
  "document.querySelector('svg').onclick=e=>{let p=document.getElementById('c-'+e.target.id);" +
  "if(p)document.querySelector('.open')?.classList.remove('open'),p.classList.add('open')}";
const STYLE =
  'body{margin:0 auto;max-width:1000px;padding:12px;font:16px/1.4 system-ui,sans-serif}' +
  'svg{display:block;width:100%;fill:#d9d9d6}path[id]{cursor:pointer}' +
  '.borders{fill:none;stroke:#fff;stroke-width:.7;pointer-events:none}article{display:none}.open{display:block}';

/**
 * The least page that does what a first visit is for, as somebody would write it by hand for the first map alone:
 * one SVG of the world, a panel of each answer in the HTML, a script of one line. Shapes, colours and words are
 * those of the data.
 */
export function floorPage(): string {
  const edition = electionEdition('en');
  const { dataset, gazetteer, locale, order, positions } = edition;
  const atlas = createAtlas(world.sketch, gazetteer);
  const paths = mapPaths(atlas, atlas.unit);
  const answers = new Set<string>(order);
  const others = [...paths.features].filter(([id]) => !answers.has(id));
  const [width, height] = [38_400, 17_500].map((side) => Math.round(side / atlas.unit / COARSER));
  const page = h(
    'main',
    {},
    h('h1', {}, locale.text(titleOf(dataset))),
    h(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': 'World map of responses' },
      h('path', { d: others.map(([, path]) => coarser(path)).join('') }),
      order.map((id) =>
        h('path', {
          id,
          fill: dataset.stances.find((one) => one.id === stanceIn(positions, id))?.colour.light,
          d: coarser(paths.features.get(id) ?? ''),
        }),
      ),
      h('path', { class: 'borders', d: coarser(paths.borders) }),
    ),
    order.map((id) => {
      const said = dataset.statements.find(({ actor }) => actor === id);
      const [fragment] = said?.utterances[0].wordings[0].fragments ?? [];
      return h(
        'article',
        { id: `c-${id}` },
        h('h2', {}, locale.name(id)),
        h('p', {}, answerOf(id, edition)),
        fragment === undefined
          ? null
          : h('blockquote', {}, fragment.quote ?? locale.text(fragment.summary ?? {})),
      );
    }),
    h(
      'ul',
      {},
      order.map((id) => h('li', {}, `${locale.name(id)}: ${answerOf(id, edition)}`)),
    ),
  );
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>Floor</title><link rel="icon" href="data:,"><style>${STYLE}</style><body>`,
    toHtml(page),
    `<script>${SCRIPT}</script>`,
  ].join('');
}

/** A path of the sketch level on the grid of the drawing: steps that lead nowhere are left out, and islets too. */
function coarser(path: string): string {
  return readPath(path).map(writeCoarser).join('');
}

function writeCoarser({ points, closed }: SubPath): string {
  const rounded = points.map(
    ([x, y]) => [Math.round(x / COARSER), Math.round(y / COARSER)] as const,
  );
  const kept = rounded.filter(
    ([x, y], i) => i === 0 || x !== rounded[i - 1]?.[0] || y !== rounded[i - 1]?.[1],
  );
  const [first] = kept;
  if (first === undefined || kept.length < (closed ? 4 : 2)) return '';
  const steps = kept.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = kept[i] ?? first;
    return [x - fromX, y - fromY].map((step) => (step < 0 ? `${step}` : ` ${step}`)).join('');
  });
  return `M${first.join(' ')}l${steps.join('').trimStart()}${closed ? 'z' : ''}`;
}
