// Judges content files: [{ name, schema, text }] on stdin, with the schema as text; [{ name, text }] on stdout, a complaint each.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';

const complaints = [];
for (const { name, schema, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  // The extensions of editors read YAML as this parser does: 5000 is a number, a date stays text.
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(JSON.parse(schema));
  if (!validate(parse(text))) {
    complaints.push(...validate.errors.map(error => ({ name, text: `${error.instancePath} ${error.message}` })));
  }
}

process.stdout.write(JSON.stringify(complaints));
