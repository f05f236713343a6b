import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { MetricsAccess } from '../config.ts';
import { isFromNearby } from '../health/local-address.ts';
import type { Readiness } from '../health/readiness.ts';
import { Counter, expose, EXPOSITION_TYPE, Histogram, type Family } from '../health/registry.ts';
import { routeClass } from '../health/route-class.ts';
import type { SourceHealth } from '../health/watched-source.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import { HttpProblem } from './problem.ts';

export interface MetricsOptions {
  live: LiveSnapshot;
  health: SourceHealth;
  readiness: Readiness;
  /** Who gets `/metrics`; for everyone else there is no such address. */
  access: MetricsAccess;
  /** Further figures, taken at each scrape. */
  more?: (() => Family[]) | undefined;
}

/** Upper bounds of the latency histogram, seconds; 0.015 is what nearest-20 promises. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How often the event loop's delay is sampled, milliseconds. */
const RESOLUTION = 20;

/**
 * Adds `/readyz` (should this instance be sent requests?) and, unless switched off, `/metrics` in
 * the Prometheus text format: counts and times, no path with an id, nothing of any person.
 */
export function addMetrics(app: FastifyInstance, options: MetricsOptions): void {
  const { live, health, readiness, access, more } = options;

  app.get('/readyz', async (_request, reply) => {
    const problems = await readiness.problems();
    const { generation, updatedAt } = live.current;
    const status = problems.length === 0 ? 'ready' : 'not-ready';
    reply.code(problems.length === 0 ? 200 : 503).header('cache-control', 'no-store');
    return { status, generation, updatedAt, problems };
  });

  if (access === 'off') return;
  const requests = new Counter();
  const durations = new Histogram(BOUNDS);
  app.addHook('onResponse', async (request, reply) => {
    const route = routeClass(request.url);
    requests.add({ route, status: String(reply.statusCode) });
    durations.observe({ route }, reply.elapsedTime / 1000);
  });

  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  app.addHook('onClose', async () => void delay.disable());

  app.get('/metrics', async (request, reply) => {
    if (access === 'local' && !isFromNearby(request)) throw new HttpProblem(404);
    // The sampler counts its own period in.
    const late = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION) / 1000;
    delay.reset();
    reply.header('content-type', EXPOSITION_TYPE).header('cache-control', 'no-store');
    return expose([
      {
        name: 'union_http_requests_total',
        help: 'Requests answered, by route class and status.',
        type: 'counter',
        samples: requests.samples(),
      },
      {
        name: 'union_http_request_duration_seconds',
        help: 'Time to answer, by route class.',
        type: 'histogram',
        samples: durations.samples(),
      },
      ...snapshotFamilies(live, health),
      ...(more?.() ?? []),
      gauge('nodejs_eventloop_lag_p99_seconds', 'Event loop delay since the last scrape.', late),
      ...processFamilies(),
    ]);
  });
}

function snapshotFamilies(live: LiveSnapshot, health: SourceHealth): Family[] {
  const { search, documents, updatedAt } = live.current;
  const { buildMs, builds, failures, failuresInRow, currentAt } = health;
  return [
    gauge('union_snapshot_stations', 'Stations in the snapshot.', search.table.count),
    gauge('union_snapshot_documents', 'Documents held in memory.', documents.size),
    gauge('union_snapshot_build_seconds', 'Time the last build took.', buildMs / 1000),
    counter('union_snapshot_builds_total', 'Snapshots built.', builds),
    counter(
      'union_snapshot_failures_total',
      'Failed questions to the source, and builds.',
      failures,
    ),
    gauge('union_snapshot_failures_in_row', 'Failures since the last success.', failuresInRow),
    gauge(
      'union_snapshot_changed_timestamp_seconds',
      'When the data last changed.',
      Date.parse(updatedAt) / 1000,
    ),
    gauge(
      'union_snapshot_current_timestamp_seconds',
      'When the snapshot was last known to be the newest.',
      currentAt / 1000,
    ),
  ];
}

/** The process, under the names that ready-made dashboards know. */
function processFamilies(): Family[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const started = (performance.timeOrigin / 1000).toFixed(3);
  return [
    gauge('process_resident_memory_bytes', 'Resident memory.', rss),
    gauge('nodejs_heap_size_used_bytes', 'JavaScript heap in use.', heapUsed),
    counter('process_cpu_seconds_total', 'Processor time used.', (user + system) / 1e6),
    gauge('process_start_time_seconds', 'When the process started.', Number(started)),
  ];
}

function gauge(name: string, help: string, value: number): Family {
  return { name, help, type: 'gauge', samples: [{ value }] };
}

function counter(name: string, help: string, value: number): Family {
  return { name, help, type: 'counter', samples: [{ value }] };
}
