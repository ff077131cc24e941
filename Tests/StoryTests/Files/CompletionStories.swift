import Foundation
import Testing

extension Files {
    @Suite struct `Shell completions` {
        @Test func `each shell gets its script`() throws {
            #expect(try script("bash").contains("complete -o filenames -F _kabinet kabinet"))
            #expect(try script("zsh").hasPrefix("#compdef kabinet\n"))
            #expect(try script("fish").contains("complete -c 'kabinet'"))
        }

        @Test func `bash finds no mistake in its script`() throws {
            try Command.run("bash", ["-n"], input: script("bash")).expectSuccess()
        }

        /// A terminal's words, cut short before a tab, and what bash then runs.
        static let words = [
            ("kabinet lo", "load"), ("kabinet load su", "load subscribers"),
            ("kabinet demo link gr", "demo link grigory"),
            ("kabinet serve --log-f", "serve --log-format"),
            ("kabinet serve --log-level war", "serve --log-level warning"),
        ]

        @Test(arguments: words)
        func `a tab in bash completes the word`(typed: String, whole: String) throws {
            let folder = try Folder()
            let file = try folder.write(script("bash"), to: "kabinet.bash")
            let shell = try ChildProcess(
                "script", ["-qec", "bash --norc --noprofile -i", folder["typescript"]])
            // The program itself is not wanted: bash tells what it would have been asked.
            shell.type("source '\(file)'; kabinet() { echo ru''ns: \"$*\"; }; echo rea''dy\n")
            let isReady = shell.output.wait(seconds: 10) { $0.contains("ready") ? true : nil }
            try #require(isReady == true, "\(shell.log)")
            shell.type("\(typed)\t\n")
            let found = shell.output.wait(seconds: 10) {
                $0.firstMatch(of: #/runs: (.*)\r\n/#)?.1
            }
            #expect(found.map(String.init) == whole, "\(shell.log)")
        }

        private func script(_ shell: String) throws -> String {
            try Command.kabinet("--generate-completion-script", shell).expectSuccess().output
        }
    }
}
