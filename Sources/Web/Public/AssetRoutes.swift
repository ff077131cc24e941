import Billing
import HTTPTypes
import Hummingbird
import Operations
import Views

extension Site {
    /// The style sheet in the operator's colour and the logo or our icon: kept by browsers for
    /// ever, their addresses change with their content.
    func addAssets(to routes: Routes) {
        routes.get(
            "/assets/style.css",
            open { visit in
                let style = Assets.styleSheet(colour: visit.act.catalogue.operation.colour)
                return visit.asset(style, type: "text/css")
            })
        routes.get(
            "/assets/logo.svg",
            open { visit in
                guard let logo = visit.act.catalogue.operation.logo else {
                    throw PageFault(.notFound)
                }
                return visit.asset(Array(logo.utf8), type: "image/svg+xml")
            })
        // Browsers ask for it by themselves, under this name, so it is kept for a day only.
        routes.get(
            "/favicon.ico",
            open { visit in
                let logo = visit.act.catalogue.operation.logo.map { Array($0.utf8) }
                var response = visit.asset(logo ?? Assets.icon, type: "image/svg+xml")
                response.headers[.cacheControl] = "public, max-age=86400"
                return response
            })
    }
}

extension Visit {
    /// A file for everybody. A browser that asks whether it has changed hears no more than "no"
    /// (RFC 9110 §13.1.2).
    fileprivate func asset(_ bytes: [UInt8], type: String) -> Response {
        let tag = "W/\"\(frame.styleVersion)\""
        let known = request.headers[.ifNoneMatch]?.split(separator: ",") ?? []
        var response =
            known.contains { $0.trimmingSpaces == tag }
            ? Response(status: .notModified) : .asset(bytes, type: type)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        response.headers[.eTag] = tag
        response.headers[.vary] = "Accept-Encoding"
        if response.status == .ok, ContentCoding.isWanted(by: request) {
            response.compress(bytes)
        }
        return response
    }
}
