import { readListings, type SourceListing } from './data-care/listing.ts';
import { type LooseTarget, readLooseTargets } from './data-care/loose-target.ts';
import { type NamedSet, readNamedSets } from './data-care/named-set.ts';
import { readPeriods, type SetPeriod } from './data-care/period.ts';
import { type PersonalData, readPersonal } from './data-care/personal.ts';
import { careStatements } from './data-care/read.ts';
import { type Reuse, readReuse } from './data-care/reuse.ts';
import { readSamples, type Sample } from './data-care/sample.ts';
import { readSplits, type Split } from './data-care/split.ts';
import type { DataSource } from './data-source.ts';
import type { Statement } from './statement.ts';

/** How a section says that data is divided, tested on and looked after. */
export interface DataCare {
  readonly splits: readonly Split[];
  readonly samples: readonly Sample[];
  readonly reuses: readonly Reuse[];
  readonly namedSets: readonly NamedSet[];
  readonly periods: readonly SetPeriod[];
  readonly personal: readonly PersonalData[];
  readonly looseTargets: readonly LooseTarget[];
  readonly sourceListings: readonly SourceListing[];
}

/** Reads a section's statements, each once. */
export function readDataCare(statements: readonly Statement[], sources: readonly DataSource[]): DataCare {
  const read = careStatements(statements);
  return {
    splits: readSplits(read),
    samples: readSamples(read),
    reuses: readReuse(read, statements),
    namedSets: readNamedSets(read),
    periods: readPeriods(read, statements),
    personal: readPersonal(read),
    looseTargets: readLooseTargets(read),
    sourceListings: readListings(read, sources),
  };
}
