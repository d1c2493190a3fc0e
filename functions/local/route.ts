/** Does a path belong to a function's route, and what do its parameters say? `a/{x}`, `a/{x?}`, `a/{*path}`. */

export interface Route {
  /** Undefined where the path is another one. */
  readonly match: (path: string) => Readonly<Record<string, string>> | undefined;
  /** Of two routes that match, the one with the lower rank is meant: words before parameters before the rest. */
  readonly rank: string;
}

interface Segment {
  readonly kind: 'word' | 'parameter' | 'optional' | 'rest';
  readonly name: string;
}

export function route(template: string): Route {
  const segments = template
    .split('/')
    .filter((part) => part !== '')
    .map(segment);
  return {
    match: (path) =>
      match(
        segments,
        path.split('/').filter((part) => part !== ''),
      ),
    rank: segments.map(({ kind }) => ({ word: 'a', parameter: 'b', optional: 'c', rest: 'd' })[kind]).join(''),
  };
}

function segment(part: string): Segment {
  if (!/[{}]/.test(part)) return { kind: 'word', name: part.toLowerCase() };
  const found = /^\{(\*?)([A-Za-z_]\w*)(\??)\}$/.exec(part);
  if (found === null) throw new Error(`the local host does not know the route segment ${part}`);
  const [, rest, name = '', optional] = found;
  return { kind: rest === '*' ? 'rest' : optional === '?' ? 'optional' : 'parameter', name };
}

function match(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, { kind, name }] of segments.entries()) {
    const part = parts[index];
    if (kind === 'rest') {
      const rest = decoded(parts.slice(index).join('/'));
      return rest === undefined ? undefined : { ...parameters, [name]: rest };
    }
    const value = part === undefined ? undefined : decoded(part);
    if (value === undefined) {
      if (part !== undefined || kind !== 'optional') return undefined;
    } else if (kind !== 'word') parameters[name] = value;
    else if (value.toLowerCase() !== name) return undefined;
  }
  return parts.length > segments.length ? undefined : parameters;
}

/** Undefined where the percent signs make no sense. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
