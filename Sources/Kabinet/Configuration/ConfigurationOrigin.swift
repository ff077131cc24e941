/// Where a value was set; later ones win.
enum ConfigurationOrigin: Sendable, CustomStringConvertible {
    case standard
    case file(String, line: Int)
    case variable(String)
    case flag(String)

    var description: String {
        switch self {
        case .standard: "default"
        case .file(let file, let line): "\(file):\(line)"
        case .variable(let name): name
        case .flag(let name): name
        }
    }
}
