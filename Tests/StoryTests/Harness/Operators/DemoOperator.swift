import Foundation

/// The demo operator is made once by the binary itself; each story gets a copy of its folder.
enum DemoOperator {
    private static let original = Result { try make() }

    static func copy() throws -> Folder { try Folder(copyOf: original.get()) }

    private static func make() throws -> Folder {
        let folder = try Folder()
        let server = try Server(folder: folder)
        guard server.stop() == 0 else {
            throw StoryFault("kabinet does not end in peace on SIGTERM:\n\(server.log)")
        }
        return folder
    }
}

/// The five of the demo: their names as the command line takes them, and their numbers.
enum Cast: String, CaseIterable, Sendable {
    case anna, boris, vera, grigory, daria

    /// E.164 without +.
    var number: String {
        switch self {
        case .anna: "375295001001"
        case .boris: "375297001002"
        case .vera: "375333001003"
        case .grigory: "375295001004"
        case .daria: "375297001005"
        }
    }

    var account: String {
        switch self {
        case .anna: "100000000001"
        case .boris: "100000000002"
        case .vera: "100000000003"
        case .grigory: "100000000004"
        case .daria: "100000000005"
        }
    }

    var fullName: String {
        switch self {
        case .anna: "Анна Сергеевна Коваль"
        case .boris: "Борис Иванович Зуев"
        case .vera: "Вера Петровна Лис"
        case .grigory: "Григорий Адамович Мороз"
        case .daria: "Дарья Николаевна Вишневская-Константинопольская"
        }
    }
}
