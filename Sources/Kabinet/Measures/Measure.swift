/// Everything that `/metrics` tells; the raw value is the name there. The manual lists them all.
enum Measure: String, CaseIterable {
    case requests = "kabinet_http_requests_total"
    case requestSeconds = "kabinet_http_request_duration_seconds"
    case requestsInWork = "kabinet_http_requests_in_work"
    case requestsTurnedAway = "kabinet_http_requests_turned_away_total"
    case connections = "kabinet_connections"
    case operations = "kabinet_operations_total"
    case writerWaiting = "kabinet_writer_waiting_acts"
    case writerBatch = "kabinet_writer_batch_acts"
    case writerSeconds = "kabinet_writer_batch_duration_seconds"
    case readersBusy = "kabinet_readers_busy"
    case outboxWaiting = "kabinet_outbox_waiting_notices"
    case outboxOldest = "kabinet_outbox_oldest_seconds"
    case networkWaiting = "kabinet_network_waiting_commands"
    case networkOldest = "kabinet_network_oldest_seconds"
    case stopSeconds = "kabinet_stop_seconds"
    case slowWorkWaiting = "kabinet_slow_work_waiting"
    case jobs = "kabinet_file_jobs_running"
    case certificateExpiry = "kabinet_tls_certificate_expiry_timestamp_seconds"
    case certificateLoads = "kabinet_tls_certificate_loads_total"
    case build = "kabinet_build_info"
    case memory = "process_resident_memory_bytes"
    case processor = "process_cpu_seconds_total"
    case openFiles = "process_open_fds"
    case mostFiles = "process_max_fds"
    case started = "process_start_time_seconds"

    enum Kind: String {
        case counter, gauge, histogram
    }

    var kind: Kind {
        switch self {
        case .requestSeconds, .writerBatch, .writerSeconds, .stopSeconds: .histogram
        case .processor: .counter
        default: rawValue.hasSuffix("_total") ? .counter : .gauge
        }
    }

    /// Upper bounds of a histogram's buckets, rising.
    var bounds: [Double] {
        switch self {
        case .writerBatch: [1, 2, 4, 8, 16, 32, 64, 128, 256]
        case .stopSeconds: [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400, 604_800]
        default: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
        }
    }

    var help: String {
        switch self {
        case .requests: "Requests answered, by door, route, method and status."
        case .requestSeconds: "From the head of a request to its whole answer."
        case .requestsInWork: "Requests being answered now, by door."
        case .requestsTurnedAway: "Requests of the portal refused because too many were in work."
        case .connections: "Open connections, by door."
        case .operations: "Acts that came to their end, by act and outcome."
        case .writerWaiting: "Acts that wait for the next transaction."
        case .writerBatch: "Acts that shared one transaction."
        case .writerSeconds: "From the begin of a transaction until it is on disk."
        case .readersBusy: "Reading connections in use now."
        case .outboxWaiting: "Notices that are not delivered yet."
        case .outboxOldest: "Age of the oldest notice that is not delivered; 0 if there is none."
        case .networkWaiting: "Commands to the network that are not carried out yet."
        case .networkOldest: "Age of the oldest command not carried out; 0 if there is none."
        case .stopSeconds: "From the end of the record that crossed a cap to the command."
        case .slowWorkWaiting: "Hashes, pictures and files in work or waiting for it, by kind."
        case .jobs: "Jobs of the command line that the server does now."
        case .certificateExpiry: "When the served certificate ends, since 1970."
        case .certificateLoads: "Readings of changed certificate files, by outcome."
        case .build: "Always 1; the version is a label."
        case .memory: "Memory of the process that is in RAM."
        case .processor: "Processor time used, by the program and the system for it."
        case .openFiles: "Open file descriptors."
        case .mostFiles: "The limit of open file descriptors."
        case .started: "When the process started, since 1970."
        }
    }
}
