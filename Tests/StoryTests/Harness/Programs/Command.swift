import Databases
import Foundation

/// A program that ran to its end.
struct Command {
    let line: String
    let status: Int32
    let output: String
    let errors: String

    /// Everything that it said.
    var text: String { output + errors }

    /// Over a server each statement is a way there and back.
    private static let patience = TestServer.address == nil ? 60.0 : 240

    /// Runs a program; one that is not over in time fails the story.
    static func run(
        _ path: String, _ arguments: [String], input: String = "",
        environment: [String: String] = [:], seconds: Double = patience
    ) throws -> Command {
        let child = try ChildProcess(path, arguments, environment: environment)
        child.type(input)
        child.closeInput()
        let line = ([child.name] + arguments).joined(separator: " ")
        guard let status = child.wait(seconds: seconds) else {
            throw StoryFault("\(line) is not over after \(seconds) s\n\(child.log)")
        }
        child.output.finish(seconds: 5)
        child.errors.finish(seconds: 5)
        return Command(
            line: line, status: status, output: child.output.text, errors: child.errors.text)
    }

    /// `kabinet` with these arguments.
    static func kabinet(_ arguments: String..., input: String = "") throws -> Command {
        try run(Repository.binary, arguments, input: input)
    }

    @discardableResult
    func expectSuccess() throws -> Command {
        guard status == 0 else { throw StoryFault("\(line) ended with \(status)\n\(text)") }
        return self
    }
}
