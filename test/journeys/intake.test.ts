/** An editor's morning at 收稿登记, in Excel and on the page: twenty items pasted and dropped, confirmed with Enter; what is only registered stays in the window. */
import { recordIdOf } from '../../shared/record/identity';
import { plainGrid } from '../../shared/sheet/grid';
import { bookFrom } from '../office-host/book';
import type { Asked } from '../office-host/serve';
import { contractServer } from './contract-server';
import { describeOnFaces, pageWhenLong } from './faces';
import { drop, paste, wordFile } from './given';
import { rosterOf, tasksOf } from './ledger-book';
import { openView } from './open-view';

const units = ['甲镇', '乙乡', '丙局', '丁院'];
const workbook = () =>
  bookFrom([
    tasksOf(...units),
    plainGrid('台账', [
      ['2018年4月信息报送采用台账'],
      ['序号', '收稿日期', '单位', '标题', '作者', '审签人', '审签人职务', '采用媒体', '采用日期'],
      [1, '2018-04-03', '甲镇', '草原防火巡查到户', '李明', '王建', '书记', '阿坝日报', '2018-04-05'],
    ]),
    rosterOf(['甲镇', '李明'], ['乙乡', '张丽'], ['丁院', '周敏']),
    plainGrid('稿酬标准', [['某县稿酬标准'], ['级别', '采用媒体', '稿酬（元/条）'], ['州级', '阿坝日报', 120]]),
  ]);

const labelled = (n: number, unit: string): string =>
  `单位：${unit}\n标题：${unit}${'春耕夏管秋收冬藏防汛抗旱植树造林'.slice(n % 8, (n % 8) + 6)}第${n}次现场会\n报送人：李明\n审签人：王建\n职务：书记`;
/** Twelve in one paste of labels, four in a list, three in a copied chat: with the Word document they are twenty. */
const pastes = [
  Array.from({ length: 12 }, (_, n) => labelled(n + 1, units[n % 2] ?? '')).join('\n\n'),
  '丁院今日报送信息4条：\n1.专家下乡义诊到牧区\n2.新门诊楼投入试运行\n3.护士节技能比武收官\n4.远程会诊救治急症病人\n报送人：周敏  审签人：孙涛（副院长）',
  '张丽 2018-04-12 09:01:02\n《乙乡畜牧良种补贴发到户》审签：罗强 副乡长\n\n张丽 2018-04-12 09:03:44\n《乙乡防返贫排查走进帐篷》审签：罗强 副乡长\n\n李明 2018-04-12 09:05:10\n《甲镇夜校开讲普通话》审签：王建 书记',
];
/** A picture of one pixel. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const marks = ['涉密案情某某', '密审签某', 'secret.example.invalid'];

describeOnFaces('intake', pageWhenLong, (face, browser) => {
  test('twenty items without the mouse; a repeat is shown; of a unit bound to secrecy nothing leaves the window', async () => {
    const server = contractServer();
    const sent: string[] = [];
    let workspace = '';
    let unitsHeld = Promise.resolve();
    const answer = async (asked: Asked) => {
      const found = /workspaces\/([^/]+)/.exec(asked.path);
      if (found?.[1]) workspace = found[1];
      sent.push(`${asked.path} ${asked.body}`);
      if (/\/units(\?|$)/.test(asked.path)) await unitsHeld;
      return server.answer(asked);
    };
    const { place: pane, page, picture, close } = await face.sit(browser(), workbook(), { answer });
    await pane.getByRole('button', { name: '全部报送', disabled: false }).click();
    await pane.getByRole('button', { name: /^确认报送/ }).click();
    await pane.getByRole('button', { name: '收起', disabled: false }).click();

    // What three receiving offices counted for one unit.
    const counted = ['县委办', '县政府办', '宣传部'].map((office, at) => ({
      id: `c${at}`.padStart(32, '0'),
      type: 'record',
      kind: 'count',
      record: recordIdOf('count', ['乙乡', office]),
      replaces: 0,
      data: {
        office,
        unit: recordIdOf('unit', ['乙乡']),
        period: { from: '2018-04-01', to: '2018-04-30' },
        stream: null,
        measure: 'submitted',
        outlet: null,
        genre: null,
        n: at === 2 ? 9 : 8,
      },
      personal: {},
    }));
    await server.answer({
      method: 'POST',
      path: `/api/workspaces/${workspace}/commands`,
      headers: { authorization: 'Bearer trial' },
      body: JSON.stringify({ commands: counted }),
    });

    // 丙局 is bound to secrecy, and what came in is to be signed off within three workdays.
    await openView(pane, 'checks');
    await pane.getByRole('button', { name: '设为只登记 丙局' }).click();
    await pane.getByRole('button', { name: '恢复存正文 丙局', disabled: false }).waitFor();
    await pane.locator('#checks-topKinds').fill('专报、调研');
    await pane.locator('#checks-days').fill('3');
    await pane.getByRole('button', { name: '保存审签要求' }).click();
    await pane.locator('.checks [role=status]').filter({ hasText: '已保存' }).waitFor();
    await picture('checks');

    await openView(pane, 'intake');
    await pane.getByText('涉密信息严禁录入').waitFor();
    const status = pane.locator('.intake [role=status]');
    let count = 0;
    const confirmAll = async (items: number): Promise<void> => {
      for (let n = 0; n < items; n += 1) {
        await pane.locator('.intake-form').waitFor();
        count += 1;
        await page.keyboard.press('Enter');
        await status.filter({ hasText: `本次共 ${count} 条` }).waitFor();
      }
    };
    for (const [index, text] of pastes.entries()) {
      await pane.locator('#intake-text').waitFor();
      await paste(pane, text);
      await pane.locator('.intake-form').waitFor();
      await picture(`intake-${index + 1}`);
      await confirmAll([12, 4, 3][index] ?? 0);
    }
    // A Word document hangs on the item that it tells of.
    await drop(pane, {
      name: '甲镇：牧民定居点通自来水.docx',
      bytes: await wordFile('牧民定居点通自来水', '作者：李明', '审签人：王建（书记）'),
    });
    await pane.getByRole('list', { name: '附件' }).waitFor();
    await confirmAll(1);
    expect(count).toBe(20);
    expect(sent.some((one) => one.includes('/files?command='))).toBe(true);

    // The same again is shown before it is saved; without a signature it is red.
    await paste(pane, '甲镇报送：《甲镇夜校开讲普通话》');
    await pane.getByText('标题相同').waitFor();
    await pane.getByText('缺审签人').waitFor();
    await picture('intake-repeat');
    await page.keyboard.press('Escape');

    // 丙局 is bound to secrecy: the read title is not taken over, the editor's own goes alone.
    const before = sent.length;
    await paste(pane, `单位：丙局\n标题：${marks[0]}\n审签人：${marks[1]}\nhttps://${marks[2]}/1`);
    await pane.getByText(/粘贴的内容和附件都不离开本窗口/).waitFor();
    await page.keyboard.press('Enter');
    await pane.getByText('请填写不涉密的标题').waitFor();
    await picture('intake-secret');
    await pane.locator('[name=title]').focus();
    await page.keyboard.type('（只登记）4月第1件');
    await pane.locator('[name=signedBy]').fill('');
    await pane.locator('[name=signedPost]').fill('');
    await pane.locator('[name=title]').press('Enter');
    await status.filter({ hasText: '（只登记）4月第1件' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    const left = `${sent.slice(before).join('\n')}${kept}`;
    expect(left).toContain('（只登记）4月第1件');
    for (const mark of marks) expect(left).not.toContain(mark);

    // What the outlet printed: one item that stands alone, a composite of three units, one that nobody filed.
    await openView(pane, 'adoption');
    const adopted = pane.locator('.adoption [role=status]');
    await paste(
      pane,
      '阿坝日报 2018年4月15日\n《乙乡畜牧良种补贴发到户》 https://aba.example.invalid/0415/1\n草原新风：甲镇夜校开讲普通话 乙乡防返贫排查走进帐篷 丁院护士节技能比武收官\n甲镇民宿开门迎远客',
      'adoption',
    );
    await pane.getByRole('checkbox', { name: /^乙乡 乙乡畜牧良种补贴发到户/, checked: true }).waitFor();
    await picture('adoption-single');
    await page.keyboard.press('Enter');
    await adopted.filter({ hasText: '本次共 1 条' }).waitFor();
    await pane.getByText('有几条相近，请选定来源。').waitFor();
    await pane.getByRole('checkbox', { name: '综合采用（多个来源）' }).check();
    for (const unit of ['甲镇 甲镇夜校', '乙乡 乙乡防返贫', '丁院 护士节'])
      await pane.getByRole('checkbox', { name: new RegExp(`^${unit}`) }).check();
    await picture('adoption-composite');
    await pane.locator('[name=title]').press('Enter');
    await adopted.filter({ hasText: '本次共 2 条' }).waitFor();
    await pane.locator('#adoption-unit').selectOption({ label: '甲镇' });
    await pane.locator('[name=title]').press('Enter');
    await adopted.filter({ hasText: '本次共 3 条' }).waitFor();
    await pane.getByText('未对应来稿（1）').waitFor();
    // What it was printed on stands beside it, and opens where the pane is not known.
    const registered = pane.getByRole('region', { name: '已登记的采用' });
    const read = registered.getByRole('link', { name: '原文 aba.example.invalid' });
    expect(await read.getAttribute('href')).toBe('https://aba.example.invalid/0415/1');
    expect(await read.getAttribute('rel')).toContain('noopener');
    await registered.getByRole('button', { name: '无依据 3' }).click();
    await read.waitFor({ state: 'detached' });
    // A clipping is dropped on its adoption, which then has its evidence; the archive says what it proves.
    const bare = registered.getByRole('listitem').filter({ hasText: '甲镇民宿开门迎远客' });
    await bare.getByLabel('附剪报、稿费单').waitFor();
    await bare.evaluate(
      (target, bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], '剪报0415.png'));
        target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...photo],
    );
    await registered.getByRole('button', { name: '无依据 2' }).waitFor();
    await registered.getByRole('button', { name: /^全部/ }).click();
    await bare.getByRole('button', { name: '剪报0415.png', exact: true }).waitFor();
    await registered.scrollIntoViewIfNeeded();
    await picture('adoption-evidence');
    await openView(pane, 'archive');
    await pane.getByText('采用依据：阿坝日报 2018-04-15').waitFor();
    await picture('archive-evidence');
    await pane.getByRole('button', { name: '看采用' }).click();
    await bare.getByRole('button', { name: '去掉 剪报0415.png' }).click();
    await registered.getByRole('button', { name: '无依据 3' }).waitFor();
    const figures = async (): Promise<string[]> => {
      await openView(pane, 'ranking');
      const rows = await pane.locator('tbody.figure > tr:first-child').all();
      return Promise.all(
        rows.map(async (row) => (await row.locator('td').allTextContents()).slice(1, 4).join(' ').trim()),
      );
    };
    const fees = async (): Promise<string[]> => {
      await openView(pane, 'payout');
      await pane.locator('table.pay').waitFor();
      const rows = await pane.locator('tbody.figure > tr:first-child').all();
      return Promise.all(rows.map(async (row) => (await row.locator('td').allTextContents()).join(' ').trim()));
    };
    // 甲镇: one of the ledger, its part of the composite, the unfiled one. 上报 counts what came in by April.
    expect(await figures()).toEqual(expect.arrayContaining(['甲镇 2 3', '乙乡 2 2', '丁院 0 1']));
    expect(await fees()).toEqual([
      '李明甲镇 · 待核 – 120.00',
      '未署名甲镇 · 待核 – 240.00',
      '未署名乙乡 · 待核 – 240.00',
      '未署名丁院 · 待核 – 120.00',
    ]);

    // Weeks later the item turns up: it is matched, and the adoption keeps counting once.
    await openView(pane, 'intake');
    await paste(pane, '李明 2018-04-13 10:00\n《甲镇民宿开门迎远客》作者：李明 审签：王建 书记');
    await pane.locator('.intake-form').waitFor();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '甲镇民宿开门迎远客' }).waitFor();
    // The list of what is left leads there.
    await openView(pane, 'todo');
    const due = (name: string) => pane.getByRole('region', { name });
    await due('采用未对应来稿').getByText('甲镇民宿开门迎远客').waitFor();
    await picture('todo');
    // What has no evidence yet is a click away from the place for it.
    const toProve = due('采用无依据').getByRole('listitem').filter({ hasText: '甲镇民宿开门迎远客' });
    await toProve.getByRole('button', { name: '去补依据' }).click();
    await due('已登记的采用').getByRole('listitem').first().filter({ hasText: '甲镇民宿开门迎远客' }).waitFor();
    await openView(pane, 'todo');
    await due('采用未对应来稿').getByRole('button', { name: '去对应' }).click();
    await pane.getByRole('button', { name: '对应此稿' }).first().click();
    await adopted.filter({ hasText: '已对应' }).waitFor();
    await pane.getByText('未对应来稿（1）').waitFor({ state: 'detached' });
    expect(await figures()).toEqual(expect.arrayContaining(['甲镇 3 3', '乙乡 2 2', '丁院 0 1']));
    await picture('adoption-figures');
    // Its author is known by now, and paid.
    expect(await fees()).toEqual([
      '李明甲镇 · 待核 – 240.00',
      '未署名甲镇 · 待核 – 120.00',
      '未署名乙乡 · 待核 – 240.00',
      '未署名丁院 · 待核 – 120.00',
    ]);
    await picture('adoption-fees');

    // A sign-off on paper comes a day late; then the office takes the item up, and another turns out to be secret.
    let giveUnits = (): void => undefined;
    unitsHeld = new Promise((given) => {
      giveUnits = given;
    });
    await openView(pane, 'intake');
    await paste(pane, '李明 2018-04-14 10:00\n《甲镇巡河护水不停歇》');
    // What is pasted before the office's units are there is read when they are.
    expect(await pane.locator('.intake-form').count()).toBe(0);
    giveUnits();
    await pane.getByText('缺审签人').waitFor();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '甲镇巡河护水不停歇' }).waitFor();
    await openView(pane, 'todo');
    const unsigned = due('缺审签').getByRole('listitem').filter({ hasText: '甲镇巡河护水不停歇' });
    await unsigned.filter({ hasText: '已超期' }).getByRole('button', { name: '去审签' }).click();
    const acted = pane.locator('.intake:has(.stages) [role=status]');
    await pane.getByLabel('审签人', { exact: true }).fill('王建');
    await pane.getByLabel('职务', { exact: true }).fill('书记');
    await pane.getByLabel('审签方式').selectOption('paper');
    await pane.getByLabel('审签单编号').fill('2018-37');
    await pane
      .getByLabel('审签单照片')
      .setInputFiles({ name: '审签单2018-37.png', mimeType: 'image/png', buffer: photo });
    await picture('items-sign');
    await pane.getByRole('button', { name: '确认审签' }).click();
    await acted.filter({ hasText: '已办理：审签' }).waitFor();
    await pane.getByText('纸质审签单 2018-37').waitFor();
    const opened = page.waitForEvent('download');
    await pane.getByRole('button', { name: '打开照片' }).click();
    expect((await opened).suggestedFilename()).toBe('审签单2018-37.png');
    // The item stays open where it was.
    await pane.getByRole('button', { name: /甲镇巡河护水不停歇.*王建 书记/ }).waitFor();
    await pane.locator('#act-chosen').selectOption('accept');
    await pane.getByRole('button', { name: '确认签收' }).click();
    await acted.filter({ hasText: '已办理：签收' }).waitFor();
    await pane.getByRole('button', { name: '已签收 1' }).waitFor();
    await picture('items-accepted');
    // The archive has the photo, too, and leads back to the item.
    await openView(pane, 'archive');
    await pane.getByRole('button', { name: '图片档案 1' }).click();
    await pane.getByText('审签单2018-37.png').waitFor();
    await picture('archive');
    await pane.getByRole('button', { name: '看稿件' }).click();
    await pane.locator('#act-chosen').selectOption('register-only');
    await pane.locator('#act-word').fill('（只登记）4月第2件');
    await pane.getByRole('button', { name: '确认改为只登记、不存正文' }).click();
    await acted.filter({ hasText: '已清除' }).waitFor();
    await pane.getByText('（只登记）4月第2件').waitFor();
    await pane.getByText('甲镇巡河护水不停歇').waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: '打开照片' }).waitFor({ state: 'detached' });

    // What is left empties as it is done: a commissioned item, three offices' figures, who is on no roster.
    await openView(pane, 'todo');
    await due('采用未对应来稿').waitFor({ state: 'detached' });
    const told = pane.locator('.todo > [role=status][aria-busy=false]');
    await pane.getByText('新约稿').click();
    await pane.locator('#commission-unit').selectOption({ label: '丁院' });
    await pane.locator('#commission-subject').fill('送医下乡');
    await pane.locator('#commission-dueOn').fill('2018-04-25');
    await pane.getByRole('button', { name: '登记约稿' }).click();
    await due('约稿未交').getByText('约稿通知').click();
    await picture('todo-commission');
    expect(await pane.getByRole('textbox', { name: '约稿通知' }).inputValue()).toContain('请围绕“送医下乡”');
    await due('三家核对').getByRole('button', { name: '以此为准：宣传部' }).click();
    await due('三家核对').waitFor({ state: 'detached' });
    const stranger = due('报送人不在花名册').getByRole('listitem').filter({ hasText: '乙乡 李明' });
    await stranger.getByRole('button', { name: '登记为通讯员' }).click();
    await stranger.waitFor({ state: 'detached' });
    await openView(pane, 'intake');
    await paste(pane, '单位：丁院\n标题：丁院送医下乡到牧区\n报送人：周敏\n审签人：孙涛\n职务：副院长');
    await pane.locator('.intake-form').waitFor();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '丁院送医下乡到牧区' }).waitFor();
    await openView(pane, 'todo');
    const reply = due('约稿未交').locator('.row').filter({ hasText: '丁院送医下乡到牧区' });
    await reply.getByRole('button', { name: '选为答复' }).click();
    await due('约稿未交').waitFor({ state: 'detached' });
    await told.waitFor();
    await picture('todo-done');
    await close();
  }, 300_000);
});
