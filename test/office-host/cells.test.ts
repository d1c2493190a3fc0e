/** Functions for cells over the unmodified Office.js: when may they be called, what arrives of what they tell, what of an error? As Microsoft's pages on custom functions say. */
import { emptyBook } from './book';
import { describeInBrowser } from './browser';
import { barePages } from './bundle';
import type { CellCall, CellResult } from './protocol';

/** The functions come later than Office.js, as those of a page that is still being fetched. */
const script = `
CustomFunctions.delayInitialization();
window.invocations = {};
window.canceled = [];
window.give = () => CustomFunctions.associate('Figure', (name, invocation) => {
  invocations[name] = invocation;
  invocation.onCanceled = () => canceled.push(name);
  if (name === 'thrown') throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'thrown words');
});
window.tell = (name, result) => invocations[name].setResult(result);
window.refuse = (name, code, message) =>
  tell(name, new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message));
`;

const call = (number: number, name: string, given: readonly unknown[]): CellCall => ({
  call: number,
  name,
  given,
  address: `Sheet1!A${number}`,
});

describeInBrowser('functions for cells', (browser) => {
  test('nobody is called before the functions are there; figures, errors and their words arrive, a canceled cell hears no more', async () => {
    const { pane, host, errors, close } = await barePages(browser, () => script)(emptyBook('Sheet1'), {
      facts: { cells: true },
    });
    const calls = ['a', 'b', 'value', 'missing', 'zero', 'thrown'].map((name, row) => call(row + 1, 'FIGURE', [name]));
    expect(host.cellsReady()).toBe(false);
    expect(() => host.tell({ what: 'cells', calls })).toThrow('cells may be asked');
    const told = async (number: number, many: number): Promise<readonly CellResult[]> => {
      while ((host.results.get(number)?.length ?? 0) < many) await pane.evaluate('1');
      return host.results.get(number) ?? [];
    };
    await pane.evaluate('give()');
    while (!host.cellsReady()) await pane.evaluate('1');
    // Names know no case; one that is not given is a faulty cell.
    host.tell({ what: 'cells', calls: [...calls, call(7, 'NONE', ['x'])] });
    await pane.waitForFunction('Object.keys(invocations).length === 6');
    await pane.evaluate(`tell('a', 1); tell('b', 0.5);
      refuse('value', 'invalidValue', 'which unit'); refuse('missing', 'notAvailable', 'no figures yet');
      refuse('zero', 'divisionByZero', 'words that this one cannot show')`);
    expect([await told(1, 1), await told(2, 1)]).toEqual([[1], [0.5]]);
    expect(await told(3, 1)).toEqual([{ error: '#VALUE!', message: 'which unit' }]);
    expect(await told(4, 1)).toEqual([{ error: '#N/A', message: 'no figures yet' }]);
    expect(await told(5, 1)).toEqual([{ error: '#DIV/0!', message: '' }]);
    expect(await told(6, 1)).toEqual([{ error: '#VALUE!', message: 'thrown words' }]);
    expect(await told(7, 1)).toEqual([{ error: '#VALUE!', message: '' }]);

    // A streaming function tells again, until Excel calls it off.
    host.tell({ what: 'cells-off', calls: [2] });
    await pane.waitForFunction('canceled.length === 1');
    await pane.evaluate(`tell('b', 7); tell('a', 2)`);
    expect(await told(1, 2)).toEqual([1, 2]);
    expect(host.results.get(2)).toEqual([0.5]);
    expect(errors).toEqual([]);
    await close();
  });
});
