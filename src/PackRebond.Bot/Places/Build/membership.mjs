// Which EPCI a commune of today belonged to in another year, piece by piece when it was not the same commune then.

// ept: the territories of Grand Paris. They have kept their perimeters since 2016, older packages do not list them, and the lists of
// territoires d'industrie name them rather than the Métropole.
export function membership(year, ept) {
  const epciOf = new Map();
  for (const group of [...year.epci, ...ept]) {
    for (const member of group.membres) epciOf.set(member.code, group.code);
  }

  const living = new Set(year.living.map(commune => commune.code));
  const parentOf = new Map(year.merged.map(part => [part.code, part.chefLieu]));

  // A member of an EPCI was a commune even where the same year's list of communes had not caught up with it.
  const originOf = code => (living.has(code) || epciOf.has(code) ? code : parentOf.get(code));

  return {
    of(commune, parts) {
      const origins = [...new Set([...parts].map(originOf).filter(Boolean))].sort();
      if (origins.length === 1 && origins[0] === commune.code) return epciOf.get(commune.code) ?? '';
      return origins.map(code => `${code}:${epciOf.get(code) ?? ''}`).join(',');
    },
  };
}
