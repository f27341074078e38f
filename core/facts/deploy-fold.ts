import type { DeployKind, Deployment, DeployStatement } from './deployment.ts';

/**
 * The verdict over a document's statements. What is said of the AI part outweighs what is said of the system around it;
 * hybrid needs AI on both sides, or the statement itself to say so.
 */
export function foldDeployment(statements: readonly DeployStatement[]): Deployment {
  const sure = statements.filter(({ confidence }) => confidence === 'high');
  return { kind: verdict(sure) ?? agreed(statements), statements };
}

/** Where nothing is sure, the place that all hints agree on. */
function agreed(hints: readonly DeployStatement[]): DeployKind | null {
  const settled = hints.filter(({ open }) => !open);
  const ai = settled.filter((statement) => statement.ai);
  const kinds = new Set((ai.length > 0 ? ai : settled).map(({ kind }) => kind));
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? kind : null;
}

function verdict(sure: readonly DeployStatement[]): DeployKind | null {
  if (sure.length === 0) return null;
  const ai = sure.filter((statement) => statement.ai);
  const decisive = ai.length > 0 ? ai : sure;
  const counts: Record<DeployKind, number> = { edge: 0, server: 0, hybrid: 0, browser: 0 };
  for (const { kind } of decisive) counts[kind]++;
  const { edge, server, hybrid, browser } = counts;
  if (hybrid === 0 && edge > 0 && isInHouse(sure)) return 'server';
  if (hybrid > 0) return 'hybrid';
  // A client on a device and a server behind it: nothing says that the device does more than show what comes.
  if (ai.length === 0 && server > 0 && sure.every((one) => one.kind !== 'edge' || isClient(one))) return 'server';
  if (edge > 0 && server > 0) {
    const few = Math.min(edge, server);
    if (few > 1 || few * 4 >= edge + server) return 'hybrid';
    return edge > server ? 'edge' : 'server';
  }
  // One model in the page and one behind it: “key points in the browser, advice by the provider’s API”.
  if (ai.length > 0 && edge === 0 && browser > 0 && server > 0 && browser * 4 >= server) return 'hybrid';
  if (edge > 0 && browser > 0 && inBrowser(decisive)) return 'browser';
  if (edge > 0) return 'edge';
  if (server > 0) return 'server';
  return browser > 0 ? 'browser' : null;
}

function isClient({ platforms, statement }: DeployStatement): boolean {
  if (platforms.length > 0) return platforms.every((id) => CLIENT.test(id));
  return CLIENT_WORDS.test(statement.text);
}

const CLIENT = /^(?:os-(?!linux-server|windows-server)|phone|iphone|tablet|pc-)/;
const CLIENT_WORDS = /\bclients?\b|\bapps?\b|客户端|前端|小程序/i;

/**
 * True where only libraries that run in a browser as well speak for a device, and something else for a browser; “all
 * inference on-device” does too where a technique of browsers is named.
 */
function inBrowser(decisive: readonly DeployStatement[]): boolean {
  const named = decisive.some(({ kind, platforms }) => kind === 'browser' && platforms.length > 0);
  const portable = (id: string): boolean => PORTABLE.test(id) || (named && id === 'edge-generic');
  return decisive.every(
    ({ kind, platforms }) => kind !== 'edge' || ((named || platforms.length > 0) && platforms.every(portable)),
  );
}

const PORTABLE = /^(?:mediapipe|onnxruntime)$/;

/** What is “deployed locally” (本地部署) on no named device, in a product of containers and servers, is on their own servers. */
function isInHouse(sure: readonly DeployStatement[]): boolean {
  const named = (ids: RegExp): boolean =>
    sure.some(({ kind, platforms }) => kind === 'server' && platforms.some((id) => ids.test(id)));
  const local = named(SERVED) ? ANY_LOCAL : named(HOUSED) ? LOCAL : undefined;
  return (
    local !== undefined &&
    sure.every(
      ({ kind, statement, platforms }) =>
        kind !== 'edge' || (local.test(statement.text) && platforms.every((id) => !DEVICE.test(id))),
    )
  );
}

const LOCAL = /本地部署|部署(?:在|到|于)本地|\b(?:deployed|hosted) locally\b|\blocal deployment\b/i;
const DEVICE = /^(?:os-|phone|iphone|pixel|tablet|pc-|mac-|watch|raspberry|jetson|rk\d|chip|edge-|gpu-rtx)/;
const HOUSED = /^(?:docker|kubernetes|elastic-container|os-linux-server|os-windows-server|virtualisation)/;
/** What serves models to many at once; nobody runs it for one. */
const SERVED = /^(?:vllm|tgi|triton|sglang|lmdeploy)/;
const ANY_LOCAL = /本地|本机|\blocal(?:ly)?\b/i;
