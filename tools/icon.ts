import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

/** Draws the extension's icon, assets/icon.png: a page whose third line is underlined as the editor underlines findings. */
const SIZE = 256;
/** Samples a pixel along each axis, for smooth edges. */
const SAMPLES = 4;

type Colour = readonly [red: number, green: number, blue: number];
interface Shape {
  readonly colour: Colour;
  contains(x: number, y: number): boolean;
}

const INK: Colour = [18, 52, 86];
const INK_LIGHT: Colour = [36, 104, 140];
const PAPER: Colour = [248, 250, 252];
const LINE: Colour = [168, 184, 200];
const AMBER: Colour = [240, 150, 32];
const HEAD: Colour = [36, 104, 140];

function box(x: number, y: number, width: number, height: number, radius: number, colour: Colour): Shape {
  return {
    colour,
    contains: (px, py) => {
      const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
      const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
      return px >= x && px <= x + width && py >= y && py <= y + height && dx * dx + dy * dy <= radius * radius;
    },
  };
}

/** A wavy line around `y`, as wide as `width`, `thick` pixels thick. */
function wave(x: number, y: number, width: number, thick: number, colour: Colour): Shape {
  const length = 32;
  const height = 5;
  return {
    colour,
    contains: (px, py) => {
      if (px < x || px > x + width) return false;
      const angle = ((px - x) / length) * 2 * Math.PI;
      const slope = ((height * 2 * Math.PI) / length) * Math.cos(angle);
      return Math.abs(py - y - height * Math.sin(angle)) <= (thick / 2) * Math.hypot(1, slope);
    },
  };
}

/** Back to front. */
const shapes: readonly Shape[] = [
  box(0, 0, SIZE, SIZE, 52, INK),
  box(58, 36, 140, 184, 14, PAPER),
  box(80, 62, 64, 14, 7, HEAD),
  box(80, 94, 96, 10, 5, LINE),
  box(80, 120, 96, 10, 5, LINE),
  wave(80, 146, 96, 7, AMBER),
  box(80, 168, 70, 10, 5, LINE),
  box(80, 190, 48, 10, 5, LINE),
];

function pixel(x: number, y: number): readonly [number, number, number, number] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const px = x + ((i % SAMPLES) + 0.5) / SAMPLES;
    const py = y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const shape = shapes.findLast(({ contains }) => contains(px, py));
    if (!shape) continue;
    const colour = shape === shapes[0] ? mix(INK_LIGHT, INK, (px + py) / (2 * SIZE)) : shape.colour;
    for (const [channel, value] of [...colour, 255].entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const covered = alpha / 255 || 1;
  return [red / covered, green / covered, blue / covered, alpha / SAMPLES ** 2];
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * share;
  return [at(0), at(1), at(2)];
}

/** A PNG file of 8-bit RGBA pixels (ISO/IEC 15948). */
function png(size: number, at: (x: number, y: number) => readonly number[]): Buffer {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows.set(at(x, y).map(Math.round), y * (size * 4 + 1) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32 as PNG uses it; node:zlib has one only since Node 22. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

mkdirSync('assets', { recursive: true });
writeFileSync('assets/icon.png', png(SIZE, pixel));
