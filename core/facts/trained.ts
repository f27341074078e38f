import type { DocumentFacts } from './document.ts';
import { says } from './says.ts';

/** “Model trained using a web tool”, 训练分类模型: somebody has to find the data for it. */
const TRAINED =
  /\b(?:model|classifier|network|CNN|detector)s?\b[^.;|]{0,30}(?<!pre-?)\btrained\b|\b(?:train|training) (?:a|an|the|our|own|custom) [^.;|]{0,24}\b(?:model|classifier|network|detector)\b|训练[^。；|]{0,10}模型|模型[^。；|]{0,6}训练/i;

/** True where a document says that a model of its own is trained. */
export function trainsModel(facts: DocumentFacts): boolean {
  return says(facts, TRAINED);
}
