/** The name of a baseline file where a configuration names none. */
export const BASELINE_NAME = '.prdlint-baseline.json';
