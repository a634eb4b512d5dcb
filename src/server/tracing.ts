/** Traces for whoever wants them (OpenTelemetry): names of actions, outcomes and times, nothing of what was said. */
import { context, propagation, ROOT_CONTEXT } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'

/** Sends the spans of src/actions/requests/trace.ts to a collector; gives the way to send the last ones and stop. */
export function startTracing(endpoint: string): () => Promise<void> {
  // The library reads its own name from the environment and from nowhere else.
  process.env.OTEL_SERVICE_NAME ??= 'causeway'
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] })
  provider.register()
  return () => provider.shutdown()
}

/**
 * Runs the work as a part of the asker's own trace, where the request names one (W3C Trace Context). Its other
 * fields, tracestate and baggage, are left out: a sender can write in them what they like, and spans carry it on.
 */
export function inTraceOf<T>({ traceparent }: Readonly<Record<string, unknown>>, work: () => T): T {
  return context.with(propagation.extract(ROOT_CONTEXT, { traceparent }), work)
}
