/** A list no longer than this, which stands nearly in order, is put in order one by one: a sort would make copies of it. */
const FEW = 64;

/** Puts a list in order in its place; what is alike stays in its order. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > FEW) return list.sort(compare);
  for (let i = 1; i < list.length; i++) {
    const one = list[i] as T;
    let at = i;
    for (; at > 0 && compare(list[at - 1] as T, one) > 0; at--) list[at] = list[at - 1] as T;
    list[at] = one;
  }
  return list;
}
