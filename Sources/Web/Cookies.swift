import HTTPTypes
import Hummingbird

/// The cookies of a request, and the writing of ours.
package struct Cookies {
    private static let longest = 4_096
    private let values: [String: String]

    package init(_ headers: HTTPFields) {
        var values: [String: String] = [:]
        for header in headers[values: .cookie] where header.utf8.count <= Self.longest {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                values[parts[0].trimmingSpaces] = parts[1].trimmingSpaces
            }
        }
        self.values = values
    }

    package subscript(name: CookieName) -> String? { values[name.text] }
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
    var trimmingSpaces: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
