// Reads {taught: [{intent, text}], texts: [text]} and writes what nlp.js makes of the texts: {best, micros, seconds}.
import { createRequire } from 'node:module';
import { text as whole } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { containerBootstrap } = require('@nlpjs/core');
const { Nlp } = require('@nlpjs/nlp');
const { LangFr } = require('@nlpjs/lang-fr');

const settings = {
  default: {},
  'no-stopwords': { keepStopwords: false },
  'spell-check': { spellCheck: true, spellCheckDistance: 1 },
};

const { taught, texts } = JSON.parse(await whole(process.stdin));
const container = await containerBootstrap();
container.use(LangFr);
const nlp = new Nlp({ container, languages: ['fr'], autoSave: false, autoLoad: false, nlu: { fr: { '*': { className: 'NeuralNlu', log: false, ...settings[process.argv[2]] } } } });
nlp.addLanguage('fr');
for (const { intent, text } of taught) {
  nlp.addDocument('fr', text, intent);
}

const begun = performance.now();
await nlp.train();
const seconds = (performance.now() - begun) / 1000;

const best = [];
const micros = [];
// Twice: once for the compiler, once for the clock. Its own cache of answers is emptied in between, it would hide the time.
for (const measured of [false, true]) {
  for (const text of texts) {
    const from = performance.now();
    const { classifications } = await nlp.process('fr', text);
    if (measured) {
      micros.push((performance.now() - from) * 1000);
      best.push(classifications.filter(({ intent }) => intent !== 'None').slice(0, 5).map(({ intent, score }) => ({ intent, score })));
    }
  }

  for (const domain of Object.values(nlp.nluManager.domainManagers)) {
    for (const nlu of Object.values(domain.domains)) {
      nlu.cache = undefined;
    }
  }
}

process.stdout.write(JSON.stringify({ best, micros, seconds }));
