import { testTargets, under } from './threshold-cases.ts';

testTargets('a goal in English', under('Success metrics'), [
  [
    '- Precision ≥ 95%, recall ≥ 90% on the frozen set',
    'precision >= 95 percent quality',
    'recall >= 90 percent quality',
  ],
  [
    '- Accuracy must be at least 90%, while latency stays below 200 ms',
    'accuracy >= 90 percent quality',
    'latency < 200 ms operational',
  ],
  ['- The extraction F1 should be at least 0.88 (macro)', 'f1 >= 0.88 ratio quality'],
  ['- mAP@0.5 > 0.75; recall@10 >= 0.9', 'map-det > 0.75 ratio quality', 'recall-at-k >= 0.9 ratio quality'],
  ['- Top-5 accuracy must reach 97%', 'top-k-accuracy >= 97 percent quality'],
  ['- Word error rate below 8% on call-centre audio', 'wer < 8 percent quality'],
  ['- ≥ 85% of the open questions captured with their owners', '- >= 85 percent quality'],
  ['- 100% of the words before a restart of the recogniser are preserved', '- = 100 percent operational'],
  ['- Draft acceptance rate above 75%, sent without changes', 'unedited-rate > 75 percent quality'],
  [
    '| # | Criterion |\n| --- | --- |\n| AC-1 | The router picks the right team in 90% of test cases. |',
    '- = 90 percent quality',
  ],
  ['- Barge-in success: >88%', 'task-success-rate > 88 percent quality'],
  ['- Dialogue success rate: >77%', 'task-success-rate > 77 percent quality'],
  ['- Toll feed match rate ≥ 96%', 'data-completeness >= 96 percent data'],
  [
    '| Goal | Metric | Target |\n| --- | --- | --- |\n| Training efficiency | GPU hours on one A100 | < 6 hours |',
    '- < 6 h operational',
  ],
  [
    '| Area | Demand |\n| --- | --- |\n| Scalability | Handle 9,000+ active trips |',
    '- >= 9000 active trips operational',
  ],
  ['- BLEU of 35 or higher', 'bleu >= 35 quality'],
  ['- Answer faithfulness 0.9 or above', 'groundedness >= 0.9 ratio quality'],
  ['- 90%+ accuracy on scanned letters', 'accuracy >= 90 percent quality'],
  ['- AUC of the risk score: >0.95', 'roc-auc > 0.95 ratio quality'],
  ['- PR-AUC (area under the precision-recall curve) ≥ 0.85', 'pr-auc >= 0.85 ratio quality'],
  ['- Ranking: >0.95 AUC', 'roc-auc > 0.95 ratio quality'],
  ['- Hallucination rate under 2% (LLM judge, 300 questions)', 'hallucination-rate < 2 percent quality'],
  ['- Accuracy between 90% and 95%', 'accuracy range 90–95 percent quality'],
  ['- Accuracy of 90–95% for printed text', 'accuracy range 90–95 percent quality'],
  ['- Escalation rate 15% ± 5%', 'escalation-rate range 10–20 percent business'],
  ['- Forecasts within ±5% error margin', 'prediction-error <= 5 percent quality'],
  ['- Accuracy of damage class: 85% → 92%', 'accuracy = 92 percent quality'],
  ['- Reduce false positives from 12% to 4%', 'fpr = 4 percent quality'],
  ['- Improve forecast accuracy by 25%', 'forecast-accuracy = 25 percent quality change'],
  ['- Handle time -30%', 'time-saved = 30 percent business change'],
  ['- Increase weekly active users by 20%', 'active-users = 20 percent business change'],
  ['- Recall +5 pp against the rules', 'recall = 5 pp quality change'],
  ['- Fewer than 1 in 1,000 answers contain fabricated policy text', '- < 0.1 percent quality'],
  ['- False accept rate 1e-6', 'far = 0.0001 percent quality'],
  ['- False match rate at most 1/100,000', 'far <= 0.001 percent quality'],
  ['- Users rate summaries 4.2 out of 5 or better', '- >= 4.2 score business'],
  ['- CSAT: 4.5/5', 'csat = 4.5 score business'],
  ['- NPS of 45', 'nps = 45 business'],
  ['- 60% ticket deflection rate within 6 months', 'resolution-rate = 60 percent business'],
  ['- Handle time under 4 minutes', 'time-saved < 4 min business'],
  ['- p95 latency ≤ 800 ms at 50 RPS', 'latency-p95 <= 800 ms operational'],
  ['- Response time: 2 seconds (95th percentile)', 'latency = 2 s operational'],
  ['- Time to first token ＜１．５ s', 'ttft < 1.5 s operational'],
  ['- Throughput: 500 requests per minute', 'qps = 500 rpm operational'],
  ['- Availability: 99.9%', 'availability = 99.9 percent operational'],
  ['- 99.999% uptime required (5 min/year max)', 'availability = 99.999 percent operational'],
  ['- 99.9% uptime during the 8-hour shift', 'availability = 99.9 percent operational'],
  ['- Cold start < 3s', 'cold-start < 3 s operational'],
  ['- Handles 10K TPS', 'qps = 10000 tps operational'],
  ['- Supports 2,000 concurrent adjusters', 'concurrency = 2000 concurrent adjusters operational'],
  ['- GPU memory under 6 GB', 'vram < 6 GB operational'],
  ['- Cost per claim below $0.05', '- < 0.05 usd operational'],
  ['- Test coverage ≥ 80%', 'test-coverage >= 80 percent operational'],
  [
    '- Recovery time: RTO 1 hour, RPO 15 min',
    'recovery-objective = 1 h operational',
    'recovery-objective = 15 min operational',
  ],
  ["- Inter-annotator agreement (Cohen's kappa) > 0.8", 'cohen-kappa > 0.8 data'],
  ['- Training data: at least 50,000 labelled images', '- >= 50000 labelled images data'],
  ['- Five-second answers: at most five seconds per question', '- <= 5 s/question operational'],
  ['- Target: 92% of tags are correct', '- = 92 percent quality'],
]);

testTargets('an English requirement outside the goals', under('Functional requirements'), [
  ['The system shall return the damage class with an accuracy of at least 90%.', 'accuracy >= 90 percent quality'],
  ['The service must answer within 2 seconds.', '- <= 2 s operational'],
  ['WHEN a photo arrives, THE SYSTEM SHALL store it within 500 milliseconds.', '- <= 500 ms operational'],
  ['The platform shall support at least 200 branches per region.', '- >= 200 branches operational'],
  ['Latency: < 300 ms for the overlay', 'latency < 300 ms operational'],
]);

testTargets('an English sentence in the overview', under('Overview'), [
  ['The new assistant must cut this to under 10 minutes.', '- < 10 min operational'],
  ['Adjusters lose 30% of their day to paperwork.'],
]);

testTargets('a target named by what stands around it', under('Goals', '# PRD: meter reading'), [
  ['**Recall of digits**\n\n- ≥ 98% on clean photos', 'recall >= 98 percent quality'],
  [
    '- Digit recall\n  - ≥ 98% by day\n  - ≥ 95% by night',
    'recall >= 98 percent quality',
    'recall >= 95 percent quality',
  ],
  ['- **Recall**: >98% by day, >95% by night', 'recall > 98 percent quality', 'recall > 95 percent quality'],
]);

testTargets('rates, bounds and changes as English writes them', under('Performance targets'), [
  ['- Sub-300ms page turns', '- < 300 ms operational'],
  ['- The gateway answers 400 requests/minute', '- = 400 requests/min operational'],
  ['- Batch scoring: 2,500+ parcels / second', '- >= 2500 parcels/s operational'],
  ['- Average 4-minute review time (vs. 3 hours)', 'time-saved = 4 min business'],
  ['- Maximum concurrent requests: 25', 'concurrency = 25 operational'],
]);

testTargets('a callout in bold below a heading', under('Success metrics'), [
  ['> **Missed leaks: reduce from 12% to 4% of all leaks**', '- = 4 percent quality'],
  ['> "Half of our 40% losses come from leaks", says the foreman.'],
]);

testTargets(
  'a heading that divides the targets above it',
  (line) => `# PRD: claim triage\n\n## Success metrics\n\n### Phase 2\n\n${line}\n`,
  [['- 60% of clerks finish a claim in one sitting', '- = 60 percent business']],
);

testTargets('counts in place of shares, and how much a system copes with', under('Non-functional requirements'), [
  ['- False-positive rate must be below 4 per 30-minute session.', 'fpr < 4 count/30-minute quality'],
  ['- Handle 2M+ diary entries per user', '- >= 2000000 diary entries operational'],
  ['- Less than 5% accidental strokes', '- < 5 percent quality'],
]);

testTargets('what the product is able to do', under('Scope'), [
  ['It can spot mould on rye with an accuracy of 82%.', 'accuracy = 82 percent quality'],
  ['It spotted mould on rye with an accuracy of 82%.'],
]);

testTargets('words and formulas for numbers', under('Success metrics'), [
  ['- Lost parcels wrongly closed: zero', '- = 0 operational'],
  ['- Grasp accuracy $\\geq 94\\%$', 'accuracy >= 94 percent quality'],
  ['- The gripper answers within $\\le 1.5$ seconds', '- <= 1.5 s operational'],
  ['- User satisfaction of 4+ out of 5 with the tone', 'csat >= 4 business'],
  ['- The data is split into 70% training, 15% validation and 15% test sets'],
]);

testTargets('what a build asks for is told by when it fails', under('Requirements'), [
  [
    '- The build fails if `faithfulness < 0.80` or `recall@5 < 0.70`',
    'groundedness >= 0.8 ratio quality',
    'recall-at-k >= 0.7 ratio quality',
  ],
  ['- CI is blocked when the false positive rate is above 2%', 'fpr <= 2 percent quality'],
  ['- If the cache is cold, the page shows `recall < 0.7`'],
  ['- WHEN the cache is warm THEN the system SHALL serve answers in under 400ms', '- < 400 ms operational'],
]);

testTargets('what is wrong today', under('Problem statement'), [
  ['- High latency (>5 seconds response time)'],
  ['- Low latency (<200 ms)', 'latency < 200 ms operational'],
]);

testTargets('how long people need', under('Usability requirements'), [
  ['- Users can file a claim in under 45 seconds', '- < 45 s business'],
  ['- Users can see the result within 2 seconds', '- <= 2 s operational'],
]);

testTargets('what is held against the truth', under('Success metrics'), [
  ['- Totals match actual 10-K data with 95% accuracy', 'accuracy = 95 percent quality'],
  ['- Actual accuracy: 82%'],
  ['- Sentiment scores with 85% correlation to human ratings', 'correlation = 85 percent quality'],
  ['- Bootstrap 95% confidence intervals on AUC'],
]);

testTargets('how long a product holds out', under('Non-functional requirements'), [
  ['- Runs for 6 hours without a crash', '- >= 6 h operational'],
  ['- Stable for 45+ minutes of continuous use', '- >= 45 min operational'],
  ['- The scanner runs for 2 hours on battery in the demo video'],
]);

testTargets('pieces of a signal', under('Requirements'), [
  ['- The buffer SHALL start with a 32ms frame size'],
  ['- The client SHALL keep a 100ms ring buffer'],
]);
