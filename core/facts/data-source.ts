import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

export type DataUse = 'train' | 'evaluate' | 'retrieve' | 'input';

/** A named origin of data for the product's AI part. */
export interface DataSource {
  readonly range: Range;
  /** The origin as written: a data set, system, product, site, provider, URL, model with its input, or collection method. */
  readonly name: string;
  readonly kind: 'dataset' | 'system' | 'site' | 'file' | 'collection' | 'model-input' | 'knowledge-base';
  readonly uses: readonly DataUse[];
  /** What the document says of the source; absent where it says nothing. */
  readonly known: Partial<Record<'owner' | 'volume' | 'period' | 'licence' | 'consent' | 'refresh' | 'labels', string>>;
  readonly confidence: Confidence;
  readonly statement: Statement;
}

/** The named data origins in a section's statements. */
export function readDataSources(_statements: readonly Statement[]): DataSource[] {
  return [];
}
