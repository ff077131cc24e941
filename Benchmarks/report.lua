-- What wrk tells a program at the end of a run: one line of whole numbers.
function done(summary, latency)
    local errors = summary.errors
    print(string.format("measured requests=%d us=%d p50=%d p99=%d broken=%d refused=%d",
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
