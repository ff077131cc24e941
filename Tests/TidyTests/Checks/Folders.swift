/// The thirteen sections of the cabinet, in the order of its menu.
let sections = [
    "Registration", "Login", "Home", "Account", "Payments", "Tariffs", "Services", "Bonus",
    "Documents", "Block", "Archive", "SMS", "Settings",
]

private let sectioned: Set = ["Rules", "Store", "Operations", "Views", "Web"]
private let otherFolders: Set = [
    "Store/Engine", "Store/Engine/SQLite", "Store/Engine/Postgres", "Store/Migrations",
    "Store/Guards", "Views/Assets", "Views/Public",
    "Views/Words", "Views/Sheets", "Web/Public", "Views/API", "Web/API", "Views/Login/Sound",
    "Rules/Account/Usage", "Store/Account/Usage", "Views/Account/Explanation",
    "Rules/Account/Caps", "Store/Account/Caps", "Operations/Account/Caps", "Views/Account/Caps",
]

let folderChecks = [
    Check("folders are the thirteen sections") { files in
        files.filter { $0.path.hasPrefix("Sources/") && sectioned.contains($0.module) }
            .compactMap { file in
                let inside = file.folders.dropFirst(2).joined(separator: "/")
                let isKnown =
                    inside.isEmpty || sections.contains(inside)
                    || otherFolders.contains("\(file.module)/\(inside)")
                guard !isKnown else { return nil }
                let wanted = "in a section's folder (STYLE.md, Folders) or at the module's root"
                return file.offence(0, wanted)
            }
    },
    Check("folders are small") { files in
        let swift = files.filter { $0.isSwift && !$0.module.isEmpty }
        let folders = Dictionary(grouping: swift) { $0.folders.joined(separator: "/") }
        return folders.filter { $0.value.count > Limits.filesInFolder }.map { folder, files in
            let wanted = "\(files.count) files; at most \(Limits.filesInFolder): make folders"
            return Offence(path: folder, line: 0, wanted: wanted)
        }
    },
]
