import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

const cases: [text: string, markers: string[]][] = [
  ['Recall: TBD', ['TBD']],
  ['Recall: tbd', []],
  ['Recall: "TBD"', ['TBD']],
  ['The recall is not above TBD.', ['TBD']],
  ['The word "TODO" is shown in red.', []],
  ['Do not leave TODO notes.', []],
  ['| Metric | Target |\n|---|---|\n| Recall | TBD |', ['TBD']],
  ['The rollout date is to be determined.', ['to be determined']],
  ['[NEEDS CLARIFICATION: which cities?] Detect damage.', ['[NEEDS CLARIFICATION: which cities?]']],
  ['TODO: add the test set', ['TODO']],
  ['Users keep a TODO list.', []],
  ['- **User needs clarification**: the helper asks back', []],
  ['The limit needs clarification.', ['needs clarification']],
  ['A TODO app for teams', []],
  ['Set the status to `TBD` in the API.', []],
  ['Mark the row as TBD when the vendor is silent.', []],
  ['Budget ???', ['???']],
  ['召回率：待定', ['待定']],
  ['| 指标 | 目标 |\n|---|---|\n| 召回率 | 待确认 |', ['待确认']],
  ['阈值待定。', ['待定']],
  ['阈值（待定）由算法组给出', ['待定']],
  ['【待补充】', ['【待补充】']],
  ['| 分页 | 待补（见 N-1） |', []],
  ['| Paging | TODO (see N-1) |', []],
  ['订单状态：待确认、已确认、已取消', []],
  ['状态为“待确认”的订单', []],
  ['用户可以查看待确认订单', []],
  ['（暂无待澄清项）', []],
  ['制定排序策略', []],
  ['版本 0.3（TBD 已清理）', []],
  ['All TBDs are resolved.', []],
  ['| 模糊 | 语义不明，需澄清 |', []],
  ['保留期限需澄清。', ['需澄清']],
];

for (const [text, expected] of cases) {
  test(`open decisions of “${text.replaceAll('\n', '⏎')}” are ${JSON.stringify(expected)}`, () => {
    const facts = new Session().read(text);
    assert.deepEqual(
      facts.decisions.map(({ marker }) => marker),
      expected,
    );
    for (const decision of facts.decisions) {
      const { start, end } = place(decision);
      assert.equal(text.slice(start, end), decision.marker);
    }
  });
}

const dated: [text: string, owner: string | undefined, due: string | undefined][] = [
  ['TODO(Li Wei, 2026-12-01): name the test set', 'Li Wei', '2026-12-01'],
  ['Recall: TBD, owner: Maya, due 2026/1/5', 'Maya', '2026-01-05'],
  ['召回率：待定，2026年7月15日前由李伟确定', '李伟', '2026-07-15'],
  ['召回率：待定，负责人：王芳', '王芳', undefined],
  ['Recall: TBD', undefined, undefined],
];

for (const [text, owner, due] of dated) {
  test(`“${text}” is owned by ${owner} and due ${due}`, () => {
    const [decision] = new Session().read(text).decisions;
    assert.equal(decision?.owner, owner);
    assert.equal(decision?.due, due);
  });
}
