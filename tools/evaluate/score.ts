/** Counts of right and wrong answers, where one of two answers is the one looked for. */
export class Score {
  tp = 0;
  fp = 0;
  fn = 0;
  tn = 0;

  add(is: boolean, said: boolean): void {
    if (is && said) this.tp++;
    else if (is) this.fn++;
    else if (said) this.fp++;
    else this.tn++;
  }

  get precision(): number {
    return this.tp / (this.tp + this.fp);
  }

  get recall(): number {
    return this.tp / (this.tp + this.fn);
  }

  /** The harmonic mean of precision and recall; 0 where nothing is right. */
  get f1(): number {
    return this.tp === 0 ? 0 : (2 * this.tp) / (2 * this.tp + this.fp + this.fn);
  }

  toString(): string {
    const { tp, fp, fn } = this;
    return `P ${percent(tp, tp + fp)} (${tp}/${tp + fp})  R ${percent(tp, tp + fn)} (${tp}/${tp + fn})  F1 ${(100 * this.f1).toFixed(1)}`;
  }
}

/** Right answers out of all. */
export class Share {
  right = 0;
  all = 0;

  add(right: boolean): void {
    this.all++;
    if (right) this.right++;
  }

  toString(): string {
    return `${percent(this.right, this.all)} (${this.right}/${this.all})`;
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1)}%`.padStart(5);
}
