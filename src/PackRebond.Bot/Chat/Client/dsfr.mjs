// The State's design system is one large style sheet. Of the components that are imported, this keeps the rules whose
// classes our own pages use, the fonts that we set, and the dark colours as a media query instead of a script.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import postcss from 'postcss';

const FONTS = new Set(['400 normal', '500 normal', '700 normal']);

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* sources(path);
    } else if (['.html', '.ts'].includes(extname(path))) {
      yield readFileSync(path, 'utf8');
    }
  }
}

function usedClasses() {
  const found = new Set();
  for (const folder of ['src', 'pages', 'themes']) {
    for (const text of sources(folder)) {
      for (const [name] of text.matchAll(/\bfr-[\w-]+/g)) {
        found.add(name);
      }
    }
  }

  return found;
}

export const onlyUsed = {
  name: 'dsfr-only-used',
  setup(build) {
    const used = usedClasses();
    build.onLoad({ filter: /@gouvfr[\\/]dsfr[\\/].*\.css$/ }, ({ path }) => ({
      contents: prune(postcss.parse(readFileSync(path, 'utf8')), used),
      loader: 'css',
      resolveDir: dirname(path),
    }));
  },
};

function prune(root, used) {
  root.walkAtRules('font-face', rule => keepFont(rule));
  root.walkRules(rule => {
    rule.selectors = rule.selectors.filter(selector =>
      // Conditions inside :not() ask for the absence of a class.
      [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.((?:fr|ri)-[\w-]+)/g)].every(([, name]) => used.has(name)));
    if (rule.selectors.length === 0 || rule.selector === '') {
      rule.remove();
    } else if (rule.selector.includes('[data-fr-theme=dark]')) {
      const dark = postcss.atRule({ name: 'media', params: '(prefers-color-scheme:dark)' });
      rule.replaceWith(dark);
      dark.append(rule.clone({ selector: rule.selector.replaceAll('[data-fr-theme=dark]', '') }));
    }
  });
  return root.toString();
}

function keepFont(rule) {
  const value = name => rule.nodes.find(n => n.prop === name)?.value ?? '';
  if (value('font-family').replace(/["']/g, '') !== 'Marianne' || !FONTS.has(`${value('font-weight')} ${value('font-style')}`)) {
    rule.remove();
    return;
  }

  rule.walkDecls('src', src => {
    src.value = src.value.split(',').filter(s => s.includes('woff2')).join(',');
  });
}

/** The palette is declared in full; what no rule reads any more goes, until nothing more goes. */
export function dropUnusedProperties(css) {
  const root = postcss.parse(css);
  for (let isDone = false; !isDone;) {
    const read = new Set([...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map(m => m[1]));
    isDone = true;
    // Our own are read by the script as well, where their names are put together.
    root.walkDecls(/^--(?!chat-|card-)/, declaration => {
      if (!read.has(declaration.prop)) {
        declaration.remove();
        isDone = false;
      }
    });
  }

  root.walkRules(rule => {
    if (rule.nodes.length === 0) {
      rule.remove();
    }
  });
  root.walkAtRules(/media|supports/, rule => {
    if (rule.nodes?.length === 0) {
      rule.remove();
    }
  });
  return root.toString();
}
