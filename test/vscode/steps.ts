import type { Person } from './person.ts';
import type { Outcome } from './run.ts';

/** What a person does, by what it is: `opens a draft`. */
export type Steps = Readonly<Record<string, (person: Person) => Promise<void>>>;

interface Walk {
  readonly person: Person;
  readonly steps: Steps;
  /** Who does it, as outcomes begin: `a person`. */
  readonly who: string;
  /** Begins the name of the picture that a failed step leaves: `…failed-N`. */
  readonly prefix: string;
  /** What follows each step that went well; steps count from 1. */
  readonly after?: (step: number) => Promise<void>;
  readonly report: (outcome: Outcome) => void;
}

/** Takes the steps one after the other and leaves the window; one that fails does not keep the others from being taken. */
export async function walk({ person, steps, who, prefix, after, report }: Walk): Promise<void> {
  try {
    for (const [i, [what, step]] of Object.entries(steps).entries()) {
      const start = Date.now();
      const name = `${who} ${what}`;
      try {
        await step(person);
        await after?.(i + 1);
        report({ name, ms: Date.now() - start });
      } catch (error) {
        await person.picture(`${prefix}failed-${i + 1}`);
        report({ name, ms: Date.now() - start, error: error instanceof Error ? error.message : String(error) });
        await person.page.keyboard.press('Escape');
      }
    }
  } finally {
    await person.leave();
  }
}
