import type { Statement } from '../statement.ts';
import type { Reading } from './reading.ts';
import { after, before, denied } from './span.ts';
import type { Hit } from './vocabulary.ts';

const AGENTLESS = /^(?:upload|paste|photograph|dictat|上传|粘贴|拍照|口述|语音输入)/i;
const FOR_SOMEBODY = /(?:为|给|向|对|帮助|帮)$|(?: for| to| the)$/;

/**
 * What a statement adds to an origin that stands in several places: who gives the product which material, whether a
 * model is trained, whether answers are drawn from documents.
 */
export function readInputs(statement: Statement, hits: readonly Hit[], stated: boolean): Reading[] {
  const { text } = statement;
  const out: Reading[] = [];
  for (const [i, hit] of hits.entries()) {
    if (hit.tag === 'train' && trains(text, hits, i)) out.push(part(hit, 'training'));
    if (hit.tag === 'knowledge') out.push(part(hit, 'retrieval'));
    if (stated) continue;
    if (hit.tag === 'content' || hit.tag === 'behaviour') {
      const giver = giverOf(text, hits, i);
      if (giver) out.push(part({ start: Math.min(giver.start, hit.start), end: Math.max(giver.end, hit.end) }, 'input'));
    }
    if (hit.tag === 'device' && /cam|mic|摄像头|麦克风|相机/i.test(text.slice(hit.start, hit.end))) out.push(part(hit, 'input'));
  }
  return out;
}

function giverOf(text: string, hits: readonly Hit[], i: number): Hit | undefined {
  const verb = before(text, hits, i, ['give'], 45) ?? after(text, hits, i, ['give'], 12);
  if (!verb) return undefined;
  const at = hits.indexOf(verb);
  if (denied(text, hits, at)) return undefined;
  const word = text.slice(verb.start, verb.end);
  if (AGENTLESS.test(word)) return verb;
  const actor = before(text, hits, at, ['actor'], 40);
  if (actor && !FOR_SOMEBODY.test(text.slice(Math.max(0, actor.start - 4), actor.start))) return actor;
  if (/\bI (?:want to|can|could|would like to) (?:\w+ )?$/.test(text.slice(Math.max(0, verb.start - 30), verb.start))) return verb;
  const by = after(text, hits, at, ['actor'], 12);
  return by && / by |由/.test(text.slice(verb.end, by.start)) ? by : undefined;
}

function trains(text: string, hits: readonly Hit[], i: number): boolean {
  return before(text, hits, i, ['negation', 'pretrained', 'future'], 30) === undefined;
}

function part(range: { start: number; end: number }, name: 'input' | 'training' | 'retrieval'): Reading {
  return { start: range.start, end: range.end, kind: 'model-input', confidence: 'low', part: name };
}
