import HTTPTypes
import Hummingbird

/// The cookies of a request, and the writing of ours.
package struct Cookies {
    private static let longest = 4_096
    /// In the order of the request; of two of one name the last one counts.
    private let pairs: [(name: Substring, value: Substring)]

    package init(_ headers: HTTPFields) {
        var pairs: [(name: Substring, value: Substring)] = []
        for header in headers[values: .cookie] where header.utf8.count <= Self.longest {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                guard let sign = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let name = Substring(pair[..<sign]).withoutSpaces
                let value = Substring(pair[sign...].dropFirst()).withoutSpaces
                if !name.isEmpty, !value.isEmpty { pairs.append((name, value)) }
            }
        }
        self.pairs = pairs
    }

    package subscript(name: CookieName) -> String? {
        pairs.last { $0.name == name.text }.map { String($0.value) }
    }
}

/// Names carry `__Host-` over TLS, which binds them to this host, the whole path and Secure.
package struct CookieName {
    package let text: String
    private let isSecure: Bool

    package static func session(_ settings: WebSettings) -> CookieName {
        CookieName("kabinet", settings)
    }
    package static func device(_ settings: WebSettings) -> CookieName {
        CookieName("kabinet-device", settings)
    }
    package static func language(_ settings: WebSettings) -> CookieName {
        CookieName("kabinet-language", settings)
    }

    private init(_ name: String, _ settings: WebSettings) {
        text = settings.isSecure ? "__Host-\(name)" : name
        isSecure = settings.isSecure
    }

    /// A `Set-Cookie` value; without `maxAge` it lasts until the browser closes.
    package func set(_ value: String, maxAge: Int? = nil) -> String {
        var header = "\(text)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if isSecure { header += "; Secure" }
        if let maxAge { header += "; Max-Age=\(maxAge)" }
        return header
    }
}

extension Substring {
    var trimmingSpaces: String { String(withoutSpaces) }

    fileprivate var withoutSpaces: Substring {
        let space = UInt8(ascii: " ")
        var rest = utf8
        while rest.first == space { rest.removeFirst() }
        while rest.last == space { rest.removeLast() }
        return Substring(rest)
    }
}
