import type { ReportOptions, Terminal } from '../commands/options.ts';
import { type Format, loadFormat, type Outcome, type View } from '../format/format.ts';
import { appendFile } from '../fs.ts';
import { version } from '../version.ts';
import { writeFailure } from '../write-failure.ts';
import type { Report } from './report.ts';
import { count, emptyTally, fails, type Tally } from './verdict.ts';

/** Prints reports in a form, as they come and at the end, and keeps the count. */
export class Printer {
  readonly #tally: Tally = emptyTally();
  readonly #reports: Report[] = [];
  readonly #file: string[] = [];
  readonly #view: View;

  private constructor(
    readonly format: Format,
    readonly options: ReportOptions,
    readonly terminal: Terminal,
  ) {
    this.#view = { language: terminal.language, columns: terminal.columns };
  }

  static async of(options: ReportOptions, terminal: Terminal): Promise<Printer> {
    return new Printer(await loadFormat(options.format), options, terminal);
  }

  async add(report: Report): Promise<void> {
    count(this.#tally, report);
    const { quiet } = this.options;
    const shown = quiet
      ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') }
      : report;
    this.#reports.push(shown);
    if (this.format.each) await this.#put(this.format.each(shown, this.#view));
  }

  /** Prints the end. @returns true where the findings are a failure */
  async end(failures: readonly string[]): Promise<boolean> {
    const { severity, maxWarnings, quiet, outputFile, format } = this.options;
    const bounds = { severity, ...(maxWarnings === undefined ? {} : { maxWarnings }) };
    const shown = quiet ? { ...this.#tally, warning: 0, info: 0 } : this.#tally;
    const outcome: Outcome = { reports: this.#reports, tally: shown, failures, bounds, version };
    await this.#put(await this.format.end(outcome, this.#view));
    if (outputFile !== undefined) await this.#write(outputFile);
    if (format === 'github') await this.#summarise(outcome);
    return fails(this.#tally, bounds);
  }

  async #put(text: string): Promise<void> {
    if (text === '') return;
    if (this.options.outputFile === undefined) await this.terminal.out(text);
    else this.#file.push(text);
  }

  async #write(file: string): Promise<void> {
    const { writeWhole } = await import('../write-whole.ts');
    await writeWhole(file, this.#file.join('').replace(/\u001b\[\d+m/g, ''));
  }

  /** GitHub shows what stands in the file that it names as the summary of the job. */
  async #summarise(outcome: Outcome): Promise<void> {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (!file) return;
    const { jobSummary } = await import('../format/github.ts');
    await appendFile(file, jobSummary(outcome, this.#view)).catch((error: unknown) => {
      throw writeFailure(file, error);
    });
  }
}
