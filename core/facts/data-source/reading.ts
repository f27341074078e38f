import type { Range } from '../../text.ts';
import type { Part, SourceKind } from '../data-source.ts';
import type { Confidence } from '../threshold.ts';

/** An origin, or a part of one, in a statement's plain text. */
export interface Reading extends Range {
  readonly kind: SourceKind;
  readonly confidence: Confidence;
  readonly part?: Part;
}
