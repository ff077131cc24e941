let projectChecks = [
    Check("nothing is left for later") { files in
        let marks: Set = ["TO" + "DO", "FIX" + "ME"]
        return files.filter { !$0.path.hasSuffix(".md") }.flatMap { file in
            proseLines(file).filter { !marks.isDisjoint(with: plainWords($0.text)) }.map {
                file.offence($0.line, "the thing itself, or an entry among the issues")
            }
        }
    },
    Check("no path leads out of the repository") { files in
        let foreign = ["/Users/", "/root/", "/mnt/"]
        return files.filter { $0.module != "TidyTests" }.flatMap { file in
            file.lines.enumerated().filter { _, line in foreign.contains { line.contains($0) } }
                .map { number, _ in
                    file.offence(number + 1, "a path inside the repository, not of one computer")
                }
        }
    },
    Check("the Makefile is thin") { files in
        files.filter { $0.path == "Makefile" }.compactMap { file in
            let targets = file.lines.filter(isTarget)
            guard targets.count > Limits.makeTargets else { return nil }
            return file.offence(0, "\(targets.count) targets; at most \(Limits.makeTargets)")
        }
    },
    Check("the changelog is open") { files in
        files.filter { $0.path == "CHANGELOG.md" && !$0.lines.contains("## [Unreleased]") }
            .map { $0.offence(0, "a section `## [Unreleased]`") }
    },
    Check("what is made is not tracked") { files in
        files.filter { $0.path == ".gitignore" }.flatMap { file in
            [".build/", "var/", "Package.resolved"].filter { !file.lines.contains($0[...]) }
                .map { file.offence(0, "a line `\($0)`") }
        }
    },
]

private func proseLines(_ file: SourceFile) -> [ScannedText.Piece] {
    file.isSwift
        ? file.scanned.comments
        : file.lines.enumerated().map { .init(line: $0.offset + 1, text: String($0.element)) }
}

private func plainWords(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
}

private func isTarget(_ line: Substring) -> Bool {
    guard let name = line.split(separator: ":", maxSplits: 1).first, name.count < line.count
    else { return false }
    return name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0 == "-" }
        && !line.dropFirst(name.count).hasPrefix(":=")
}
