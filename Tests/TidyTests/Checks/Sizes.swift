/// Sizes at which a file, a function, a line must be divided.
enum Limits {
    static let sourceLines = 300
    static let testLines = 400
    static let functionLines = 50
    static let columns = 100
    static let filesInFolder = 14
    static let makeTargets = 10
}

let sizeChecks = [
    Check(swift: "files are short") { file in
        let limit = file.isTest ? Limits.testLines : Limits.sourceLines
        let count = file.text.hasSuffix("\n") ? file.lines.count - 1 : file.lines.count
        guard count > limit else { return [] }
        return [file.offence(0, "\(count) lines; at most \(limit): divide by what it speaks of")]
    },
    Check(swift: "functions are short") { file in
        Function.list(file.tokens).compactMap { function in
            guard function.lineCount > Limits.functionLines else { return nil }
            let wanted = "at most \(Limits.functionLines): name its steps"
            return file.offence(
                function.line, "a function of \(function.lineCount) lines; \(wanted)")
        }
    },
    Check("lines are short") { files in
        files.filter { hasColumns($0.path) }.flatMap { file in
            file.lines.enumerated().compactMap { number, line in
                guard line.utf8.count > Limits.columns, line.count > Limits.columns else {
                    return nil
                }
                return file.offence(
                    number + 1, "\(line.count) columns; at most \(Limits.columns)")
            }
        }
    },
]

private func hasColumns(_ path: String) -> Bool {
    [".swift", ".sql", ".css", "Makefile"].contains { path.hasSuffix($0) }
        || path.hasPrefix("Scripts/")
}
