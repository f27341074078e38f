/** URIs as the client writes them. Clients escape differently, so two are compared by their keys. */

/** The same for all ways to write a URI: escapes read, a drive letter small, no slash at the end. */
export function keyOf(uri: string): string {
  return decoded(uri)
    .replace(/^(file:\/\/\/)([A-Za-z]):/, (_, start: string, drive: string) => `${start}${drive.toLowerCase()}:`)
    .replace(/\/$/, '');
}

/** The folder that holds a file, without a slash at the end. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** The path of a URI below a folder's URI, escapes read and with `/` between its parts; undefined where it is not below. */
export function relativeTo(folder: string, uri: string): string | undefined {
  const top = keyOf(folder);
  const key = keyOf(uri);
  return key.startsWith(`${top}/`) ? key.slice(top.length + 1) : undefined;
}

/** A relative path in the form that it has inside a URI. */
export function encodePath(path: string): string {
  return path.split(/[\\/]/).map(encoded).join('/');
}

/** The last part of a URI's path, escapes read. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A lone surrogate has no escaped form; such a path names no file. */
function encoded(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    return '%EF%BF%BD';
  }
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
