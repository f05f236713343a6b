// What the figures were measured on: without it they mean nothing.
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** @param {import('puppeteer-core').Browser} browser */
export async function machineOf(browser) {
  const list = cpus();
  return {
    platform: `${platform()} ${arch()}`,
    processor: list[0]?.model.trim() ?? 'unknown',
    cores: list.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: await browser.version(),
    graphics: 'software (ANGLE on SwiftShader)',
  };
}

/** Processes that wanted to run in the last minute, a core; undefined where the system does not say. */
export function loadPerCore() {
  const [minute] = loadavg();
  return platform() === 'win32' ? undefined : minute / cpus().length;
}

export function describeMachine(machine) {
  const { processor, cores, memoryGB, platform, browser, node, graphics } = machine;
  return `${processor}, ${cores} cores, ${memoryGB} GB, ${platform} · ${browser}, graphics ${graphics} · Node ${node}`;
}
