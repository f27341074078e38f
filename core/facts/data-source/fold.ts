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

/** What people bring into the product or write to it, not what they press or say there. */
const MATERIAL =
  /upload|photograph|captur|scan|import|attach|past(?:e|ing)|submit|accept|receiv|camera|webcam|上传|拍照|拍摄|导入|粘贴|提交|接收|接受|摄像头|相机|用户(?:输入|提问|消息)|user (?:input|quer|prompt|message|question)/i;

/** True where models are named that come trained, and no training of the product's own is described. */
export function usesPretrained(found: readonly DataSource[], models: readonly Model[]): boolean {
  return !found.some((source) => source.part === 'training') && pretrainedOf(models).length > 0;
}

function pretrainedOf(models: readonly Model[]): Model[] {
  return models.filter(
    (model) => PRETRAINED.has(model.kind) && !within(model.statement.path, 'competition', 'out-of-scope'),
  );
}

/**
 * The origins that a whole document states. An input that people give counts where the document names a hosted or
 * pre-trained model and describes no training of its own, or where documents are the base that answers are drawn from.
 * Elsewhere it is kept as an `input`, which is no origin.
 */
export function foldDataSources<S extends DataSource>(found: readonly S[], models: readonly Model[]): S[] {
  const trains = found.some((source) => source.part === 'training');
  const pretrained = pretrainedOf(models);
  const retrieves = found.some((source) => source.part === 'retrieval');
  const all = found.flatMap((source) => {
    if (!source.part) return [source];
    if (source.part === 'document' && retrieves) return [complete(source, 'knowledge-base', ['retrieve'])];
    const given =
      source.part === 'input' ||
      (source.part === 'question' && !retrieves) ||
      source.part === 'document' ||
      (source.part === 'work' && pretrained.some((model) => model.statement === source.statement));
    if (given && pretrained.length > 0 && !trains) return [complete(source, 'model-input', ['input'])];
    return (source.part === 'input' || source.part === 'question') && MATERIAL.test(source.name)
      ? [complete(source, 'input', ['input'])]
      : [];
  });
  const told = new Set(all.filter(isOrigin).map(({ statement }) => statement));
  return all.filter((source) => isOrigin(source) || !told.has(source.statement));
}

/** True where a source says where the data come from; an upload says that only of what the product is given. */
export function isOrigin({ kind }: DataSource): boolean {
  return kind !== 'input';
}

function complete<S extends DataSource>(source: S, kind: S['kind'], uses: S['uses']): S {
  const { part: _part, ...rest } = source;
  return { ...rest, kind, uses, confidence: 'high' } as S;
}
