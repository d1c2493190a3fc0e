/** Is a JSON text nested deeper than anything of ours? Asked before it is parsed, so that no reader has to follow it down. */

/** The deepest body of the contract, a rule set, has 14 levels. */
export const depthLimit = 32;

export function tooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (inText) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inText = false;
    } else if (char === 0x22) inText = true;
    else if (char === 0x5b || char === 0x7b) {
      depth += 1;
      if (depth > depthLimit) return true;
    } else if (char === 0x5d || char === 0x7d) depth -= 1;
  }
  return false;
}
