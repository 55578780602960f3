// Writes communes.tsv and divisions.tsv, the geography that the bot reads at start, from the official geographic code of three years.
// Usage: node communes.mjs OUTPUT-FOLDER
//
// communes.tsv, one line a commune of 2026:
//   insee, name, département, région, population, postal codes, former names (« 64131:Castéide-Candau|… »), EPCI of 2020, EPCI of 2024
// An EPCI column holds one SIREN when the commune was the same that year; else « insee:siren » for each commune that it was made of,
// because the lists of territoires d'industrie speak of the communes of their own year.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formerNames } from './former-names.mjs';
import { geography } from './geography.mjs';
import { membership } from './membership.mjs';

const output = process.argv[2];
if (!output) {
  console.error('usage: node communes.mjs OUTPUT-FOLDER');
  process.exit(2);
}

// Lands without inhabitants: nobody works there.
const uninhabited = new Set(['984', '989']);

const now = geography('cog-2026');
const in2020 = membership(geography('cog-2020'), geography('cog-2024').ept);
const in2024 = membership(geography('cog-2024'), geography('cog-2024').ept);
const former = formerNames(now);

const communes = now.living
  .filter(commune => !uninhabited.has(commune.departement))
  .map(commune => [
    commune.code,
    commune.nom,
    commune.departement,
    commune.region,
    commune.population ?? 0,
    (commune.codesPostaux ?? []).join(','),
    former.of(commune).map(([code, name]) => `${code}:${name}`).join('|'),
    in2020.of(commune, now.partsOf(commune)),
    in2024.of(commune, now.partsOf(commune)),
  ]);

const divisions = [
  ...now.regions.filter(region => !uninhabited.has(region.code)).map(region => ['R', region.code, region.nom]),
  ...now.departements.filter(dep => !uninhabited.has(dep.code)).map(dep => ['D', dep.code, dep.nom, dep.region ?? dep.code]),
];

const tsv = rows => rows.map(row => row.join('\t') + '\n').join('');
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'communes.tsv'), tsv(communes));
writeFileSync(join(output, 'divisions.tsv'), tsv(divisions));
