// Bundles the chat's script and one style sheet per theme into the folder given as the first argument.
// Names carry a hash of the content, and text files have their compressed forms beside them.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { dropUnusedProperties, onlyUsed } from './dsfr.mjs';

/** Promised to people with slow lines; gzip bytes. Past it, the build fails. */
const BUDGET = { '.js': 60_000, '.css': 40_000 };

const out = process.argv[2];
if (!out) {
  throw new Error('usage: node build.mjs FOLDER');
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const shared = {
  bundle: true, minify: true, write: false, outdir: out, logLevel: 'warning', charset: 'utf8', legalComments: 'eof',
  target: ['chrome109', 'firefox115', 'safari16'],
};
const script = await build({ ...shared, entryPoints: ['src/main.ts'], format: 'esm', define: { 'process.env.NODE_ENV': '"production"' } });
const styles = await build({
  ...shared,
  entryPoints: ['themes/dsfr/dsfr.css', 'themes/neutral/neutral.css'],
  entryNames: '[name]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'file' },
  plugins: [onlyUsed],
});

for (const file of script.outputFiles) {
  keep(file.path, file.text, true);
}

for (const file of styles.outputFiles) {
  file.path.endsWith('.css') ? keep(file.path, dropUnusedProperties(file.text), true) : keep(file.path, file.contents, false);
}

keep('icon.svg', readFileSync('themes/icon.svg'), true);

function keep(path, contents, isHashed) {
  const bytes = Buffer.from(contents);
  const extension = extname(path);
  const hash = isHashed ? `-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}` : '';
  const name = `${basename(path, extension)}${hash}${extension}`;
  writeFileSync(join(out, name), bytes);
  if (extension !== '.woff2') {
    const gzip = gzipSync(bytes, { level: 9 });
    const brotli = brotliCompressSync(bytes);
    writeFileSync(join(out, `${name}.gz`), gzip);
    writeFileSync(join(out, `${name}.br`), brotli);
    if (isHashed) {
      console.log(`chat: ${name} ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
      if (gzip.length > (BUDGET[extension] ?? Infinity)) {
        throw new Error(`${name} is over its budget of ${BUDGET[extension]} bytes.`);
      }
    }
  }
}
