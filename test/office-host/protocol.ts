/** What does Excel on the web answer to a message of Office.js? Its XDM protocol over one workbook. */
import type { Book } from './book';
import { type Answer, type Batch, evaluate, type Memory } from './evaluate';
import { CustomFunctions } from './excel/custom-functions';
import { Workbook } from './excel/workbook';

/** What the host tells the add-in about itself. */
export interface HostFacts {
  /** BCP 47: the display language. */
  readonly locale: string;
  /** The newest ExcelApi set that this host claims. */
  readonly excelApi: string;
  /** The add-in has functions for cells: Office.js then starts their runtime. */
  readonly cells: boolean;
}

/** What a cell shows: its figure, or Excel's error value with the sentence that its card shows. */
export type CellResult = number | { readonly error: string; readonly message: string };

export interface OfficeHost {
  /** The workbook that stands in the window. */
  readonly book: Book;
  /** Every batch in order: one per context.sync(). */
  readonly batches: Batch[];
  readonly answers: Answer[];
  readonly used: ReadonlySet<string>;
  /** Of these the properties that only lead on to another object. */
  readonly ways: ReadonlySet<string>;
  /** What was used before counts no more. */
  forget(): void;
  /** Another workbook stands in the same window from now on; batches are counted anew. For pages that remember nothing of the first. */
  load(book: Book): void;
  /** The reply as text, or null where none is due. */
  receive(message: unknown): string | null;
  /** Answers the next batches with these errors, in this order. */
  fail(...codes: string[]): void;
  /** Tells the add-in of something, as Excel does; throws where it does not listen. */
  tell(event: HostEvent): void;
  /** How what is told reaches the add-in's page. */
  deliver: (message: string) => void;
  /** Names of buttons whose functions have said that they are done. */
  readonly completed: string[];
  /** The add-in has said that its functions for cells may be called. */
  readonly cellsReady: () => boolean;
  /** By the number of the call: what the add-in has told a cell, one after the other. */
  readonly results: ReadonlyMap<number, readonly CellResult[]>;
}

export type HostEvent =
  /** By number as in Office.js; target `Workbook` or a sheet's or table's id. */
  | { readonly what: 'excel'; readonly type: number; readonly target: string; readonly args: object }
  /** A button of the ribbon is pressed. */
  | { readonly what: 'command'; readonly name: string }
  /** Cells are worked out, all in one message; the calls have numbers of their own. */
  | { readonly what: 'cells'; readonly calls: readonly CellCall[] }
  /** Excel asks these calls' cells no more. */
  | { readonly what: 'cells-off'; readonly calls: readonly number[] };

export interface CellCall {
  readonly call: number;
  /** By the id in the functions' metadata. */
  readonly name: string;
  readonly given: readonly unknown[];
  readonly address: string;
}

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** ids of Office.js's own dispatch table (DdaMethod.DispatchId). */
const richApi = 93;
const loadSettings = 75;
const saveSettings = 76;
const commandCompleted = 94;

export function officeHost(first: Book, facts: HostFacts): OfficeHost {
  let book = first;
  const memory: Memory = { references: new Map(), used: new Set(), ways: new Set() };
  const batches: Batch[] = [];
  const answers: Answer[] = [];
  const failures: string[] = [];
  const completed: string[] = [];
  /** By action: where what is told goes. */
  const listening = new Map<string, Request>();
  let root = new Workbook(book);
  const cells = new CustomFunctions();

  const rich = (text: string): unknown => {
    const batch = JSON.parse(text) as Batch;
    if (housekeeping(batch)) {
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(evaluate(root, batch, memory, cells))] };
    }
    batches.push(batch);
    const code = failures.shift();
    const answer: Answer = code
      ? { Results: [], TraceIds: [], Error: { Code: code, Message: code, Location: '', ActionIndex: 0 } }
      : evaluate(root, batch, memory, cells);
    answers.push(answer);
    return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
  };

  const execute = (data: unknown): unknown => {
    const { DdaMethod, ArrayData, DdaSettingsMethod } = data as {
      DdaMethod: { DispatchId: number };
      ArrayData?: unknown[];
      DdaSettingsMethod?: { Properties?: unknown };
    };
    switch (DdaMethod.DispatchId) {
      case richApi:
        return rich(String(ArrayData?.[4]));
      case loadSettings:
        return { Error: 0, Settings: [...book.settings], Properties: [...book.settings] };
      case saveSettings:
        for (const [key, value] of settingsOf(DdaSettingsMethod?.Properties)) book.settings.set(key, value);
        return { Error: 0 };
      case commandCompleted:
        completed.push(String((data as { readonly 0?: unknown })[0]));
        return { Error: 0 };
      default:
        throw new Error(`the office host of the tests has no dispatch id ${DdaMethod.DispatchId}`);
    }
  };

  const answer = (request: Request): unknown => {
    const action = request._actionName;
    if (action === 'ContextActivationManager_getAppContextAsync') return appContext(book, facts);
    if (action === 'executeMethod') return execute(request._data);
    if (request._actionType === 1) listening.set(action, request);
    if (request._actionType === 2) listening.delete(action);
    if (request._actionType !== 0 || action.endsWith('_notifyHost')) return { Error: 0 };
    throw new Error(`the office host of the tests has no action ${action}`);
  };

  const host: OfficeHost = {
    deliver: () => {
      throw new Error('nobody carries what the office host tells');
    },
    completed,
    cellsReady: () => cells.ready,
    results: cells.results,
    tell(event) {
      const name = event.what === 'command' ? 'appCommandInvoked' : 'richApiMessage';
      const request = listening.get(name);
      if (!request) throw new Error(`the add-in does not listen to ${name}`);
      if (event.what === 'cells' && !cells.ready) throw new Error('the add-in has not said that cells may be asked');
      host.deliver(
        JSON.stringify({
          _messageType: 1,
          _actionName: request._actionName,
          _conversationId: request._conversationId,
          _correlationId: request._correlationId,
          _origin: 'https://addin.test',
          _errorCode: 0,
          _responseType: 1,
          _data: event.what === 'command' ? [event.name, event.name, '{}'] : { ArrayData: entriesOf(event) },
        }),
      );
    },
    get book() {
      return book;
    },
    load(next) {
      book = next;
      root = new Workbook(next);
      batches.length = 0;
      answers.length = 0;
    },
    batches,
    answers,
    used: memory.used,
    ways: memory.ways,
    forget: () => memory.used.clear(),
    fail: (...codes) => failures.push(...codes),
    receive: (message) => {
      const request = parsed(message);
      if (!request) return null;
      return JSON.stringify({
        _messageType: 1,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: 'https://addin.test',
        _errorCode: 0,
        _responseType: 0,
        _data: answer(request),
      });
    },
  };
  return host;
}

/** Category, type, target, message, id, whether it comes from elsewhere: as Office.js reads an entry. */
function entriesOf(event: Exclude<HostEvent, { what: 'command' }>): unknown[] {
  const forCells = (type: number, message: object) => [1, type, '', JSON.stringify(message), '', false];
  if (event.what === 'excel') return [[65536, event.type, event.target, JSON.stringify(event.args), '', false]];
  if (event.what === 'cells-off') return event.calls.map((invocationId) => forCells(1001, { invocationId }));
  return event.calls.map(({ call, name, given, address }) =>
    forCells(1000, {
      invocationId: call,
      functionName: name,
      parameterValues: given,
      address,
      // Of the flags: cancelable 1, streaming 2.
      flags: 2,
    }),
  );
}

/** Office.js's own greeting, and its letting go of references once a run is over, are no acts of the add-in. */
const housekeeping = (batch: Batch): boolean =>
  batch.Actions.every(
    ({ ActionType, Name }) =>
      ActionType === 1 ||
      // Traces: the client's own marks, on which its handlers wait.
      ActionType === 5 ||
      /^_(Un)?[Rr]egister\w+Event$/.test(Name) ||
      Name === '_RemoveReference' ||
      Name === 'NotifyActionHandlerReady' ||
      Name === 'SetAppRuntimeState' ||
      Name === '_SetOsfControlContainerReadyForCustomFunctions' ||
      Name === 'SetInvocationResults' ||
      Name === '_KeepReference',
  );

function parsed(message: unknown): Request | null {
  if (typeof message !== 'string' || !message.startsWith('{')) return null;
  const value = JSON.parse(message) as Partial<Request>;
  // Only requests are answered; the shape is that of Office.js itself.
  return value._messageType === 0 && value._actionName ? (value as Request) : null;
}

function settingsOf(properties: unknown): [string, string][] {
  const list = Array.isArray(properties) ? properties : Object.entries(properties ?? {});
  return list.map(([key, value]: [unknown, unknown]) => [String(key), String(value)]);
}

function appContext(book: Book, facts: HostFacts): unknown {
  return {
    _id: 'addin1',
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: 'https://addin.test/book.xlsx',
    _clientMode: book.readOnly ? 0 : 1,
    _settings: [...book.settings],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'corr',
    _appInstanceId: 'addin1',
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.0.0',
    _requirementMatrix: JSON.stringify({
      ExcelApi: facts.excelApi,
      SharedRuntime: '1.1',
      RibbonApi: '1.2',
      DialogApi: '1.2',
    }),
  };
}
