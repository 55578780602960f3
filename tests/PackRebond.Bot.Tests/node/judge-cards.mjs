// Judges cards: { schema: path or null, cards: [{ name, card }] } on stdin; [{ name, judge, text }] on stdout.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const { AdaptiveCard, SerializationContext } = require('adaptivecards/dist/adaptivecards.min.js');
const { schema, cards } = JSON.parse(readFileSync(0, 'utf8'));
const complaints = [];

for (const { name, card } of cards) {
  // The parser tests « lang » with a regex that keeps its state, and refuses every other "fr". The tests look at lang themselves.
  const { lang, ...rest } = card;
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(rest, context);
  const events = parsed.validateProperties().validationEvents.map(event => event.message);
  for (let index = 0; index < context.eventCount; index++) {
    events.push(context.getEventAt(index).message);
  }

  complaints.push(...events.map(text => ({ name, judge: 'parser', text })));
}

if (schema) {
  const { id, $schema, ...definition } = JSON.parse(readFileSync(schema, 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false }).compile(definition);
  for (const { name, card } of cards) {
    if (!validate(card)) {
      complaints.push({ name, judge: 'schema', text: validate.errors.map(error => `${error.instancePath} ${error.message}`).slice(0, 5).join(' ; ') });
    }
  }
}

process.stdout.write(JSON.stringify(complaints));
