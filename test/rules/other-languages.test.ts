import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

interface Document {
  readonly name: string;
  readonly text: string;
  /** `metric op value unit` of the targets that bind. */
  readonly targets: readonly string[];
  readonly deployment: string | null;
}

const DOCUMENTS: readonly Document[] = [
  {
    name: 'French',
    text: `# Cahier des charges : détection de fraude pour l'assurance auto

## Objectifs

Le modèle d'apprentissage automatique doit repérer les déclarations frauduleuses avant le paiement. Les gestionnaires
reçoivent un score et trois raisons ; tout sera rapide et facile à utiliser, etc.

## Exigences de qualité

| Métrique | Seuil |
|---|---|
| Precision | ≥ 85 % |
| Recall | ≥ 90 % |
| p95 | ≤ 300 ms |

## Déploiement

Le modèle tourne sur un cluster Kubernetes, avec ONNX Runtime. Taille des nœuds : TBD.
`,
    targets: ['Precision >= 85 percent', 'Recall >= 90 percent', 'p95 <= 300 ms'],
    deployment: 'server',
  },
  {
    name: 'Japanese',
    text: `# 製品要求仕様書：外観検査AI

## 目的

検査員の負担を減らすため、基板の傷をAIモデルで検出する。検査員は疑わしい箇所だけを確認すればよい。

## 評価指標

| 指標 | 目標 |
|---|---|
| Recall | ≥ 98% |
| Precision | ≥ 95% |

## 配置

モデルは各ラインのJetson Orin Nano（8 GB）で動作し、ネットワークには接続しない。しきい値は未定である。
`,
    targets: ['Recall >= 98 percent', 'Precision >= 95 percent'],
    deployment: 'edge',
  },
];

for (const { name, text, targets, deployment } of DOCUMENTS) {
  test(`${name}: numbers, tables and platforms are read`, () => {
    const facts = new Session().read(text);
    assert.equal(facts.language, 'other');
    assert.equal(facts.deployment.kind, deployment);
    assert.deepEqual(
      facts.thresholds.flatMap(({ metric, op, value, unit, status }) =>
        status === 'target' ? [`${metric} ${op} ${value} ${unit}`] : [],
      ),
      targets,
    );
  });

  test(`${name}: no finding that depends on the language, whatever the document is taken for`, () => {
    const facts = new Session().read(text);
    for (const kind of ['ai-prd', 'prd'] as const) {
      assert.deepEqual(lint(facts, { kind: { kind, by: 'user' }, profile: 'gate' }).findings, []);
    }
  });

  test(`${name}: what arithmetic proves is reported`, () => {
    const facts = new Session().read(text.replace('≥ 9', '≥ 19'));
    const { findings } = lint(facts, { kind: { kind: 'ai-prd', by: 'user' } });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['metric-impossible-value'],
    );
  });
}

test('rules for any language are those that numbers and names decide', () => {
  const groups = new Set(rules.filter(({ anyLanguage }) => anyLanguage).map(({ id }) => id.split('-')[0]));
  assert.deepEqual([...groups].sort(), ['consistency', 'data', 'deploy', 'glossary', 'metric']);
  assert.ok(rules.every(({ id, anyLanguage }) => !anyLanguage || !/missing|vague|^ops|^risk|^scope|^wording/.test(id)));
});
