/** Every fault that an office's log has to survive, in one run: nothing acknowledged missing, nothing twice, the chain unbroken, seals hold. */
import { azuriteFaults } from './azurite';
import { clockFaults } from './clocks';
import { closingFaults } from './closing';
import { faceFaults } from './faces';
import { killedFaults } from './killed';
import { logFaults } from './log';
import { openTold } from './tell';

const told = openTold();
describe('the log', () => logFaults(told.tell));
describe('the office', () => {
  closingFaults(told.tell);
  faceFaults(told.tell);
  clockFaults(told.tell);
});
describe('table storage', () => azuriteFaults(told.tell));
describe('processes', () => killedFaults(told.tell));

test('every line of the list was put to the test', () => {
  process.stdout.write(told.table());
  expect(told.missing()).toEqual([]);
});
