import { publicReport } from '../check/report.ts';
import type { Format } from './format.ts';

/** The public JSON form, which `schemas/report.schema.json` describes and `prdlint merge` reads. */
export const json: Format = {
  end: ({ reports }) => `${JSON.stringify({ files: reports.map(publicReport) }, null, 2)}\n`,
};
