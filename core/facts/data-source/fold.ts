import type { DataSource } from '../data-source.ts';
import type { Model } from '../model.ts';
import { within } from '../outline.ts';

/** Kinds of models that come pre-trained; the others learn from the product's own data. */
const PRETRAINED = new Set([
  'language',
  'embedding',
  'vision-language',
  'text-encoder',
  'speech',
  'detection',
  'vision',
  'face',
  'pose',
  'ocr',
  'image-generation',
  'video-generation',
]);

/**
 * The origins that a whole document states. An input that people give counts where the document names a hosted or
 * pre-trained model and describes no training of its own, or where documents are the base that answers are drawn from.
 */
export function foldDataSources<S extends DataSource>(found: readonly S[], models: readonly Model[]): S[] {
  const trains = found.some((source) => source.part === 'training');
  const pretrained = models.filter(
    (model) => PRETRAINED.has(model.kind) && !within(model.statement.path, 'competition', 'out-of-scope'),
  );
  const retrieves = found.some((source) => source.part === 'retrieval');
  return found.flatMap((source) => {
    if (!source.part) return [source];
    if (source.part === 'document' && retrieves) return [complete(source, 'knowledge-base', ['retrieve'])];
    const given =
      source.part === 'input' ||
      (source.part === 'question' && !retrieves) ||
      source.part === 'document' ||
      (source.part === 'work' && pretrained.some((model) => model.statement === source.statement));
    return given && pretrained.length > 0 && !trains ? [complete(source, 'model-input', ['input'])] : [];
  });
}

function complete<S extends DataSource>(source: S, kind: S['kind'], uses: S['uses']): S {
  const { part: _part, ...rest } = source;
  return { ...rest, kind, uses, confidence: 'high' } as S;
}
