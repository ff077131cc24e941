let plantedFolders = [
    Planted("folders are the thirteen sections", [0], "Sources/Rules/Loans/Loan.swift", ""),
    Planted("folders are the thirteen sections", [0], "Sources/Web/Login/Forms/Form.swift", ""),
    Planted("folders are the thirteen sections", [0], "Sources/Web/Assets/a.css", ""),
    Planted(
        "folders are the thirteen sections", [],
        [
            "Sources/Store/Migrations/m0001.sql": "", "Sources/Web/SMS/SMSRoutes.swift": "",
            "Sources/Views/Layout.swift": "", "Sources/Billing/Money/Money.swift": "",
        ]),
    Planted(
        "folders are small", [0],
        Dictionary(uniqueKeysWithValues: (1...15).map { ("Sources/Rules/Login/R\($0).swift", "") })
    ),
]

let plantedLiterals = [
    Planted(
        "SQL is written in Store only", [1, 2, 4, 6], "Sources/Operations/Home/ShowHome.swift",
        #"""
        let a = "SELECT \(columns) FROM accounts"
        let b = "INSERT INTO accounts"
        let c = """
        """ + "UPDATE accounts SET balance = 1"
        // "DELETE FROM accounts"
        let d = #"CREATE TABLE accounts (id)"#
        let e = "Please SELECT a tariff"
        """#),
    Planted(
        "SQL is written in Store only", [], "Sources/Store/HomeSQL.swift",
        #"let a = "DELETE FROM accounts""#),
    Planted(
        "sentences are written in Views only", [1, 2], "Sources/Web/Home/HomePage.swift",
        "let a = \"Ваш баланс\"\nlet b = \"\"\"\n  Счёт\n  \"\"\""),
    Planted(
        "sentences are written in Views only", [], "Sources/Web/Home/HomePage.swift",
        "/// «Главная страница»\nlet a = \"Home\""),
    Planted(
        "sentences are written in Views only", [], "Sources/Views/Home/HomePage.swift",
        "let a = \"Ваш баланс\""),
]

let plantedSafety = [
    Planted(
        "nothing is forced", [1, 2, 3, 4], "Sources/Web/A.swift",
        "let a = b!\nlet c = try! d()\nlet e = f() as! Int\nvar g: Int!"),
    Planted(
        "nothing is forced", [], "Sources/Web/A.swift",
        "if !a, b != c, d!=e { say(\"No!\") } // f!\n#if !os(Linux)\n#endif"),
    Planted(
        "nothing is forced", [1], "Tests/WebTests/A.swift", #"say("\(a!) and “b!”")"#),
    Planted(
        "a bug is a precondition with a sentence", [1], "Sources/Web/A.swift", "fatalError()"),
    Planted(
        "a bug is a precondition with a sentence", [], "Sources/Web/A.swift",
        "precondition(a, \"fatalError\")"),
    Planted("no error is swallowed", [1], "Sources/Web/A.swift", "do { try a() } catch {\n}"),
    Planted("no error is swallowed", [], "Sources/Web/A.swift", "do { try a() } catch { b() }"),
    Planted(
        "only the store's connections are unchecked", [1, 2], "Sources/Store/Pool.swift",
        "final class Pool: @unchecked Sendable {\n    nonisolated(unsafe) var a = 0\n}"),
    Planted(
        "only the store's connections are unchecked", [], "Sources/Store/SQLiteConnection.swift",
        "final class SQLiteConnection: @unchecked Sendable {}"),
    Planted(
        "no test is skipped", [1, 2], "Tests/StoreTests/LaterTests.swift",
        "@Test(.\("disabled")(\"later\")) func a() {}\n@Test(.\("enabled")(if: no)) func b() {}"),
    Planted(
        "access is package at most", [1, 2], "Sources/Rules/A.swift",
        "public struct A {}\nopen class B {}"),
    Planted(
        "access is package at most", [], "Sources/Rules/A.swift", "let file = open(path)\na.open"),
    Planted(
        "pure modules neither wait nor round", [1, 2], "Sources/Billing/A.swift",
        "func a(_ b: Double) {}\nfunc c() async {}"),
    Planted("pure modules neither wait nor round", [], "Sources/Web/A.swift", "func c() async {}"),
]

let plantedProject = [
    Planted("nothing is left for later", [1], "Sources/Web/A.swift", "// TO" + "DO: all"),
    Planted("nothing is left for later", [2], "Scripts/test", "\n# FIX" + "ME"),
    Planted("nothing is left for later", [], "Sources/Web/A.swift", "// to do well"),
    Planted("no path leads out of the repository", [2], "docs/A.md", "\n`/Users/anna/kabinet`"),
    Planted(
        "the Makefile is thin", [0], "Makefile",
        "SHELL := bash\n.PHONY: a\n" + "abcdefghijk".map { "\($0): ## help\n\trun\n" }.joined()),
    Planted(
        "the Makefile is thin", [], "Makefile",
        "SHELL := bash\n.PHONY: a\n" + "abcdefghij".map { "\($0):\n\trun: it\n" }.joined()),
    Planted("the changelog is open", [0], "CHANGELOG.md", "# Changelog\n\n## 1.0"),
    Planted("what is made is not tracked", [0], ".gitignore", ".build/\nvar/\n"),
]
