/** An office for tests about sealing: points by level, periods drafted and closed by name. */
import { settle } from '../../../shared/tally/settle';
import { begun, period, rulesByLevel, say, span, type TestOffice } from './office';

export const started = (): TestOffice => begun(rulesByLevel({ 县级: 100, 州级: 300, 省级: 500 }));

/** The check code of a period's draft. */
export const codeOf = (office: TestOffice, text: string): string => {
  const { from, to } = span(text);
  return office.state.drafts.get(`${from} ${to}`)?.code ?? '';
};

export function close(office: TestOffice, text: string): void {
  office.give(say('prepare', { period: span(text) }));
  office.give(say('close', { period: span(text), code: codeOf(office, text) }));
}

/** By the units' names, in hundredths. */
export const pointsOf = (office: TestOffice, text: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    settle(office.state, period(text)).boards.flatMap(({ lines }) => lines.map(({ name, points }) => [name, points])),
  );
