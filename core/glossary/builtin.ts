import agents from '../catalog/glossary/agents.json' with { type: 'json' };
import algorithms from '../catalog/glossary/algorithms.json' with { type: 'json' };
import data from '../catalog/glossary/data.json' with { type: 'json' };
import deepLearning from '../catalog/glossary/deep-learning.json' with { type: 'json' };
import deployment from '../catalog/glossary/deployment.json' with { type: 'json' };
import evaluation from '../catalog/glossary/evaluation.json' with { type: 'json' };
import languageModels from '../catalog/glossary/language-models.json' with { type: 'json' };
import metrics from '../catalog/glossary/metrics.json' with { type: 'json' };
import operations from '../catalog/glossary/operations.json' with { type: 'json' };
import product from '../catalog/glossary/product.json' with { type: 'json' };
import retrieval from '../catalog/glossary/retrieval.json' with { type: 'json' };
import risk from '../catalog/glossary/risk.json' with { type: 'json' };
import type { Entry } from './entry.ts';
import { Layer } from './layer.ts';

const files: readonly { readonly category: string; readonly terms: readonly unknown[] }[] = [
  data,
  algorithms,
  deepLearning,
  languageModels,
  retrieval,
  agents,
  metrics,
  evaluation,
  deployment,
  operations,
  product,
  risk,
];

let all: readonly Entry[] | undefined;

/**
 * The entries of the built-in glossary; they are read when they are first asked for. A test holds the files against
 * `schemas/glossary.schema.json`.
 */
export function entries(): readonly Entry[] {
  all ??= files.flatMap((file) => file.terms as readonly Entry[]);
  return all;
}

/** The built-in glossary: one layer for all documents, so that its matcher is made once. */
export const builtin = new Layer('built-in', entries);
