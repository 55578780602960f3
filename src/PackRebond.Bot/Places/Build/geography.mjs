// One year of the official geographic code, as its package gives it.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const years = new Map();

export function geography(year) {
  if (!years.has(year)) years.set(year, read(year));
  return years.get(year);
}

function read(year) {
  const file = name => fileURLToPath(new URL(`node_modules/${year}/data/${name}.json`, import.meta.url));
  const list = name => (existsSync(file(name)) ? JSON.parse(readFileSync(file(name), 'utf8')) : []);

  const communes = list('communes');
  const living = communes.filter(commune => commune.type === 'commune-actuelle');
  const merged = communes.filter(commune => commune.chefLieu);

  const parts = new Map(living.map(commune => [commune.code, new Set([commune.code, ...(commune.anciensCodes ?? [])])]));
  for (const part of merged) parts.get(part.chefLieu)?.add(part.code);

  return {
    living,
    merged,
    epci: list('epci'),
    ept: list('ept'),
    regions: list('regions'),
    departements: list('departements'),
    history: list('historique-communes'),
    // Every code that stands for the commune or for a piece of it.
    partsOf: commune => parts.get(commune.code),
  };
}
