// On what was it measured? Times move from machine to machine, ratios hardly.
import { arch, cpus, platform, totalmem } from 'node:os';

export function machine() {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'cpu'}`,
    memory,
    `${platform()} ${arch()}`,
    `Node ${process.version}`,
  ].join(', ');
}
