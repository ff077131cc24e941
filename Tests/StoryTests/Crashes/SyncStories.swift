import Foundation
import Testing

extension Crashes {
    /// A power cut takes what the kernel has not written. So an answer must wait for the disk; a
    /// killed process alone would not show the difference.
    @Suite struct `On a file, no answer before the disk has it` {
        private let request = "POST /phone/reply"

        @Test func `a password is on the disk before the handset is told`() throws {
            let trace = try trace(environment: [:])
            #expect(trace.answers(to: request) == 5)
            #expect(trace.unsyncedAnswers(to: request) == 0)
        }

        @Test func `a disk that only says it has written is found out`() throws {
            let liar = try CLibrary(
                """
                int fsync(int file) { return 0; }
                int fdatasync(int file) { return 0; }
                """)
            let trace = try trace(environment: ["LD_PRELOAD": liar.path])
            #expect(trace.answers(to: request) == 5)
            #expect(trace.unsyncedAnswers(to: request) == 5)
        }

        /// Five passwords are set, one after another, on a server that strace watches.
        private func trace(environment: [String: String]) throws -> SyncTrace {
            let notes = try Folder()
            let folder = try DemoOperator.copy()
            let watching = SyncTrace.watching(into: notes["trace"])
            let preload = environment.flatMap { ["-E", "\($0.key)=\($0.value)"] }
            let server = try Server(folder: folder, prefix: watching + preload)
            for who in Cast.allCases {
                try Handset(server, number: who.number).setPassword("Kvitka7")
            }
            server.stop()
            usleep(200_000)
            return SyncTrace(String(decoding: try notes.bytes(of: "trace"), as: UTF8.self))
        }
    }
}
