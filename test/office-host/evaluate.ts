/** What does one batch of Excel's rich API answer? ProcessQuery over host objects whose members carry the wire's names. */

import { HostError, notImplemented } from './errors';
import { AddinInternalService } from './excel/addin-internal-service';
import { AppRuntimeService } from './excel/app-runtime-service';

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[];
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: unknown;
}

/** An object of Excel's API. Its kind is the API's name of the class; a collection also lists its items. */
export interface HostObject {
  readonly kind: string;
  readonly items?: () => readonly HostObject[];
  /** Objects that Excel tracks by reference. */
  readonly tracked?: boolean;
}

/** References and what was used, kept from batch to batch of one document. */
export interface Memory {
  readonly references: Map<string, HostObject>;
  readonly used: Set<string>;
  /** Of these the properties that only lead on to another object. */
  readonly ways: Set<string>;
}

const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && typeof (value as { kind?: unknown }).kind === 'string';

const pascal = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** What Office.js makes by name instead of reaching it from the workbook. */
const services: Readonly<Record<string, HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
  'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(),
};

export function evaluate(root: HostObject, batch: Batch, memory: Memory, cells: HostObject): Answer {
  const answer: Answer = { Results: [], TraceIds: [] };
  const seen = new Map<number, HostObject | null>();
  let index = -1;

  /** A path is walked once per batch, or `Add` would run twice. */
  const walk = (id: number): HostObject | null => {
    const before = seen.get(id);
    if (before !== undefined) return before;
    const found = step(batch.ObjectPaths[String(id)], id);
    seen.set(id, found);
    return found;
  };

  const step = (path: ObjectPath | undefined, id: number): HostObject | null => {
    if (!path) throw new HostError('InvalidReference', `no object path ${id}`);
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = memory.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', `unknown reference ${path.Name}`);
      return kept;
    }
    if (path.ObjectPathType === 2) {
      const made = path.Name === 'Microsoft.ExcelServices.CustomFunctions' ? cells : services[path.Name];
      if (!made) throw notImplemented(`new ${path.Name}`);
      return made;
    }
    const parent = walk(path.ParentObjectPathId ?? -1);
    // What hangs on a null object is a null object as well.
    if (parent === null) return null;
    if (path.ObjectPathType === 4) memory.ways.add(`${parent.kind}.${path.Name}`);
    const value =
      path.ObjectPathType === 4
        ? member(parent, path.Name)
        : call(parent, path.ObjectPathType === 5 ? 'Indexer' : path.Name, given(path.ArgumentInfo));
    if (value === null) return null;
    if (!isHostObject(value)) throw notImplemented(`${parent.kind}.${path.Name} as an object`);
    return value;
  };

  const given = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, place) => {
      const path = info?.ReferencedObjectPathIds?.[place];
      return typeof path === 'number' && path > 0 ? walk(path) : argument;
    });

  const member = (object: HostObject, name: string): unknown => {
    if (!(name in object)) throw notImplemented(`${object.kind}.${name}`);
    memory.used.add(`${object.kind}.${name}`);
    // The check above is what makes the member real; its type is found out by whoever reads it.
    return (object as unknown as Record<string, unknown>)[name];
  };

  const call = (object: HostObject, name: string, args: readonly unknown[]): unknown => {
    const method = member(object, name);
    if (typeof method !== 'function') throw notImplemented(`${object.kind}.${name}()`);
    return method.apply(object, args);
  };

  const reference = (object: HostObject): string => {
    for (const [id, kept] of memory.references) if (kept === object) return id;
    const id = `ref${memory.references.size + 1}`;
    memory.references.set(id, object);
    return id;
  };

  const read = (object: HostObject, paths: readonly string[]): Record<string, unknown> => {
    const value: Record<string, unknown> = {};
    if ('Id' in object) value.Id = member(object, 'Id');
    const deeper = new Map<string, string[]>();
    const list = paths.filter((path) => path !== '*');
    if (object.items) {
      const inner = list.filter((path) => path !== '$none').map((path) => path.replace(/^items\/?/, ''));
      value._Items = object.items().map((item, place) => ({ ...read(item, inner.filter(Boolean)), _Index: place }));
      return value;
    }
    for (const path of list) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        if (path === '$none') continue;
        const found = member(object, pascal(path));
        value[pascal(path)] = isHostObject(found) ? read(found, []) : found;
      } else {
        const head = path.slice(0, slash);
        deeper.set(head, [...(deeper.get(head) ?? []), path.slice(slash + 1)]);
      }
    }
    for (const [head, rest] of deeper) {
      const child = member(object, pascal(head));
      value[pascal(head)] = isHostObject(child) ? read(child, rest) : null;
    }
    return value;
  };

  const act = (action: Action): unknown => {
    if (action.ActionType === 5) {
      answer.TraceIds.push(action.Id);
      return null;
    }
    const object = walk(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        if (object === null) return null;
        return {
          ...('Id' in object ? { Id: member(object, 'Id') } : {}),
          ...(batch.AutoKeepReference && object.tracked ? { _ReferenceId: reference(object) } : {}),
        };
      case 2:
        return object === null ? null : read(object, [...(action.QueryInfo?.Select ?? [])]);
      case 3: {
        if (object === null) return null;
        if (action.Name === '_KeepReference') return { _ReferenceId: reference(object) };
        if (action.Name === '_RemoveReference') {
          memory.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
          return null;
        }
        const result = call(object, action.Name, given(action.ArgumentInfo));
        return result === undefined ? null : result;
      }
      case 4: {
        if (object === null) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
        member(object, action.Name);
        const [value] = given(action.ArgumentInfo);
        if (!Reflect.set(object, action.Name, value)) throw notImplemented(`${object.kind}.${action.Name} =`);
        return null;
      }
      case 8:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  };

  try {
    for (const action of batch.Actions) {
      index += 1;
      const value = act(action);
      answer.Results.push({ ActionId: action.Id, Value: value });
    }
    return answer;
  } catch (error) {
    const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
    return {
      ...answer,
      Error: {
        Code: known.code,
        Message: known.message,
        Location: known.location,
        ActionIndex: index,
        HttpStatusCode: 400,
      },
    };
  }
}
