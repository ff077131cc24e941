import Foundation

/// What another program, written in another language, finds in a downloaded table.
struct SheetReader {
    private let folder: Folder

    init(_ folder: Folder) { self.folder = folder }

    /// Rows of cells; the last cell, if it is an amount, in 1/10 000 BYN.
    func rows(_ bytes: [UInt8], _ ending: String) throws -> [[String]] {
        let path = folder["read.\(ending)"]
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let said = try Command.run("/usr/bin/python3", ["-B", "-c", Self.program, path])
            .expectSuccess().output
        return try JSONDecoder().decode([[String]].self, from: Data(said.utf8))
    }

    private static let program = #"""
        import csv, json, re, sys, zipfile
        import xml.etree.ElementTree as tree
        from decimal import Decimal, InvalidOperation

        SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

        def of_csv(path):
            with open(path, encoding="utf-8", newline="") as file:
                assert file.read(1) == "\ufeff", "no byte order mark"
                return list(csv.reader(file, delimiter=";", strict=True))

        def of_xlsx(path):
            with zipfile.ZipFile(path) as archive:
                assert archive.testzip() is None
                parts = {name: tree.fromstring(archive.read(name)) for name in archive.namelist()}
            sheet = parts["xl/worksheets/sheet1.xml"]
            assert not list(sheet.iter(SPACE + "f")), "a formula"
            assert sheet.find(f".//{SPACE}pane").get("state") == "frozen"
            width = len(sheet.find(SPACE + "cols"))
            for row in sheet.iter(SPACE + "row"):
                cells = [""] * width
                for cell in row:
                    place = ord(re.fullmatch(r"([A-Z])\d+", cell.get("r"))[1]) - ord("A")
                    cells[place] = "".join(cell.itertext())
                yield cells

        def whole(text):
            try:
                return str(int(Decimal(text.replace(",", ".")) * 10000))
            except InvalidOperation:
                return text

        path = sys.argv[1]
        rows = of_csv(path) if path.endswith(".csv") else of_xlsx(path)
        print(json.dumps([row[:-1] + [whole(row[-1])] for row in rows]))
        """#
}
