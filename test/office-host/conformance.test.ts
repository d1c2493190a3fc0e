/**
 * Does the host keep to Microsoft's documentation in every member that the add-in uses? The add-in's own traffic says which those are;
 * each of them has at least five cases, all in one page.
 */
import type { Frame } from 'playwright-core';
import { emptyBook, sheetNamed } from './book';
import { describeInBrowser } from './browser';
import { barePage, bundle } from './bundle';
import { allCases } from './cases/all';
import { type Case, standing } from './cases/case';
import { everyAct } from './cases/every-act';
import type { Opened } from './open';
import { openInExcel } from './open';
import type { HostEvent } from './protocol';

const least = 5;

/** Office.js refuses by itself to read what was not loaded: nothing reaches the host. */
const refusedByClient = ({ fails }: Case): boolean => fails === 'PropertyNotLoaded' || fails === 'ValueNotLoaded';

describeInBrowser('the office host and the documentation', (browser) => {
  let opened: Opened;
  let pane: Frame;
  const book = emptyBook('甲');
  /** Members that each case's traffic touched, by its place in the list. */
  const touched = new Map<Case, ReadonlySet<string>>();

  beforeAll(async () => {
    const script = await bundle('addin/workbook/excel.ts', 'tonglian');
    opened = await openInExcel(browser(), { book, path: '/bare.html', pages: { '/bare.html': barePage(script) } });
    pane = opened.pane;
    await opened.page.exposeFunction('tellHost', (event: HostEvent) => opened.host.tell(event));
    await pane.evaluate('window.ready');
  });
  afterAll(() => opened.close());

  /** The members that were used while it ran. */
  const traffic = async (run: () => Promise<void>): Promise<ReadonlySet<string>> => {
    opened.host.forget();
    await run();
    return new Set(opened.host.used);
  };

  const tryOut = async (one: Case): Promise<unknown> => {
    standing(book);
    one.given?.(book);
    return await pane.evaluate(`Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.getItem('甲');
      ${one.run}
    }).then((gives) => ({ gives }), (error) => ({ fails: error.code ?? String(error) }))`);
  };

  const byMember = new Map<string, Case[]>();
  for (const one of allCases) byMember.set(one.member, [...(byMember.get(one.member) ?? []), one]);

  test.each([...byMember])('%s', async (_, cases) => {
    for (const one of cases) {
      let answer: unknown;
      touched.set(
        one,
        await traffic(async () => {
          answer = await tryOut(one);
        }),
      );
      const wanted = one.fails === undefined ? { gives: one.gives } : { fails: one.fails };
      expect([one.says, answer]).toEqual([one.says, wanted]);
      if (one.leaves) expect([one.says, one.leaves(book)]).toEqual([one.says, one.left]);
    }
  });

  test('every member of the add-in’s own traffic has its cases, and no case is of a member that nobody knows', async () => {
    const used = await traffic(() => everyAct(opened, book));
    expect(used.size).toBeGreaterThan(50);
    // An apostrophe before a chart's title would be seen.
    expect(sheetNamed(book, '排名').charts.map(({ title }) => title)).toEqual(['2018年4月积分']);
    // What only leads on promises no more than where it leads: there the cases of what lies behind count.
    const covered = (member: string): number =>
      [...touched].filter(
        ([one, members]) =>
          (one.member === member && (members.has(member) || refusedByClient(one))) ||
          (members.has(member) && opened.host.ways.has(member)),
      ).length;
    const short = [...used].map((member) => [member, covered(member)] as const).filter(([, count]) => count < least);
    console.log(`${used.size} members used, ${allCases.length} cases of ${byMember.size} members`);
    expect(short.sort()).toEqual([]);
    // A case may end before its member is reached (a null object, a sheet that is gone): such cases count for nothing above.
    const strange = [...byMember.keys()].filter(
      (member) => ![...touched.values()].some((members) => members.has(member)),
    );
    expect(strange).toEqual([]);
  });
});
