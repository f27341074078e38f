/** True for a path that counts from another one: no root, no drive, no scheme. */
export function isRelative(path: string): boolean {
  return path !== '' && !/^(?:[\\/]|~(?:[\\/]|$)|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.includes('\0');
}

/**
 * The place that a relative path names, counted from `folder`, or undefined where it lies outside `root`. `folder` and
 * `root` are absolute paths or URIs with `/` between their parts. Links in the file system are not followed here.
 */
export function resolveInside(root: string, folder: string, path: string): string | undefined {
  if (!isRelative(path)) return undefined;
  const top = root.replace(/\/+$/, '');
  const base = folder.replace(/\/+$/, '');
  if (base !== top && !base.startsWith(`${top}/`)) return undefined;
  const steps = base.slice(top.length).split('/').filter(Boolean);
  for (const step of path.split(/[\\/]/)) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return [top, ...steps].join('/');
}
