// The names that people still use for communes that merged or changed their name: « Cherbourg », « Annecy-le-Vieux », « Châlons-sur-Marne ».
import { geography } from './geography.mjs';

export function formerNames(now) {
  const living = new Map(now.living.map(commune => [commune.code, commune]));
  const heirOf = new Map();
  for (const commune of now.living) for (const code of now.partsOf(commune)) heirOf.set(code, commune.code);
  for (const code of living.keys()) heirOf.set(code, code);

  const names = new Map(now.living.map(commune => [commune.code, new Map()]));
  const add = (heir, code, name) => {
    const commune = living.get(heir);
    if (commune && name !== commune.nom && !names.get(heir).has(name)) names.get(heir).set(name, code);
  };

  for (const part of now.merged) add(part.chefLieu, part.code, part.nom);

  // The history links a commune that was merged to the commune that took it in (« pole »), which may itself have merged later.
  const codeOf = id => id.slice(id.indexOf('-') + 1, id.indexOf('@'));
  const history = geography('cog-2020').history;
  for (const past of history) if (past.pole && !heirOf.has(past.code)) heirOf.set(past.code, codeOf(past.pole));
  for (const past of history) add(heirAlive(past.code), past.code, past.nom);

  function heirAlive(code) {
    // Merged codes form short chains; the bound only guards against a loop in the data.
    for (let steps = 0; steps < 8 && code && !living.has(code); steps++) code = heirOf.get(code);
    return code;
  }

  return { of: commune => [...names.get(commune.code)].map(([name, code]) => [code, name]) };
}
