import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { isInside } from '../paths.ts';
import { UserError } from '../user-error.ts';

/** The folder that a client's requests stay in, links followed. */
export class Root {
  private constructor(readonly folder: string) {}

  static async of(folder: string): Promise<Root> {
    try {
      return new Root(await realpath(folder));
    } catch {
      throw new UserError({ en: `${folder}: there is no such folder.`, zh: `${folder}：文件夹不存在。` });
    }
  }

  /** The absolute path of a file or folder inside. Throws a `UserError` for what lies outside or is not there. */
  async inside(path: string): Promise<string> {
    const wanted = resolve(this.folder, path);
    if (path.includes('\0') || !isInside(this.folder, wanted)) throw outside(path);
    const real = await realpath(wanted).catch(() => {
      throw new UserError({ en: `${path}: there is no such file.`, zh: `${path}：文件不存在。` });
    });
    if (!isInside(this.folder, real)) throw outside(path);
    return wanted;
  }

  /** True where a path leads, links followed, to something inside. */
  async holds(path: string): Promise<boolean> {
    return realpath(path).then(
      (real) => isInside(this.folder, real),
      () => false,
    );
  }

  /** A path as clients see it: from the root, with `/` between its parts. */
  shown(path: string): string {
    return relative(this.folder, path).split(sep).join('/');
  }
}

function outside(path: string): UserError {
  return new UserError({
    en: `${path}: lies outside the folder that this server was started in.`,
    zh: `${path}：位于服务启动文件夹之外。`,
  });
}
